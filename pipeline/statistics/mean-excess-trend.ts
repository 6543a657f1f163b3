import { censoredMeanExcess } from './censored-mean-excess.ts'
import { quantileOfSorted } from './quantile.ts'

/** From q90 to q99.5: shares beyond, in equal steps of their logarithm, which are equal widths if the tail is exponential. */
const outermostShare = 0.1
const innermostShare = 0.005
const slices = 6
/** The one-sided 1% point of the standard normal distribution. */
const significantSlope = 2.326
/** Plants of 0.2% of the values, far out, raise an exponential mean excess about 1.3 times over the range by themselves. */
const materialRise = 1.5

export interface MeanExcessPoint {
  /** The slice begins here, in the unit of the values. */
  readonly threshold: number
  /** The mean excess over the threshold, seen only up to the next one; and its standard error. */
  readonly meanExcess: number
  readonly standardError: number
}

export interface MeanExcessTrend {
  readonly points: readonly MeanExcessPoint[]
  /** The change of ln(mean excess) for each unit of the threshold, and its standard error; null with fewer than two points. */
  readonly slope: number | null
  readonly slopeStandardError: number | null
  /** The fitted mean excess at the last threshold over that at the first; null with fewer than two points. */
  readonly factor: number | null
  /**
   * The slope lies above 0 by more than noise (one-sided 1%) and the factor is at least 1.5: the tail is not log-concave, so the
   * stratum mixes unlike things and should be split.
   */
  readonly rises: boolean
}

/**
 * Whether the mean excess of ascending values rises over [q90, q99.5], as it must not in a log-concave tail.
 * Each point looks only as far as the next threshold. So the points are independent of each other under an exponential tail,
 * and how far planted extremes lie has no say. Slope by least squares, weighted by the values in each slice.
 * Source of the spacing argument: Rényi (1953); of the mean excess as diagnostic: Davison and Smith (1990).
 */
export function meanExcessTrend(sorted: Float64Array): MeanExcessTrend {
  const points: (MeanExcessPoint & { readonly weight: number })[] = []
  for (let slice = 0; slice < slices; slice += 1) {
    const threshold = quantileOfSorted(sorted, 1 - shareAt(slice))
    const { mean, between } = censoredMeanExcess(sorted, threshold, quantileOfSorted(sorted, 1 - shareAt(slice + 1)))
    if (mean !== null) points.push({ threshold, meanExcess: mean, standardError: mean / Math.sqrt(between), weight: between })
  }
  const weights = sumOf(points.map(({ weight }) => weight))
  const center = sumOf(points.map(({ weight, threshold }) => weight * threshold)) / weights
  const spread = sumOf(points.map(({ weight, threshold }) => weight * (threshold - center) ** 2))
  const shown = points.map(({ threshold, meanExcess, standardError }) => ({ threshold, meanExcess, standardError }))
  if (points.length < 2 || spread === 0) return { points: shown, slope: null, slopeStandardError: null, factor: null, rises: false }
  const slope = sumOf(points.map(({ weight, threshold, meanExcess }) => weight * (threshold - center) * Math.log(meanExcess))) / spread
  const slopeStandardError = 1 / Math.sqrt(spread)
  const factor = Math.exp(slope * (points.at(-1)!.threshold - points[0]!.threshold))
  const rises = factor >= materialRise && slope > significantSlope * slopeStandardError
  return { points: shown, slope, slopeStandardError, factor, rises }
}

function shareAt(slice: number): number {
  return outermostShare * (innermostShare / outermostShare) ** (slice / slices)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
