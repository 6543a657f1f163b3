import type { Severity } from './finding.ts'

/** How a finding differs between two runs. */
export const changeKinds = ['new', 'gone', 'changed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * What changed on record between two runs and bears on a finding; the sentences are in `reports/words/<language>/runs.ts`. Where there are
 * several, which of them made the difference is not on record.
 */
export const changeCauses = [
  'new-decision',
  'late-record',
  'corrected-record',
  'added-record',
  'removed-record',
  'changed-benchmark',
  'check-not-run',
  'changed-check',
  'changed-parameter',
  'changed-program',
  'other-day',
  'other-data',
  'unknown',
] as const
export type ChangeCause = (typeof changeCauses)[number]

/** A finding that is new, gone, or has another severity or verdict. */
export interface FindingChange {
  readonly findingId: string
  readonly checkId: string
  readonly agencyName: string
  readonly documentNumber: string | null
  readonly change: ChangeKind
  /** Null where the run did not show it. */
  readonly severityBefore: Severity | null
  readonly severityAfter: Severity | null
  readonly verdictBefore: string | null
  readonly verdictAfter: string | null
  /** At least one. */
  readonly causes: readonly ChangeCause[]
}

/** One run beside the run before it; what tells of a change is null for the first one, and where it is not on record. */
export interface RunEntry {
  readonly runId: string
  readonly asOf: string
  /** UTC, ISO 8601. */
  readonly startedAt: string
  readonly programVersion: string
  readonly bySeverity: Readonly<Record<Severity, number>>
  readonly findings: number
  readonly appeared: number | null
  readonly gone: number | null
  readonly isDataChanged: boolean | null
  readonly areChecksChanged: boolean | null
  readonly areParametersChanged: boolean | null
  readonly isProgramChanged: boolean | null
}
