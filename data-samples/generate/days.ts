/** A calendar day as the number of days since 1970-01-01. */
export type Day = number

const millisecondsOfADay = 86_400_000

export function day(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfADay
}

export function dateOf(value: Day, separator: '-' | '/' = '-'): string {
  return new Date(value * millisecondsOfADay).toISOString().slice(0, 10).replaceAll('-', separator)
}

export function yearOf(value: Day): number {
  return new Date(value * millisecondsOfADay).getUTCFullYear()
}

// Weeks in which nobody decides anything; the exact holiday calendar does not matter to the sample.
const holidays = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-09', '2024-02-17'],
  ['2024-05-01', '2024-05-05'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-27', '2025-02-04'],
  ['2025-05-01', '2025-05-05'],
  ['2025-10-01', '2025-10-08'],
].map(([from, to]) => ({ from: day(from!), to: day(to!) }))

/** 1970-01-01 was a Thursday, so that day 2 was a Saturday. */
export function isOfficeDay(value: Day): boolean {
  const weekday = (value + 4) % 7
  return weekday !== 0 && weekday !== 6 && !holidays.some((holiday) => value >= holiday.from && value <= holiday.to)
}

export function officeDayFrom(value: Day): Day {
  return isOfficeDay(value) ? value : officeDayFrom(value + 1)
}
