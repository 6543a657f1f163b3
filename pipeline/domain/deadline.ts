import type { ClockRule, ClockUnit } from './clock.ts'

/** How a time limit stands: its last day is today, within the days asked for, or gone. In the order of the board. */
export const deadlineStandings = ['today', 'soon', 'overdue'] as const
export type DeadlineStanding = (typeof deadlineStandings)[number]

export const annualDuties = ['annual return', 'bureau analysis'] as const
export type DeadlineRule = ClockRule | (typeof annualDuties)[number]

/** One matter on the board of time limits. Dates are `YYYY-MM-DD`; people are masked. */
export interface Deadline {
  readonly standing: DeadlineStanding
  readonly rule: DeadlineRule
  readonly agencyName: string
  /** Number of the document, case or complaint; of an annual duty its year; null where none is recorded. */
  readonly matter: string | null
  readonly party: string | null
  readonly startDay: string | null
  readonly dueDay: string
  /** Negative once the last day is gone; null where the working days of a year are not known. */
  readonly workingDaysLeft: number | null
  /** In `unit`; null where a document or a date sets the day. */
  readonly allowed: number | null
  readonly unit: ClockUnit | null
  /** The rule that sets the limit; null where it is one of another place than the workspace's. */
  readonly basis: { readonly instrument: string; readonly article: string } | null
}

/** What of a rule is on record, and what could not be counted: reason -> matters. */
export interface DeadlineRecords {
  readonly rule: DeadlineRule
  readonly matters: number
  readonly uncounted: Readonly<Record<string, number>>
}

export interface DeadlineBoard {
  /** Working days ahead that it looks. */
  readonly days: number
  readonly deadlines: readonly Deadline[]
  readonly records: readonly DeadlineRecords[]
}
