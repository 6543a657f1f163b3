import { countBelow } from './quantile.ts'

export interface CensoredMeanExcess {
  /** The mean excess over `from`, in the unit of the values; null if no value lies strictly between. */
  readonly mean: number | null
  /** How many values lie strictly between `from` and `to`: the mean's standard error is mean / √between. */
  readonly between: number
}

/**
 * The mean excess of ascending values over `from`, those beyond `to` counted as `to`: the maximum likelihood scale of an
 * exponential tail that is seen only up to `to`, Σ(min(v, to) − from) / #{from < v < to}, so how far the extremes lie has no say.
 * Source: Epstein and Sobel (1953).
 */
export function censoredMeanExcess(sorted: Float64Array, from: number, to: number): CensoredMeanExcess {
  const end = countBelow(sorted, to)
  let between = 0
  let sum = 0
  for (let i = end - 1; i >= 0 && sorted[i]! > from; i -= 1) {
    between += 1
    sum += sorted[i]! - from
  }
  return { between, mean: between === 0 ? null : (sum + (sorted.length - end) * (to - from)) / between }
}
