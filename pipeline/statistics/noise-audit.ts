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
  /** Standard errors, officers taken as drawn independently; null of a single officer. */
  readonly levelError: number | null
  readonly patternError: number | null
  readonly residualError: number | null
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
 * over their cells, w = 1 / (level + pattern + residual / n). The pattern is the mean over cells of that product less the level of
 * the cell's own officer: an officer with many cells does not count more in the one mean than in the other.
 * Standard errors are those of means over officers, linearised. Null if no officer has two cells, of them one of two decisions.
 * Source: Kahneman, Sibony and Sunstein (2021) for the names; unbiased products after Searle, Casella and McCulloch (1992).
 */
export function auditNoise(byOfficer: readonly (readonly EqualCells[])[]): NoiseAudit | null {
  const repeated = byOfficer.flat().filter(({ count }) => count > 1)
  if (repeated.length === 0) return null
  const residual = meanWithError(byOfficer.map((cells) => ({
    sum: sumOf(cells.filter(({ count }) => count > 1).map(({ count, sumSquared, squares }) => squares - sumSquared / count)),
    weight: sumOf(cells.map((equal) => equal.cells * (equal.count - 1))),
  })))
  const both = meanWithError(byOfficer.map(productsOf)).mean
  const several = byOfficer.filter((cells) => sumOf(cells.map((equal) => equal.cells)) > 1)
  const levels = several.map((cells) => meanProduct(cells, ({ count }) => weightOf(count, both, residual.mean)))
  const patterns = several.map((cells, i) => {
    const { sum, weight } = productsOf(cells)
    return { sum: sum - weight * levels[i]!, weight }
  })
  if (sumOf(patterns.map(({ weight }) => weight)) === 0) return null
  const level = meanWithError(levels.map((sum) => ({ sum, weight: 1 })))
  const pattern = meanWithError(patterns)
  const total = level.mean + pattern.mean + residual.mean
  return {
    level: level.mean,
    pattern: pattern.mean,
    residual: residual.mean,
    total,
    intraclassCorrelation: total > 0 ? level.mean / total : 0,
    levelError: level.error,
    patternError: pattern.error,
    residualError: residual.error,
    officers: several.length,
    cells: sumOf(repeated.map((equal) => equal.cells)),
  }
}

interface Part {
  readonly sum: number
  readonly weight: number
}

/** Σ sum / Σ weight over officers, with the standard error of such a ratio. */
function meanWithError(parts: readonly Part[]): { readonly mean: number; readonly error: number | null } {
  const known = parts.filter(({ weight }) => weight > 0)
  const weight = sumOf(known.map((part) => part.weight))
  const mean = sumOf(known.map((part) => part.sum)) / weight
  const squares = sumOf(known.map((part) => square(part.sum - part.weight * mean)))
  const error = known.length > 1 ? Math.sqrt((squares * known.length) / (known.length - 1)) / weight : null
  return { mean, error }
}

/** Over an officer's cells that others share, the mean products of two decisions, and how many cells these are. */
function productsOf(cells: readonly EqualCells[]): Part {
  const compared = cells.filter(({ count, shared }) => count > 1 && shared !== null)
  return {
    sum: sumOf(compared.map(({ count, sumSquared, squares, shared = 0 }) => (sumSquared - squares) / (count * (count - 1)) - shared!)),
    weight: sumOf(compared.map((equal) => equal.cells)),
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
