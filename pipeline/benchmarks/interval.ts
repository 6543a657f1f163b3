import { parseBound } from '../ingest/parsing/bound.ts'
import { compareNumbers } from '../ingest/parsing/decimal.ts'

/** One end of an interval; `value` is exact decimal text. */
export interface End {
  readonly value: string
  readonly isClosed: boolean
  /** The wording says whether the figure itself belongs to it (以上, 不满); a bare 5-10万 does not, and is taken as inclusive. */
  readonly isStated: boolean
}

/** What lies between two ends; null where there is none. Both ends on one figure are a fixed point. */
export interface Interval {
  readonly lower: End | null
  readonly upper: End | null
}

/** A single figure as an interval. */
export function point(value: string): Interval {
  const end = { value, isClosed: true, isStated: true }
  return { lower: end, upper: end }
}

/** Whether the columns of bounds hold the figures of its ends to the last digit. */
export function isStorable({ lower, upper }: Interval): boolean {
  return [lower, upper].every((end) => end === null || 'value' in parseBound(end.value))
}

/** Whether the figure, decimal text, lies in the interval. */
export function includes({ lower, upper }: Interval, value: string): boolean {
  const fromLower = lower === null ? 1 : compareNumbers(value, lower.value)
  const toUpper = upper === null ? 1 : compareNumbers(upper.value, value)
  return (fromLower > 0 || (fromLower === 0 && lower!.isClosed)) && (toUpper > 0 || (toUpper === 0 && upper!.isClosed))
}

/** Whether nothing can lie in the interval: its ends cross, or meet on a figure that one of them leaves out. */
export function isEmpty({ lower, upper }: Interval): boolean {
  if (lower === null || upper === null) return false
  const order = compareNumbers(lower.value, upper.value)
  return order > 0 || (order === 0 && !(lower.isClosed && upper.isClosed))
}

/** What two intervals have in common; null when that is nothing. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lower = compareLowerEnds(a.lower, b.lower) >= 0 ? a.lower : b.lower
  const upper = compareUpperEnds(a.upper, b.upper) <= 0 ? a.upper : b.upper
  return isEmpty({ lower, upper }) ? null : { lower, upper }
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return isEmpty(inner) || (compareLowerEnds(outer.lower, inner.lower) <= 0 && compareUpperEnds(outer.upper, inner.upper) >= 0)
}

/** Orders intervals by where they begin, then by where they end; below 0, 0 or above 0. */
export function compareIntervals(a: Interval, b: Interval): number {
  return compareLowerEnds(a.lower, b.lower) || compareUpperEnds(a.upper, b.upper)
}

/** No lower end comes first; on the same figure the closed end begins earlier. */
function compareLowerEnds(a: End | null, b: End | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareNumbers(a.value, b.value) || Number(b.isClosed) - Number(a.isClosed)
}

/** No upper end comes last; on the same figure the closed end ends later. */
function compareUpperEnds(a: End | null, b: End | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareNumbers(a.value, b.value) || Number(a.isClosed) - Number(b.isClosed)
}
