import type { EqualCells } from '../../../pipeline/statistics/noise-audit.ts'

interface Cell {
  readonly officer: number
  count: number
  sum: number
  squares: number
}

/** What a database hands over of decisions: by officer, the sums of the cells with the same number of decisions, the mean of x taken off. */
export function equalCells(officer: readonly number[], signature: readonly number[], x: readonly number[]): EqualCells[][] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const cells = new Map<string, Cell>()
  for (const [i, value] of x.entries()) {
    const key = `${officer[i]!} ${signature[i]!}`
    const cell = cells.get(key) ?? { officer: officer[i]!, count: 0, sum: 0, squares: 0 }
    cell.count += 1
    cell.sum += value - mean
    cell.squares += (value - mean) ** 2
    cells.set(key, cell)
  }
  const byOfficer = new Map<number, Map<number, EqualCells>>()
  for (const cell of cells.values()) {
    const own = byOfficer.get(cell.officer) ?? new Map<number, EqualCells>()
    const known = own.get(cell.count) ?? { cells: 0, count: cell.count, sum: 0, sumSquared: 0, squares: 0 }
    own.set(cell.count, {
      cells: known.cells + 1,
      count: cell.count,
      sum: known.sum + cell.sum,
      sumSquared: known.sumSquared + cell.sum ** 2,
      squares: known.squares + cell.squares,
    })
    byOfficer.set(cell.officer, own)
  }
  return [...byOfficer.values()].map((own) => Array.from(own.values()))
}
