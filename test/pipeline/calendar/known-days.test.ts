import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownDays } from '../../../pipeline/calendar/known-days.ts'

interface YearOfWork {
  readonly free_weekdays: readonly string[]
  readonly worked_weekends: readonly string[]
}

/** Made by make-working-days.py from another source than the product's. */
const reference: { readonly years: Readonly<Record<string, YearOfWork>> } = JSON.parse(readFileSync(new URL('working-days.json', import.meta.url), 'utf8'))
const years = Object.keys(reference.years)

function worksByReference(day: string): boolean {
  const { free_weekdays: free, worked_weekends: worked } = reference.years[day.slice(0, 4)]!
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? worked.includes(day) : !free.includes(day)
}

describe('the calendar of working days', () => {
  const days = knownDays([]).filter(({ day }) => years.includes(day.slice(0, 4)))

  it('has every day from 2019 to 2026 once', () => {
    expect(days).toHaveLength(2922)
    expect(new Set(days.map(({ day }) => day)).size).toBe(2922)
    expect([days[0]!.day, days.at(-1)!.day]).toEqual(['2019-01-01', '2026-12-31'])
  })

  it.each(years)('agrees with an independent source on every day of %s', (year) => {
    const ofYear = days.filter(({ day }) => day.startsWith(year))
    expect(ofYear.filter(({ day, isWorking }) => isWorking !== worksByReference(day)).map(({ day }) => day)).toEqual([])
  })

  it('takes a year of the workspace in place of the one that it knows', () => {
    const own = { year: 2025, holidays: new Map([['2025-03-04', '示例节']]), workingWeekends: new Set(['2025-03-08']), source: 'calendars/2025.yaml' }
    const march = new Map(knownDays([own]).filter(({ day }) => day.startsWith('2025-03')).map(({ day, ...rest }) => [day, rest]))
    expect(march.get('2025-03-04')).toEqual({ isWorking: false, restName: '示例节' })
    expect(march.get('2025-03-08')).toEqual({ isWorking: true, restName: null })
    expect(march.get('2025-03-09')).toEqual({ isWorking: false, restName: null })
  })
})
