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

/**
 * Splits the variance of outcomes into level, pattern and residual noise, from the cells of each officer.
 * x: the residual of a decision against the location of its signature, so that differences between signatures are out, and the
 * overall mean taken off. Components are products of means that share no decision, so that residual noise does not enter them:
 * level + pattern is the mean over cells of the product of the means of two random halves, averaged over all halvings (in
 * closed form, the mean of x(i) x(j) over pairs i ≠ j); level is the mean over officers of ((Σwx)² − Σ(wx)²) / ((Σw)² − Σw²)
 * over their cells, w = 1 / (level + pattern + residual / n). Null if no cell has two decisions or no officer two cells.
 * Source: Kahneman, Sibony and Sunstein (2021) for the names; unbiased products after Searle, Casella and McCulloch (1992).
 */
export function auditNoise(byOfficer: readonly (readonly EqualCells[])[]): NoiseAudit | null {
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
