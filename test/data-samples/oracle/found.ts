export type Cells = Readonly<Record<string, string>>

/** What a rule finds, in the words of the truth. */
export interface Found {
  readonly check: string
  /** A document number, a case, an agency and year, or a benchmark, its version and what of it. */
  readonly subject: string
  readonly verdict: string
  readonly direction: string | null
  readonly explained: boolean
}

export function text(cells: Cells, header: string): string {
  return cells[header] ?? ''
}

export function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

/** Whole days from one date to another, as 2025-03-01; NaN where one is blank. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Whether a rule was in force on a day. */
export function isValidOn(rule: Cells, day: string): boolean {
  return text(rule, '生效日期') <= day && (text(rule, '失效日期') === '' || text(rule, '失效日期') >= day)
}
