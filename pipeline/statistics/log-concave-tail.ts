import { censoredMeanExcess } from './censored-mean-excess.ts'
import { meanExcessTrend, type MeanExcessTrend } from './mean-excess-trend.ts'
import { countBelow, quantileOfSorted } from './quantile.ts'

export interface TailAnchors {
  /** Shares of the values below which the exponential tail begins, and beyond which values are censored. */
  readonly start: number
  readonly censor: number
}
/** q95 and q99.5: the anchors of the confirmed list. */
export const confirmedAnchors: TailAnchors = { start: 0.95, censor: 0.995 }
/** q90 and q99: the anchors of the review list. */
export const reviewAnchors: TailAnchors = { start: 0.9, censor: 0.99 }

/** With fewer values between the anchors the scale would be uncertain by more than 22% (1/√20), and p far out by powers of ten. */
const leastBetween = 20

export interface LogConcaveTail {
  /** The two-sided p of a |z| of this sign, in (0, 1], never rising with |z|. Throws on a negative |z| and on NaN. */
  readonly p: (absoluteZ: number) => number
  /** a, c and β, in the unit of z. */
  readonly start: number
  readonly censor: number
  readonly beta: number
  /** Values of this sign, how many of them β rests on, and their share of the stratum. */
  readonly count: number
  readonly between: number
  readonly shareOfSign: number
  readonly trend: MeanExcessTrend
}

/**
 * Calibrates the p-values of one stratum and one sign on the stratum itself, assuming only that the tail is log-concave, so no
 * heavier than the exponential one that is fitted between two anchors; what lies beyond the censoring anchor has no say in its scale.
 * p = 2 · share(sign) · (1 − start) · exp(−(|z| − a)/β) from a on; below, 2 · share(sign) · the share of values of at least |z|.
 * absoluteZ: |z| of the values of this sign, in any order. stratumSize: how many values the stratum has in all.
 * Null if too few values (20) lie strictly between the anchors, so a coarser stratum is needed. Throws on negative or non-finite
 * values, on a stratum smaller than its part, and on anchors out of order. β: Epstein and Sobel (1953).
 */
export function fitLogConcaveTail(
  absoluteZ: readonly number[] | Float64Array,
  stratumSize: number,
  anchors: TailAnchors = confirmedAnchors,
): LogConcaveTail | null {
  const count = absoluteZ.length
  if (!(stratumSize >= count)) throw new Error(`a stratum of ${stratumSize} cannot hold ${count} values of one sign`)
  if (!(anchors.start > 0 && anchors.start < anchors.censor && anchors.censor < 1)) throw new Error('the anchors are two ascending shares between 0 and 1')
  const sorted = Float64Array.from(absoluteZ).sort()
  if (!sorted.every((value) => value >= 0 && value < Infinity)) throw new Error('|z| is a finite number of 0 or more')
  if (count === 0) return null
  const start = quantileOfSorted(sorted, anchors.start)
  const censor = quantileOfSorted(sorted, anchors.censor)
  const { mean: beta, between } = censoredMeanExcess(sorted, start, censor)
  if (beta === null || between < leastBetween) return null
  const shareOfSign = count / stratumSize
  const p = twoSidedP(sorted, { start, beta, shareOfSign, shareBeyond: 1 - anchors.start })
  return { p, start, censor, beta, count, between, shareOfSign, trend: meanExcessTrend(sorted) }
}

interface Tail {
  readonly start: number
  readonly beta: number
  readonly shareOfSign: number
  readonly shareBeyond: number
}

function twoSidedP(sorted: Float64Array, { start, beta, shareOfSign, shareBeyond }: Tail): (absoluteZ: number) => number {
  return (absoluteZ) => {
    if (!(absoluteZ >= 0)) throw new Error(`|z| is a number of 0 or more, not ${absoluteZ}`)
    const share =
      absoluteZ < start
        ? Math.max(shareBeyond, (sorted.length - countBelow(sorted, absoluteZ)) / sorted.length)
        : shareBeyond * Math.exp(-(absoluteZ - start) / beta)
    return Math.min(1, Math.max(Number.MIN_VALUE, 2 * shareOfSign * share))
  }
}
