import { compareIntervals, intersect, type Interval } from './interval.ts'

/** Whom a range is for. `offender`: whoever broke the rule, beside whom those responsible in an organisation are fined. */
export type Payer = 'organisation' | 'individual' | 'offender' | 'responsible_person'

/** A sum that decisions record. */
export type RecordedSum = 'value_of_goods' | 'illegal_gains'

/** The range of a fine as a stored tier holds it: yuan, times or percent, the latter two of a recorded sum. */
export interface FineRange {
  readonly basis: 'amount' | 'multiple' | 'percentage'
  readonly base: RecordedSum | null
  readonly interval: Interval
  /** Null: for whoever is fined. */
  readonly payer: Payer | null
  /** It applies where this sum, in yuan, lies in the interval; null: whatever the sums are. */
  readonly applies: { readonly sum: RecordedSum; readonly interval: Interval } | null
}

/** Whether two ranges of a tier say the same. */
export function isSameRange(a: FineRange, b: FineRange): boolean {
  return a.basis === b.basis && a.base === b.base && compareIntervals(a.interval, b.interval) === 0 && isSameCase(a, b)
}

/** Whether no decision can be under both: they are for different payers, or for different stretches of one sum. */
export function areApart(a: FineRange, b: FineRange): boolean {
  if (a.payer !== b.payer) return a.payer !== null && b.payer !== null
  return a.applies !== null && b.applies !== null && a.applies.sum === b.applies.sum && intersect(a.applies.interval, b.applies.interval) === null
}

function isSameCase({ payer, applies }: FineRange, other: FineRange): boolean {
  if (payer !== other.payer || applies?.sum !== other.applies?.sum) return false
  return applies === null || compareIntervals(applies.interval, other.applies!.interval) === 0
}
