/** Makes the median absolute deviation of normal values their standard deviation. */
const normalConsistency = 1.4826
/** Two-sided 90% point of the standard normal distribution. */
const normalQ90 = 1.645
/** The median absolute deviation of 2 to 9 normal values is too small by these factors: Croux and Rousseeuw (1992). */
const smallSampleFactors = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107]

/** What a group's residuals say of their spread, in the unit of the residuals. */
export interface ResidualSpread {
  readonly count: number
  /** The median absolute deviation of the residuals, unscaled, and the 90% quantile of |residual|. */
  readonly medianAbsoluteDeviation: number
  readonly q90: number
}

/**
 * One step of the scale from coarse to fine: s² = (n max(ŝ, floor)² + ν₀ s²(parent)) / (n + ν₀). A group of none has its parent's scale.
 * ŝ = max(1.4826 b(n) MAD, q90 / 1.645), so that a heap of equal outcomes does not pass for a narrow practice.
 * b(n): Croux and Rousseeuw (1992), n / (n − 0.8) for n > 9; 1 for n = 1. Moderation: Smyth (2004).
 * Everything in the unit of the residuals; throws on negative or non-finite numbers and on a count that is not whole.
 */
export function moderatedScale(spread: ResidualSpread, parentScale: number, { floor = 0.03, parentWeight = 15 } = {}): number {
  const { count, medianAbsoluteDeviation, q90 } = spread
  const sizes = [count, parentScale, floor, parentWeight, ...(count === 0 ? [] : [medianAbsoluteDeviation, q90])]
  if (!Number.isInteger(count) || !sizes.every((size) => size >= 0 && size < Infinity)) throw new Error('a scale needs finite numbers of 0 or more and a whole count')
  if (count === 0) return parentScale
  const own = Math.max(floor, normalConsistency * smallSampleFactor(count) * medianAbsoluteDeviation, q90 / normalQ90)
  return Math.sqrt((count * own ** 2 + parentWeight * parentScale ** 2) / (count + parentWeight))
}

function smallSampleFactor(count: number): number {
  return count > 9 ? count / (count - 0.8) : (smallSampleFactors[count - 2] ?? 1)
}
