/** The outcomes of two groups that share one signature, in one unit. */
export interface Stratum {
  readonly first: readonly number[]
  readonly second: readonly number[]
}

export interface PermutationTest {
  /** The sum over strata of the mean of the first group minus that of the second, in the unit of the outcomes. */
  readonly statistic: number
  /** Two-sided: twice the smaller of the chances of a statistic as low, and as high; at most 1, never 0. */
  readonly p: number
  /** Whether every arrangement was looked at; otherwise p is by Monte Carlo, (1 + b) / (B + 1). */
  readonly exact: boolean
  /** How many arrangements were looked at. */
  readonly arrangements: number
  /** Strata with outcomes of both groups; the others say nothing and are left out. */
  readonly strata: number
}

/**
 * Whether two groups were treated alike, given that each decision could as well have gone to the other group inside its stratum.
 * Looks at every arrangement if there are at most `enumerated`, else at B random ones from `random`, uniform in [0, 1) and seeded.
 * Null if no stratum has outcomes of both groups. Throws on outcomes that are not finite.
 * Source: Fisher (1935); Phipson and Smyth (2010) for the Monte Carlo p.
 */
export function permutationTest(
  strata: readonly Stratum[],
  random: () => number,
  { enumerated = 20_000, randomArrangements = 9999 } = {},
): PermutationTest | null {
  const pools = strata.filter(({ first, second }) => first.length > 0 && second.length > 0).map(poolOf)
  if (pools.length === 0) return null
  const statistic = pools.reduce((sum, pool) => sum + differenceOf(pool, pool.firstSum), 0)
  const tolerance = 1e-12 * pools.reduce((sum, pool) => sum + Math.max(...pool.values.map(Math.abs)), 0)
  const count = { low: 0, high: 0 }
  const look = (arranged: number): void => {
    if (arranged <= statistic + tolerance) count.low += 1
    if (arranged >= statistic - tolerance) count.high += 1
  }
  const all = pools.reduce((product, pool) => product * choose(pool.values.length, pool.firstSize), 1)
  const exact = all <= enumerated
  if (exact) lookAtAll(pools, look)
  else for (let b = 0; b < randomArrangements; b += 1) look(pools.reduce((sum, pool) => sum + randomDifference(pool, random), 0))
  const unseen = exact ? 0 : 1
  const arrangements = exact ? all : randomArrangements
  const p = Math.min(1, (2 * (unseen + Math.min(count.low, count.high))) / (unseen + arrangements))
  return { statistic, p, exact, arrangements, strata: pools.length }
}

interface Pool {
  readonly values: number[]
  readonly total: number
  readonly firstSize: number
  readonly firstSum: number
}

function poolOf({ first, second }: Stratum): Pool {
  const values = [...first, ...second]
  if (!values.every(Number.isFinite)) throw new Error('outcomes are finite numbers')
  return { values, total: sumOf(values), firstSize: first.length, firstSum: sumOf(first) }
}

function differenceOf({ values, total, firstSize }: Pool, firstSum: number): number {
  return firstSum / firstSize - (total - firstSum) / (values.length - firstSize)
}

function lookAtAll(pools: readonly Pool[], look: (arranged: number) => void): void {
  const differences = pools.map((pool) => allFirstSums(pool.values, pool.firstSize).map((sum) => differenceOf(pool, sum)))
  const addFrom = (place: number, sum: number): void => {
    if (place === differences.length) look(sum)
    else for (const difference of differences[place]!) addFrom(place + 1, sum + difference)
  }
  addFrom(0, 0)
}

/** The sum of every subset of a size. */
function allFirstSums(values: readonly number[], size: number): number[] {
  const sums: number[] = []
  const addFrom = (from: number, missing: number, sum: number): void => {
    if (missing === 0) sums.push(sum)
    else for (let i = from; i <= values.length - missing; i += 1) addFrom(i + 1, missing - 1, sum + values[i]!)
  }
  addFrom(0, size, 0)
  return sums
}

/** The first places of a partial Fisher-Yates shuffle are a random subset; the pool stays shuffled, which harms nothing. */
function randomDifference(pool: Pool, random: () => number): number {
  const { values, firstSize } = pool
  let firstSum = 0
  for (let i = 0; i < firstSize; i += 1) {
    const other = i + Math.floor(random() * (values.length - i))
    const drawn = values[other]!
    values[other] = values[i]!
    values[i] = drawn
    firstSum += drawn
  }
  return differenceOf(pool, firstSum)
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i += 1) ways = (ways * (n - i + 1)) / i
  return Math.round(ways)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
