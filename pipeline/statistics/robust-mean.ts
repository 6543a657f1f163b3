import { quantileOfSorted } from './quantile.ts'

/** Leaves 95% of the precision of the mean where numbers are normal. */
const huberBound = 1.345
const mostSteps = 200

/**
 * The mean of numbers with known standard errors (above 0), weighed by precision, in which one that lies far off counts only as
 * if it lay 1.345 standard errors off: almost as precise as the mean, and hardly moved by the few that depart. Unit: that of
 * the numbers. NaN of none.
 * Source: the M-estimator of location of Huber (1964), by reweighting from the median on.
 */
export function robustMean(numbers: readonly number[], standardErrors: readonly number[]): number {
  if (numbers.length === 0) return NaN
  // Sorted, so that the sums do not hang on the order.
  const points = numbers.map((x, i) => ({ x, error: standardErrors[i]! })).toSorted((a, b) => a.x - b.x || a.error - b.error)
  let mean = quantileOfSorted(points.map(({ x }) => x), 0.5)
  for (let step = 0; step < mostSteps; step += 1) {
    const weights = points.map(({ x, error }) => Math.min(1, (huberBound * error) / Math.abs(x - mean)) / error ** 2)
    // The step, not the mean, so that numbers far from nought lose no digits.
    const change = points.reduce((sum, { x }, i) => sum + weights[i]! * (x - mean), 0) / weights.reduce((sum, weight) => sum + weight, 0)
    mean += change
    if (Math.abs(change) <= 1e-15 * Math.abs(mean)) break
  }
  return mean
}
