/**
 * The quantile at a share from 0 to 1 of ascending numbers, linear between neighbours: that of numpy and of DuckDB's
 * quantile_cont, so that SQL and this agree. Throws on no numbers and on a share outside [0, 1].
 * Source: definition 7 of Hyndman and Fan (1996).
 */
export function quantileOfSorted(sorted: readonly number[] | Float64Array, share: number): number {
  if (sorted.length === 0) throw new Error('no numbers have no quantile')
  if (!(share >= 0 && share <= 1)) throw new Error(`a share lies between 0 and 1, not at ${share}`)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const lower = sorted[below]!
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!
  return lower + (upper - lower) * (place - below)
}
