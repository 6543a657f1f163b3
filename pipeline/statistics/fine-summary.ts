import { max, medianSorted, min } from 'simple-statistics'

/** The least, the middle and the greatest of some amounts, in their unit. */
export interface FineSummary {
  readonly count: number
  readonly least: number
  /** Of an even number of amounts the mean of the two in the middle. */
  readonly median: number
  readonly greatest: number
}

/** Describes amounts; null when there are none. Order does not matter. */
export function fineSummary(amounts: readonly number[]): FineSummary | null {
  if (amounts.length === 0) return null
  const sorted = amounts.toSorted((a, b) => a - b)
  return { count: sorted.length, least: min(sorted), median: medianSorted(sorted), greatest: max(sorted) }
}
