import { rankedGroups } from './ranked-groups.ts'

/**
 * The area under the curve of precision over recall, as the mean over the true cases of the precision down to each, in [0, 1].
 * isTrue: which cases should be found (boolean or 1). scores: higher means found earlier; equal scores are found together.
 * Null if no case is true. Throws when lengths differ or a score is NaN.
 * Source: average precision as in Manning, Raghavan and Schütze (2008), 8.4; ties as scikit-learn's average_precision_score.
 */
export function averagePrecision(isTrue: readonly boolean[] | Uint8Array, scores: readonly number[] | Float64Array): number | null {
  let found = 0
  let hits = 0
  let sum = 0
  for (const group of rankedGroups(isTrue, scores)) {
    found += group.count
    hits += group.hits
    sum += group.hits * (hits / found)
  }
  return hits === 0 ? null : sum / hits
}
