import type { QuarantineReason } from '../domain/quarantine-reason.ts'
import type { Value } from '../engine/engine.ts'

/** The fields of a record, as they were read from a row. */
export type Values = Readonly<Record<string, Value>>

/** Why a row cannot be used, and which of its cells is at fault. */
export interface Refusal {
  readonly reason: QuarantineReason
  readonly column: string | null
  readonly value: string | null
  readonly details: Readonly<Record<string, string>>
}

export function missing(column: string): Refusal {
  return { reason: 'required-value-missing', column, value: null, details: {} }
}
