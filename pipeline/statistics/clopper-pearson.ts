import { incompleteBeta } from './incomplete-beta.ts'

export interface ProportionBounds {
  readonly lower: number
  readonly upper: number
}

/**
 * Exact bounds of a proportion, such as the share of flags that reviewers upheld, from `successes` of `trials`; both in [0, 1].
 * Each side misses the true proportion with chance (1 − confidence) / 2 at most. Of no trials the bounds are 0 and 1.
 * Throws on counts that are not whole or out of order, and on a confidence outside (0, 1). Source: Clopper and Pearson (1934).
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): ProportionBounds {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials) throw new Error(`${successes} of ${trials} is no proportion`)
  if (!(confidence > 0 && confidence < 1)) throw new Error(`a confidence lies between 0 and 1, not at ${confidence}`)
  const missed = (1 - confidence) / 2
  const failures = trials - successes
  return {
    lower: successes === 0 ? 0 : betaQuantile(missed, successes, failures + 1),
    upper: failures === 0 ? 1 : 1 - betaQuantile(missed, failures, successes + 1),
  }
}

/** By bisection, down to neighbouring doubles. */
function betaQuantile(chance: number, a: number, b: number): number {
  let below = 0
  let above = 1
  for (;;) {
    const middle = (below + above) / 2
    if (middle <= below || middle >= above) return middle
    if (incompleteBeta(middle, a, b) < chance) below = middle
    else above = middle
  }
}
