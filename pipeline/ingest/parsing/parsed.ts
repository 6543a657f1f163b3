import type { QuarantineReason } from '../../domain/quarantine-reason.ts'

/** What a parser made of a cell: a value, or why it could not be read. */
export type Parsed<T> = { readonly value: T } | { readonly fault: QuarantineReason; readonly details?: Readonly<Record<string, string>> }

export function fault(reason: QuarantineReason, details: Readonly<Record<string, string>> = {}): Parsed<never> {
  return { fault: reason, details }
}
