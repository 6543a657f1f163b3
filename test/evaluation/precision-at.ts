import { rankedGroups } from './ranked-groups.ts'

/**
 * The share of true cases among the first k by score, in [0, 1]; of all cases if there are fewer than k.
 * Of equal scores that k cuts, the share that would be true on average if they came in any order.
 * Null for no cases. Throws unless k is a whole number above 0, when lengths differ, or a score is NaN.
 */
export function precisionAt(isTrue: readonly boolean[] | Uint8Array, scores: readonly number[] | Float64Array, k: number): number | null {
  if (!Number.isInteger(k) || k < 1) throw new Error(`the first ${k} are no list`)
  const size = Math.min(k, scores.length)
  let missing = size
  let hits = 0
  for (const group of rankedGroups(isTrue, scores)) {
    const taken = Math.min(missing, group.count)
    hits += (group.hits * taken) / group.count
    missing -= taken
    if (missing === 0) break
  }
  return size === 0 ? null : hits / size
}
