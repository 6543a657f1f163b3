export interface ChangePoint {
  /** The index of the first period after the change. */
  readonly split: number
  /** Weighted mean from the split on minus that before it, in the unit of the series. */
  readonly jump: number
  /** The greatest standardised CUSUM: |jump| over its standard error if nothing had changed. 0 for a constant series. */
  readonly statistic: number
  /** The chance of a greatest CUSUM at least as large if the periods came in any order, (1 + b) / (B + 1). */
  readonly p: number
  /** Correlation of each period's distance from the mean of its side with the next one's; 0 where there is none to see. */
  readonly autocorrelation: number
}

/**
 * Where a series of means changed, and whether any change is believable: the maximum of the standardised CUSUM over all split
 * points, against random orders of the periods (each with its weight).
 * series: one mean a period, in time order, periods without decisions left out. weights: decisions in each, above 0.
 * random: uniform numbers in [0, 1) from a seeded stream, so that the same series has the same p. Null for fewer than two periods.
 * Throws when lengths differ, a weight is not above 0, or a number is not finite. Time: permutations × periods.
 * Source: Page (1955); permutation p after Phipson and Smyth (2010). Assumes periods independent of each other.
 */
export function findChangePoint(
  series: readonly number[] | Float64Array,
  weights: readonly number[] | Float64Array,
  random: () => number,
  permutations = 1999,
): ChangePoint | null {
  if (series.length !== weights.length) throw new Error(`${series.length} periods cannot have ${weights.length} weights`)
  const weight = Float64Array.from(weights)
  const value = Float64Array.from(series)
  if (!value.every(Number.isFinite) || !weight.every((some) => some > 0 && some < Infinity)) throw new Error('means are finite, and weights above 0')
  if (value.length < 2) return null
  const total = weight.reduce((sum, some) => sum + some, 0)
  const mean = value.reduce((sum, some, i) => sum + some * weight[i]!, 0) / total
  const product = value.map((some, i) => (some - mean) * weight[i]!)
  const found = greatestCusum(product, weight, total)
  const tolerance = 1e-10 * found.cusum + 1e-12 * Math.sqrt(total) * value.reduce((most, some) => Math.max(most, Math.abs(some)), 0)
  let asLarge = 0
  for (let b = 0; b < permutations; b += 1) {
    shuffleTogether(product, weight, random)
    if (greatestCusum(product, weight, total).cusum >= found.cusum - tolerance) asLarge += 1
  }
  const squares = value.reduce((sum, some, i) => sum + (some - mean) ** 2 * weights[i]!, 0)
  const deviation = Math.sqrt(squares / (value.length - 1))
  const statistic = found.cusum <= tolerance ? 0 : found.cusum / deviation
  return {
    split: found.split,
    jump: found.jump,
    statistic,
    p: (1 + asLarge) / (permutations + 1),
    autocorrelation: autocorrelationBesideSplit(Float64Array.from(series), found.split),
  }
}

function meanOf(some: Float64Array): number {
  return some.reduce((sum, one) => sum + one, 0) / some.length
}

/** A drift or a wave is no step: months beside it then stay on one side for long. */
function autocorrelationBesideSplit(series: Float64Array, split: number): number {
  const before = meanOf(series.subarray(0, split))
  const after = meanOf(series.subarray(split))
  const distance = series.map((one, i) => one - (i < split ? before : after))
  const squares = distance.reduce((sum, one) => sum + one * one, 0)
  if (squares < 1e-20) return 0
  return distance.reduce((sum, one, i) => sum + one * (distance[i + 1] ?? 0), 0) / squares
}

interface Cusum {
  readonly split: number
  readonly jump: number
  readonly cusum: number
}

/** product: weight times deviation from the overall mean. The CUSUM is |jump| √(W before × W after / W). */
function greatestCusum(product: Float64Array, weight: Float64Array, total: number): Cusum {
  let split = 1
  let greatest = -1
  let sumAtSplit = 0
  let beforeAtSplit = weight[0]!
  let sum = 0
  let before = 0
  for (let i = 1; i < product.length; i += 1) {
    sum += product[i - 1]!
    before += weight[i - 1]!
    const square = (sum * sum * total) / (before * (total - before))
    if (square > greatest) {
      greatest = square
      split = i
      sumAtSplit = sum
      beforeAtSplit = before
    }
  }
  const jump = -sumAtSplit / (total - beforeAtSplit) - sumAtSplit / beforeAtSplit
  return { split, jump, cusum: Math.sqrt(greatest) }
}

/** Fisher and Yates: every order is equally likely; pairs stay together. */
function shuffleTogether(a: Float64Array, b: Float64Array, random: () => number): void {
  for (let last = a.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const keptA = a[last]!
    const keptB = b[last]!
    a[last] = a[other]!
    b[last] = b[other]!
    a[other] = keptA
    b[other] = keptB
  }
}
