import { incompleteBeta } from './incomplete-beta.ts'
import { normalTwoSidedP } from './normal-tail.ts'

/** From here on the two distributions differ by less than one in a thousand where |t| is under 3, and by less than a hundredth under 8. */
const asGoodAsNormal = 1e5

/**
 * The chance that a variable of Student's t distribution lies at least |t| from 0, in [0, 1]: of a mean over its standard error where
 * that error is itself an estimate. Degrees of freedom above 0, whole or not, Infinity for a known error; throws otherwise, and on NaN.
 * Source: by the incomplete beta function (Abramowitz and Stegun 1964, 26.7.1).
 */
export function studentTwoSidedP(t: number, degreesOfFreedom: number): number {
  if (Number.isNaN(t) || !(degreesOfFreedom > 0)) throw new Error(`there is no Student's t of ${t} with ${degreesOfFreedom} degrees of freedom`)
  if (degreesOfFreedom > asGoodAsNormal) return normalTwoSidedP(t)
  const square = t * t
  if (square === Infinity) return 0
  return incompleteBeta(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5)
}
