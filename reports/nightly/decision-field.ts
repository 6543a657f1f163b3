import type { ReportDecision } from '../../pipeline/domain/report-data.ts'

/**
 * `identity` names a decision, `fact` and `outcome` are held against other decisions, `text` is too free to compare,
 * `reason` may explain a difference.
 */
export type FieldRole = 'identity' | 'fact' | 'outcome' | 'text' | 'reason'

export interface DecisionField {
  readonly key: string
  readonly label: string
  readonly role: FieldRole
  readonly isAmount?: true
  /** The value as a reader sees it; null = not recorded. */
  readonly valueOf: (decision: ReportDecision) => string | null
}
