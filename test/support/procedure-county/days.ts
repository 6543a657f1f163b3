import { readFileSync } from 'node:fs'

/** `YYYY-MM-DD`. */
export type Day = string

interface YearOfWork {
  readonly free_weekdays: readonly Day[]
  readonly worked_weekends: readonly Day[]
}

/** Not the product's calendar: test/pipeline/calendar/make-working-days.py made it from another source. */
const file = new URL('../../pipeline/calendar/working-days.json', import.meta.url)
const { years }: { readonly years: Readonly<Record<string, YearOfWork>> } = JSON.parse(readFileSync(file, 'utf8'))

const oneDay = 86_400_000

/** The day so many calendar days later, or earlier. */
export function after(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)
}

export function isWorked(day: Day): boolean {
  const { free_weekdays: free, worked_weekends: worked } = years[day.slice(0, 4)]!
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? worked.includes(day) : !free.includes(day)
}

/** The last day of a limit of so many working days; the first day is not counted. */
export function afterWorking(day: Day, days: number): Day {
  let [at, left] = [day, days]
  while (left > 0) {
    at = after(at, 1)
    if (isWorked(at)) left -= 1
  }
  return at
}

/** The day itself where it is worked, else the next one that is. */
export function workedFrom(day: Day): Day {
  return isWorked(day) ? day : workedFrom(after(day, 1))
}

/** The last day of a limit of so many calendar days, moved off a day of rest. */
export const afterCalendar = (day: Day, days: number): Day => workedFrom(after(day, days))
