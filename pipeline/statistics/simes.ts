import { requireChance } from './benjamini-hochberg.ts'

/**
 * One p-value for the claim that nothing is amiss in a whole family: the least of n p(i) / i over the ordered p.
 * In [0, 1]. Throws on an empty family and on a p outside [0, 1]. Source: Simes (1986).
 */
export function simesP(p: readonly number[] | Float64Array): number {
  if (p.length === 0) throw new Error('a family without p-values has no Simes p')
  const sorted = Float64Array.from(p).sort()
  let least = 1
  for (const [i, value] of sorted.entries()) {
    requireChance(value)
    least = Math.min(least, (value * sorted.length) / (i + 1))
  }
  return least
}
