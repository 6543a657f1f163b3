const millisecondsOfDay = 86_400_000

/** The day so many calendar days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10)
}
