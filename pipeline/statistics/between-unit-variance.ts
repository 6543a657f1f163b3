import { quantileOfSorted } from './quantile.ts'

const winsorisedShare = 0.1
/** The mean square of a standard normal variable whose outer 10% on each side are drawn in to the quantiles. */
const winsorisedMeanSquare = 0.679
const halvings = 60

/**
 * The variance between units (τ²) that differences have beyond their standard errors, 0 when those explain all:
 * the τ² at which differences ÷ √(standard error² + τ²), winsorised by a tenth on each side, have the spread of a winsorised
 * standard normal. Units that depart hardly move it, and unlike a moment estimate on differences ÷ standard errors it does
 * not lean on units having standard errors of one size. Unit: that of the differences, squared.
 * Source: the estimating equation of Paule and Mandel (1982), its sum of squares winsorised as in Spiegelhalter (2005).
 */
export function betweenUnitVariance(differences: readonly number[], standardErrors: readonly number[]): number {
  if (differences.length < 2) return 0
  const excess = (variance: number): number =>
    meanWinsorisedSquare(differences.map((difference, i) => difference / Math.sqrt(standardErrors[i]! ** 2 + variance))) - winsorisedMeanSquare
  if (excess(0) <= 0) return 0
  let low = 0
  let high = Math.max(...differences.map((difference) => difference ** 2)) / winsorisedMeanSquare
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (excess(middle) > 0) low = middle
    else high = middle
  }
  return high
}

function meanWinsorisedSquare(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const lowest = quantileOfSorted(sorted, winsorisedShare)
  const highest = quantileOfSorted(sorted, 1 - winsorisedShare)
  // Of the sorted ones, so that the sum does not hang on the order.
  return sorted.reduce((sum, number) => sum + Math.min(highest, Math.max(lowest, number)) ** 2, 0) / sorted.length
}
