const millisecondsOfDay = 86_400_000

/** Calendar days from one day (`YYYY-MM-DD`) to another; negative where the other lies before. */
export function daysFrom(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / millisecondsOfDay)
}

/** The day so many calendar days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10)
}
