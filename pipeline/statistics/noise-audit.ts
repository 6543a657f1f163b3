/** Components of the variance of comparable outcomes, in the square of the unit of x. An estimate below 0 reads as 0. */
export interface NoiseAudit {
  /** Between officers: some are more severe than others throughout. */
  readonly level: number
  /** Between officers, differing by signature: some are more severe in some matters. */
  readonly pattern: number
  /** Inside officer and signature: occasion noise and facts that were not recorded, which an archive cannot tell apart. */
  readonly residual: number
  /** Their sum. */
  readonly total: number
  /** level / total. */
  readonly intraclassCorrelation: number
  /** Officers with two or more cells, on whom `level` rests; cells with two or more decisions, on which the others rest. */
  readonly officers: number
  readonly cells: number
}

/**
 * Splits the variance of outcomes into level, pattern and residual noise.
 * officer, signature: ids by decision. x: its residual against the location of its signature, so that differences between
 * signatures are out; the overall mean is taken off here. Components are products of means that share no decision, so that
 * residual noise does not enter them: level + pattern is the mean over cells of the product of the means of two random halves,
 * averaged over all halvings (in closed form, the mean of x(i) x(j) over pairs i ≠ j); level is the mean over officers of
 * ((Σwx)² − Σ(wx)²) / ((Σw)² − Σw²) over their cells, w = 1 / (level + pattern + residual / n).
 * Null if no cell has two decisions or no officer two cells. Throws when lengths differ or an x is not finite.
 * Source: Kahneman, Sibony and Sunstein (2021) for the names; unbiased products after Searle, Casella and McCulloch (1992).
 */
export function auditNoise(
  officer: readonly number[] | Uint32Array,
  signature: readonly number[] | Uint32Array,
  x: readonly number[] | Float64Array,
): NoiseAudit | null {
  if (officer.length !== x.length || signature.length !== x.length) throw new Error('an officer, a signature and an x belong to each decision')
  return auditNoiseOfCells([...cellsByOfficer(officer, signature, x).values()])
}

/** Cells (an officer's decisions of one signature) that have the same number of decisions, summed by a database. */
export interface EqualCells {
  readonly cells: number
  /** Decisions in each of the cells. */
  readonly count: number
  /** The sum over the cells of Σx, of (Σx)², and of Σx². */
  readonly sum: number
  readonly sumSquared: number
  readonly squares: number
  /**
   * The sum over the cells of the mean product of two decisions of different officers on the signature: what the signature's
   * location misses, and no officer's pattern. Null where nobody else decided on it; left out, x is measured from the true location.
   */
  readonly shared?: number | null
}

/** The same of cells that are summed already, an array an officer. The overall mean has to be off x. */
export function auditNoiseOfCells(byOfficer: readonly (readonly EqualCells[])[]): NoiseAudit | null {
  const repeated = byOfficer.flat().filter(({ count }) => count > 1)
  const several = byOfficer.filter((cells) => sumOf(cells.map((equal) => equal.cells)) > 1)
  if (repeated.length === 0 || several.length === 0) return null
  const cells = sumOf(repeated.map((equal) => equal.cells))
  const residual = sumOf(repeated.map(({ count, sumSquared, squares }) => squares - sumSquared / count)) / sumOf(repeated.map((equal) => equal.cells * (equal.count - 1)))
  const compared = repeated.filter(({ shared }) => shared !== null)
  if (compared.length === 0) return null
  const products = sumOf(compared.map(({ count, sumSquared, squares, shared = 0 }) => (sumSquared - squares) / (count * (count - 1)) - shared!))
  const both = products / sumOf(compared.map((equal) => equal.cells))
  const level = meanOf(several.map((own) => meanProduct(own, ({ count }) => weightOf(count, both, residual))))
  const total = both + residual
  return {
    level,
    pattern: both - level,
    residual,
    total,
    intraclassCorrelation: total > 0 ? level / total : 0,
    officers: several.length,
    cells,
  }
}

function cellsByOfficer(officer: readonly number[] | Uint32Array, signature: readonly number[] | Uint32Array, x: readonly number[] | Float64Array): Map<number, EqualCells[]> {
  let mean = 0
  for (let i = 0; i < x.length; i += 1) mean += (x[i]! - mean) / (i + 1)
  if (!Number.isFinite(mean)) throw new Error('outcomes are finite numbers')
  const cells = new Map<number, Map<number, { count: number; sum: number; squares: number }>>()
  for (let i = 0; i < x.length; i += 1) {
    const own = cells.get(officer[i]!) ?? new Map<number, { count: number; sum: number; squares: number }>()
    const cell = own.get(signature[i]!) ?? { count: 0, sum: 0, squares: 0 }
    const value = x[i]! - mean
    cell.count += 1
    cell.sum += value
    cell.squares += value * value
    own.set(signature[i]!, cell)
    cells.set(officer[i]!, own)
  }
  return new Map([...cells].map(([id, own]) => [id, [...own.values()].map(({ count, sum, squares }) => ({ cells: 1, count, sum, sumSquared: sum ** 2, squares }))]))
}

/** The mean of the products of the means of two different cells, weighted. */
function meanProduct(equals: readonly EqualCells[], weigh: (equal: EqualCells) => number): number {
  const weights = equals.map(weigh)
  const products = sumOf(equals.map(({ count, sum }, i) => (weights[i]! * sum) / count))
  const squaredProducts = sumOf(equals.map(({ count, sumSquared }, i) => (weights[i]! / count) ** 2 * sumSquared))
  const weight = sumOf(equals.map(({ cells }, i) => cells * weights[i]!))
  const squaredWeights = sumOf(equals.map(({ cells }, i) => cells * square(weights[i]!)))
  return (products ** 2 - squaredProducts) / (weight ** 2 - squaredWeights)
}

/** The precision of a cell's mean; equal weights when nothing varies. */
function weightOf(count: number, both: number, residual: number): number {
  const variance = Math.max(both, 0) + residual / count
  return variance > 0 ? 1 / variance : 1
}

function square(value: number): number {
  return value * value
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}
