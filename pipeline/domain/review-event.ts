import type { ReviewOutcome, ReviewScope } from './finding-life.ts'

/** A review as it is kept for good: who said what of a finding, when, and on which facts. */
export interface ReviewEvent {
  readonly findingId: string
  /** The run that showed the finding as it was judged. */
  readonly runId: string
  /** ISO, UTC, to the millisecond. */
  readonly happenedAt: string
  readonly byWhom: string
  readonly outcome: ReviewOutcome
  readonly reason: string
  readonly scope: ReviewScope
  readonly until: string | null
  readonly owner: string | null
  readonly reply: string | null
  readonly documentNumber: string | null
  /** Of the facts that were judged. */
  readonly fingerprint: string
  readonly checkId: string
  readonly agencyId: string
  readonly violationItem: string | null
  /** Of a pattern: for parties of this kind only. */
  readonly partyKind: string | null
}

/** What somebody who reads the record should not have to look up; it is never read back. */
export interface ReviewWords {
  readonly outcome: string
  readonly scope: string
  readonly check: string
  readonly agency: string | null
  /** Number of the decision that the finding is on. */
  readonly decision: string | null
}
