const first = Date.UTC(2026, 2, 1)

/** The calendar day on which a night's run takes place: night 1 is the first of March 2026. */
export function dayOf(night: number): string {
  return daysAfter(first, night - 1)
}

/** So many days before a calendar day. */
export function daysBefore(day: string, days: number): string {
  return daysAfter(Date.parse(`${day}T00:00:00Z`), -days)
}

function daysAfter(time: number, days: number): string {
  return new Date(time + days * 86_400_000).toISOString().slice(0, 10)
}
