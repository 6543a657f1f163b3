export const severities = ['notice', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const directions = ['excessive', 'lenient'] as const
export type Direction = (typeof directions)[number]

/** What a check says of one subject that it looked at. */
export const examinationOutcomes = ['flagged', 'clear', 'too few', 'not applicable'] as const
export type ExaminationOutcome = (typeof examinationOutcomes)[number]

/** What the coverage ledger says of one check, agency and period. */
export const coverageOutcomes = ['error', ...examinationOutcomes] as const
export type CoverageOutcome = (typeof coverageOutcomes)[number]

/** A value of a check's evidence, as it is stored: money and other decimals as text so that no digit is lost. */
export type EvidenceValue = string | number | boolean | null

/** One thing that a check flagged in one run. */
export interface Finding {
  /** Stable over runs: the same check and subject have the same id. */
  readonly findingId: string
  readonly runId: string
  readonly checkId: string
  readonly subjectId: string
  readonly agencyId: string
  /** The calendar year that the subject belongs to, e.g. `2025`. */
  readonly period: string
  readonly severity: Severity
  /** Which of the check's verdicts applies; its sentences are in the check's folder. */
  readonly verdict: string
  /** Null where the subject has no direction (a missing return is neither). */
  readonly direction: Direction | null
  /** Bounds of what was expected, decimal text in the unit that the check states, usually yuan. */
  readonly expectedLower: string | null
  readonly expectedUpper: string | null
  readonly actual: string | null
  /** The decision that the finding is about, if it is about one. */
  readonly decisionId: string | null
  /** A recorded reason that may explain the finding; it stays visible, at severity `notice`. */
  readonly explanation: string | null
  /** Every further column that the check returned. */
  readonly evidence: Readonly<Record<string, EvidenceValue>>
}

/** Questions that a report answers with a table and no check rests on; each is a part of the run's statistics. */
export const reportedQuestions = ['noise', 'narrowing'] as const
export type ReportedQuestion = (typeof reportedQuestions)[number]

/** The name of the number that stands for a question that could not be answered. */
export const failedQuestion = 'failed'

/** One number of a study behind a run that its report must print. */
export interface RunStatistic {
  readonly study: string
  /** Empty for the whole; else a stratum. */
  readonly part: string
  readonly name: string
  readonly value: number
}

/** One line of the coverage ledger: what a check examined for one agency and period. */
export interface Coverage {
  readonly runId: string
  readonly checkId: string
  /** `*` when the check failed before it could name an agency. */
  readonly agencyId: string
  readonly period: string
  readonly outcome: CoverageOutcome
  readonly examined: number
  readonly flagged: number
  readonly clear: number
  readonly tooFew: number
  readonly notApplicable: number
  /** Why subjects were not applicable or too few, with their number, most frequent first. */
  readonly reasons: Readonly<Record<string, number>>
}

/** Of how many findings of a check, the gravest first, the nearest comparables are kept: of the others it is said how many there are. */
export const findingsWithComparables = 5000
