import { createHash } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { reviewOutcomes, reviewScopes } from '../../../pipeline/domain/finding-life.ts'
import type { ReviewEvent } from '../../../pipeline/domain/review-event.ts'
import { missingReviews } from '../../../pipeline/review-record/missing-reviews.ts'
import { addToRecord, readRecord, rewriteRecord } from '../../../pipeline/review-record/record-file.ts'
import { readRecordLine, recordLine } from '../../../pipeline/review-record/record-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-record-'))
const file = join(folder, 'reviews.csv')
const heading = '登记时间,复核人\r\n'
const shown = { outcome: '排除', scope: '仅此一项', check: '罚款超出阶次', agency: '示例县城管局', decision: '示城罚〔2025〕1号' }
const said: ReviewEvent = {
  findingId: 'f0123456789a', runId: '2026-02-05-0a1b2c3d', happenedAt: '2026-02-05T20:30:00.123Z', byWhom: '张三', outcome: 'dismissed', reason: '已核，幅度正确', scope: 'finding',
  until: null, owner: null, reply: null, documentNumber: null, fingerprint: 'abcd', checkId: 'fine-outside-tier', agencyId: '示例县城管局', violationItem: '占道经营', partyKind: null,
}
const lineOf = (reason: string, at = said.happenedAt): string => recordLine({ ...said, reason, happenedAt: at }, shown)
const reasons = async (): Promise<string[]> => (await readRecord(file)).events.map(({ reason }) => reason)

beforeEach(() => {
  rmSync(file, { force: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a line of the record', () => {
  // What commands let through: no text begins or ends with white space, line ends are those of the system.
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((one) => `审${one.replaceAll(/[\r⏎]/g, '')}。`)
  const optional = fc.option(fc.oneof(text, fc.constantFrom('=1+1', "'=1", "''-5", '-5', '@x', '"引号",逗号', '一\n二')))
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  const events = fc.record({
    findingId: text, runId: text, happenedAt: day.map((date) => date.toISOString()), byWhom: text, outcome: fc.constantFrom(...reviewOutcomes), reason: fc.oneof(text, fc.constant('=SUM(A1)')),
    scope: fc.constantFrom(...reviewScopes), until: fc.option(day.map((date) => date.toISOString().slice(0, 10))), owner: optional, reply: optional, documentNumber: optional,
    fingerprint: text, checkId: text, agencyId: text, violationItem: optional, partyKind: optional,
  })

  it('gives back what was said, whatever the texts hold, and is one line', () => {
    fc.assert(fc.property(events, (event) => {
      const line = recordLine(event, shown)
      expect(line.slice(0, -2)).not.toMatch(/[\r\n]/)
      expect(readRecordLine(line.slice(0, -2))).toEqual(event)
    }))
  })

  it('that is cut off anywhere, or in which a letter is another one, is nothing', () => {
    fc.assert(fc.property(events, fc.nat(), (event, cut) => {
      const line = recordLine(event, shown).slice(0, -2)
      expect(readRecordLine(line.slice(0, cut % line.length))).toBeNull()
    }))
    const line = lineOf('已核').slice(0, -2)
    expect(readRecordLine(line.replace('已核', '未核'))).toBeNull()
    expect(readRecordLine(line.replace('dismissed', 'confirmed'))).toBeNull()
  })

  it('says the day in China, and runs as no formula', () => {
    expect(lineOf('=1+1')).toMatch(/^2026-02-06T04:30:00\.123\+08:00,张三,排除,'=1\+1,/)
  })

  it('may have further cells before its check sum, by a later version', () => {
    const cells = [...lineOf('已核').trimEnd().split(',').slice(0, -1), '新增']
    const sum = createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 12)
    expect(readRecordLine([...cells, sum].join(','))).toEqual({ ...said, reason: '已核' })
  })
})

describe('the record', () => {
  it('begins with a mark and a heading that spreadsheet programs need, and is added to', async () => {
    await addToRecord(file, heading, [lineOf('一')])
    await addToRecord(file, heading, [lineOf('二'), lineOf('三')])
    expect(readFileSync(file, 'utf8').split('\r\n').slice(0, 2)).toEqual(['\uFEFF登记时间,复核人', lineOf('一').trimEnd()])
    expect(await reasons()).toEqual(['一', '二', '三'])
  })

  it('leaves a torn last line out, says so, and drops it when it is next written to', async () => {
    await addToRecord(file, heading, [lineOf('一'), lineOf('二')])
    const whole = readFileSync(file)
    // Also in the middle of a letter, and in the heading.
    for (const size of [whole.length - 3, whole.length - 60, whole.length - 61, whole.length - 62, 9, 2]) {
      writeFileSync(file, whole)
      truncateSync(file, size)
      const { events, isTorn, altered } = await readRecord(file)
      expect({ isTorn, altered, events: events.length }).toEqual({ isTorn: true, altered: [], events: size > 100 ? 1 : 0 })
      await addToRecord(file, heading, [lineOf('三')])
      expect(await readRecord(file)).toMatchObject({ isTorn: false, altered: [] })
      expect(await reasons()).toEqual(size > 100 ? ['一', '三'] : ['三'])
      expect(readFileSync(file, 'utf8').startsWith('\uFEFF登记时间')).toBe(true)
    }
  })

  it('keeps a last line that lost nothing but its line end', async () => {
    await addToRecord(file, heading, [lineOf('一')])
    truncateSync(file, readFileSync(file).length - 2)
    expect(await reasons()).toEqual(['一'])
    await addToRecord(file, heading, [lineOf('二')])
    expect(await reasons()).toEqual(['一', '二'])
  })

  it('names lines that were changed by hand, and reads the others', async () => {
    await addToRecord(file, heading, [lineOf('一'), lineOf('二'), lineOf('三')])
    writeFileSync(file, readFileSync(file, 'utf8').replace('二', '贰'))
    expect(await readRecord(file)).toMatchObject({ altered: [3], isTorn: false })
    expect(await reasons()).toEqual(['一', '三'])
  })

  it('is as it was when what was added is taken back', async () => {
    await addToRecord(file, heading, [lineOf('一')])
    const before = readFileSync(file)
    const takeBack = await addToRecord(file, heading, [lineOf('二')])
    await takeBack()
    expect(readFileSync(file)).toEqual(before)
  })

  it.runIf(process.getuid?.() !== 0)('that cannot be written to is an error that names it', async () => {
    await addToRecord(file, heading, [lineOf('一')])
    chmodSync(file, 0o400)
    await expect(addToRecord(file, heading, [lineOf('二')])).rejects.toMatchObject({ code: 'write-failed', details: { where: file } })
    expect(await reasons()).toEqual(['一'])
  })

  it('is kept as it was when it is written anew', async () => {
    await addToRecord(file, heading, [lineOf('一'), lineOf('二')])
    appendFileSync(file, '2026')
    const { lines } = await readRecord(file)
    const aside = join(folder, 'aside.csv')
    await rewriteRecord(file, heading, lines, aside)
    expect(readFileSync(aside, 'utf8').endsWith('2026')).toBe(true)
    expect(await readRecord(file)).toMatchObject({ isTorn: false, altered: [], lines: [lineOf('一'), lineOf('二')] })
    expect(existsSync(`${file}.new`)).toBe(false)
  })
})

describe('reviews that are missing', () => {
  it('are none among those that were read back, whatever the names of those who spoke: else they would be recorded again and again', () => {
    const odd = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom("'", '=', '+', '\r', '\n', '\t', '⏎', '"', ',', ' ', '-', '甲')).map((parts) => parts.join('')))
    fc.assert(fc.property(odd, odd, (byWhom, reason) => {
      const event = { ...said, byWhom, reason }
      const back = readRecordLine(recordLine(event, shown).slice(0, -2))!
      expect(missingReviews([event], [back])).toEqual([])
      expect(missingReviews([back], [event])).toEqual([])
    }))
  })

  it('are told by who said what when, whatever is masked in their texts; two alike are two', () => {
    const masked = { ...said, reason: '王某已核' }
    const later = { ...said, happenedAt: '2026-02-07T00:00:00.000Z' }
    expect(missingReviews([said, later], [masked])).toEqual([later])
    expect(missingReviews([said, said], [masked])).toEqual([said])
    expect(missingReviews([masked], [said, later])).toEqual([])
  })
})
