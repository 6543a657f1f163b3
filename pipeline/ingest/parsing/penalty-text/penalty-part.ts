import type { PenaltyKind } from '../../../domain/decision.ts'
import type { Doubt } from './draft.ts'

/** What a decision imposes on one party. */
export interface PenaltyPart {
  /** As written: 该公司, 李某. null is the party of the decision. */
  readonly subject: string | null
  /** In the order of `penaltyKinds`. */
  readonly kinds: readonly PenaltyKind[]
  /** Yuan, exact decimal text. */
  readonly fine: string | null
  /** Yuan; null also where goods without a value are confiscated. */
  readonly confiscation: string | null
  readonly detentionDays: number | null
  readonly suspensionDays: number | null
  readonly licences: readonly string[]
  /** Durations that are no number of days, as written: 禁止从事银行业工作5年, 暂扣6个月. */
  readonly terms: readonly string[]
}

export interface PenaltyText {
  readonly parts: readonly PenaltyPart[]
  readonly ambiguity: Doubt | null
  /** Pieces with an amount or a penalty word that could not be attributed. */
  readonly unread: readonly string[]
}
