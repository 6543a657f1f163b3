const halfLogTwoPi = Math.log(2 * Math.PI) / 2
const switchover = 2
const continuedFractionTerms = 80

/**
 * The chance that a standard normal variable lies at least |z| from 0, in [0, 1].
 * Relative error under 1e-12 for |z| up to 37; 0 beyond 38.6, where the chance is no longer a double. Throws on NaN.
 * Source: Mills' ratio by its power series and by Laplace's continued fraction (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14).
 */
export function normalTwoSidedP(z: number): number {
  if (Number.isNaN(z)) throw new Error('z is not a number')
  const distance = Math.abs(z)
  return 2 * millsRatio(distance) * Math.exp(-(distance * distance) / 2 - halfLogTwoPi)
}

/** The upper tail over the density, of a distance of 0 or more. */
function millsRatio(distance: number): number {
  return distance < switchover ? millsBySeries(distance) : millsByFraction(distance)
}

function millsBySeries(distance: number): number {
  const square = distance * distance
  let term = distance
  let sum = term
  for (let odd = 3; term > sum * 1e-18; odd += 2) {
    term *= square / odd
    sum += term
  }
  return Math.sqrt(Math.PI / 2) * Math.exp(square / 2) - sum
}

function millsByFraction(distance: number): number {
  let denominator = distance
  for (let term = continuedFractionTerms; term > 0; term -= 1) denominator = distance + term / denominator
  return 1 / denominator
}
