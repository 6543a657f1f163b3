import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCalendars } from '../../pipeline/workspace/load-calendars.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-calendars-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const good = [
  'year: 2027',
  'notice: 国务院办公厅关于2027年部分节假日安排的通知',
  'holidays:',
  '  - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }',
  '  - { name: 春节, from: 2027-02-05, to: 2027-02-11 }',
  'working_weekends: [2027-02-13]',
]

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.join('\n'))
}

/** The good file with one line written otherwise. */
function withLine(number: number, line: string): string[] {
  return good.map((each, i) => (i === number - 1 ? line : each))
}

/** The lines of the mistakes that loading the folder reports. */
async function mistakes(): Promise<unknown> {
  const error: unknown = await loadCalendars(folder).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'calendar-invalid' })
  return error
}

describe('the calendars of a workspace', () => {
  it('are read day by day, holidays with their names', async () => {
    write('2027.yaml', good)
    const [calendar] = await loadCalendars(folder)
    expect(calendar).toMatchObject({ year: 2027, source: join(folder, '2027.yaml') })
    expect([...calendar!.holidays]).toHaveLength(10)
    expect(calendar!.holidays.get('2027-02-11')).toBe('春节')
    expect([...calendar!.workingWeekends]).toEqual(['2027-02-13'])
  })

  it('are none where there is no folder, and other files in it are passed over', async () => {
    expect(await loadCalendars(join(folder, 'none'))).toEqual([])
    write('README.txt', ['2027'])
    expect(await loadCalendars(folder)).toEqual([])
  })

  it.each([
    ['a year written in words', 1, 'year: 二〇二七'],
    ['an empty name of the notice', 2, "notice: ''"],
    ['a day that the calendar does not have', 5, '  - { name: 春节, from: 2027-02-30, to: 2027-03-02 }'],
    ['a holiday without its last day', 5, '  - { name: 春节, from: 2027-02-05 }'],
    ['a worked weekend that is no day', 6, 'working_weekends: [2月13日]'],
    ['an unknown key', 6, 'workdays: [2027-02-13]'],
  ])('are refused with the line of %s', async (_, line, text) => {
    write('2027.yaml', withLine(line, text))
    expect(await mistakes()).toMatchObject({ problems: [expect.objectContaining({ line })] })
  })

  it.each([
    ['a holiday of another year', 5, '  - { name: 春节, from: 2026-02-05, to: 2026-02-11 }'],
    ['a holiday that ends before it begins', 5, '  - { name: 春节, from: 2027-02-11, to: 2027-02-05 }'],
    ['a worked weekend of another year', 6, 'working_weekends: [2026-02-14]'],
    ['a worked weekend that is a weekday', 6, 'working_weekends: [2027-02-15]'],
    ['a worked weekend inside a holiday', 6, 'working_weekends: [2027-02-07]'],
  ])('are refused with the line of %s', async (_, line, text) => {
    write('2027.yaml', withLine(line, text))
    expect(await mistakes()).toMatchObject({ problems: [expect.objectContaining({ line })] })
  })

  it('are refused where two files state one year', async () => {
    write('2027.yaml', good)
    write('again.yml', good)
    await expect(loadCalendars(folder)).rejects.toMatchObject({ code: 'calendar-twice', details: { year: '2027' } })
  })
})
