import { quantileOfSorted } from './quantile.ts'

const winsorisedShare = 0.1
/** The mean square of a standard normal variable whose outer 10% on each side are drawn in to the quantiles. */
export const winsorisedMeanSquare = 0.679

export interface OverDispersion {
  /** How many times the units scatter as much as chance alone explains, by the middle 80% of them. */
  readonly factor: number
  /** τ²: the variance among ordinary units, in the square of the unit of y; 0 if chance explains all. */
  readonly variance: number
  /** By unit, y / √(s² + τ²): how far from ordinary units it lies. */
  readonly adjustedZ: Float64Array
  /** By unit, y τ² / (τ² + s²): the part of y that is not chance, in the unit of y. */
  readonly shrunken: Float64Array
}

/**
 * Additive over-dispersion of units such as agencies or officers: lets ordinary differences between them be no alarm.
 * y: each unit's deviation from the common target. s: its standard error, in the same unit. Null for fewer than two units.
 * Throws when lengths differ, an s is not above 0, or a number is not finite.
 * Source: Spiegelhalter (2005); φ̂ corrected for the winsorising, τ² by DerSimonian and Laird (1986).
 */
export function overDispersion(y: readonly number[] | Float64Array, s: readonly number[] | Float64Array): OverDispersion | null {
  const units = y.length
  if (s.length !== units) throw new Error(`${units} deviations cannot have ${s.length} standard errors`)
  const deviations = Float64Array.from(y)
  const errors = Float64Array.from(s)
  if (!deviations.every(Number.isFinite) || !errors.every((error) => error > 0 && error < Infinity)) throw new Error('deviations are finite, and standard errors above 0')
  if (units < 2) return null
  const factor = meanSquareWinsorised(deviations.map((deviation, i) => deviation / errors[i]!)) / winsorisedMeanSquare
  const weights = errors.map((error) => 1 / error ** 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  const variance = Math.max(0, (units * factor - (units - 1)) / (total - squares / total))
  return {
    factor,
    variance,
    adjustedZ: deviations.map((deviation, i) => deviation / Math.sqrt(errors[i]! ** 2 + variance)),
    shrunken: deviations.map((deviation, i) => (deviation * variance) / (variance + errors[i]! ** 2)),
  }
}

function meanSquareWinsorised(z: Float64Array): number {
  const sorted = z.toSorted()
  const lower = quantileOfSorted(sorted, winsorisedShare)
  const upper = quantileOfSorted(sorted, 1 - winsorisedShare)
  return sorted.reduce((sum, value) => sum + Math.min(upper, Math.max(lower, value)) ** 2, 0) / sorted.length
}
