import { compareNumbers, exactNumber } from '../ingest/parsing/decimal.ts'
import { compareIntervals, intersect, isEmpty, type Interval } from './interval.ts'

/**
 * How two intervals follow each other: `adjacent` leaves nothing out and shares nothing; `shared-end` has one figure in
 * both, as 5万元以下 and 5万元以上 do, where either tier is right.
 */
export type Junction =
  | { readonly kind: 'adjacent' }
  | { readonly kind: 'gap' | 'shared-end' | 'overlap'; readonly interval: Interval }

/**
 * What lies between two intervals, in whichever order they come. `isWhole`: only whole numbers occur, so that nothing is
 * missing between 2 and 3 次. A `gap` holds what neither contains, an `overlap` what both do.
 */
export function junctionOf(a: Interval, b: Interval, { isWhole = false }: { readonly isWhole?: boolean } = {}): Junction {
  const [first, second] = compareIntervals(a, b) <= 0 ? [a, b] : [b, a]
  const shared = intersect(first, second)
  if (shared !== null) {
    if (isWhole && holdsNoWhole(shared)) return { kind: 'adjacent' }
    return { kind: isSharedEnd(first, second, shared) ? 'shared-end' : 'overlap', interval: shared }
  }
  // Without anything in common the first ends and the second begins.
  const [left, right] = [first.upper!, second.lower!]
  const between: Interval = {
    lower: { value: left.value, isClosed: !left.isClosed, isStated: left.isStated },
    upper: { value: right.value, isClosed: !right.isClosed, isStated: right.isStated },
  }
  return isEmpty(between) || (isWhole && holdsNoWhole(between)) ? { kind: 'adjacent' } : { kind: 'gap', interval: between }
}

/** A single figure at which one ends and the other begins; a fixed point inside a range is an overlap. */
function isSharedEnd(first: Interval, second: Interval, shared: Interval): boolean {
  if (shared.lower === null || shared.upper === null || compareNumbers(shared.lower.value, shared.upper.value) !== 0) return false
  const figure = shared.lower.value
  return isFigure(first.upper?.value, figure) && isFigure(second.lower?.value, figure) && compareIntervals(first, second) !== 0
}

function isFigure(value: string | undefined, figure: string): boolean {
  return value !== undefined && compareNumbers(value, figure) === 0
}

function holdsNoWhole({ lower, upper }: Interval): boolean {
  if (lower === null || upper === null) return false
  const ceiling = exactNumber(lower.value)!.ceil()
  const smallest = lower.isClosed || ceiling.greaterThan(lower.value) ? ceiling : ceiling.plus(1)
  return smallest.greaterThan(upper.value) || (smallest.equals(upper.value) && !upper.isClosed)
}
