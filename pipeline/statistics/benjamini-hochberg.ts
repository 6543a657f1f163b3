/**
 * The q-values of p-values, in the order given: the lowest false discovery rate at which each would be called.
 * Equal p have equal q; no q is below its p or above 1. Nothing gives nothing. Throws on a p outside [0, 1] or not a number.
 * Source: Benjamini and Hochberg (1995); step-up, valid for independent or positively dependent tests.
 */
export function benjaminiHochberg(p: readonly number[] | Float64Array): Float64Array {
  const count = p.length
  for (let i = 0; i < count; i += 1) requireChance(p[i]!)
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => p[a]! - p[b]!)
  const q = new Float64Array(count)
  let least = 1
  for (let rank = count; rank > 0; rank -= 1) {
    const i = order[rank - 1]!
    least = Math.min(least, p[i]! * (count / rank))
    q[i] = least
  }
  return q
}

function requireChance(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new Error(`a p-value lies between 0 and 1, not at ${p}`)
}
