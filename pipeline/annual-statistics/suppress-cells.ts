import { determinedCells, type HiddenCell } from './determined-cells.ts'

/** A table with its sums: the last row holds those of the columns. */
export interface SummedTable {
  /** Rows of figures; null where there is none. */
  readonly rows: readonly (readonly (number | null)[])[]
  /** The columns that make up each sum of a row, the sum's own column among them; no column stands in two. */
  readonly rowSums: readonly (readonly number[])[]
  /** Cells to hide whatever their value: [row, column]. */
  readonly hidden: readonly (readonly [row: number, column: number])[]
}

/**
 * Which cells of a table to leave out so that none of the given ones can be worked out from the others: first these, then as many more as
 * it takes, small figures first. Columns whose sum cannot be printed are hidden with it.
 */
export function suppressCells(table: SummedTable): boolean[][] {
  const { rows, rowSums } = table
  const isHidden = rows.map((row) => row.map(() => false))
  for (const [row, column] of table.hidden) isHidden[row]![column] = true
  const sumOf = new Map(rowSums.flatMap((columns, sum) => columns.map((column) => [column, sum] as const)))
  const sumNode = (row: number, column: number): number | null => {
    const sum = sumOf.get(column)
    return sum === undefined ? null : width(rows) + row * rowSums.length + sum
  }
  for (;;) {
    const cells: (HiddenCell & { readonly row: number; readonly column: number })[] = []
    for (const [row, flags] of isHidden.entries()) {
      for (const [column, flag] of flags.entries()) if (flag) cells.push({ row, column, sum: column, otherSum: sumNode(row, column) })
    }
    const open = [...determinedCells(cells, width(rows) + rows.length * rowSums.length)]
    if (open.length === 0) return isHidden
    let added = 0
    for (const i of open) added += cover(cells[i]!, table, isHidden)
    if (added === 0) throw new Error('no cell is left to hide')
  }
}

/** Hides what makes a cell one of a rectangle of hidden ones, or, in a column of its own, one of two. Gives how many cells it hid. */
function cover({ row, column }: { readonly row: number; readonly column: number }, { rows, rowSums }: SummedTable, isHidden: boolean[][]): number {
  const price = (r: number, c: number): number => (isHidden[r]![c] === true ? 0 : priceOf(rows[r]![c] ?? null, r === rows.length - 1))
  const partners = [...rows.keys()].filter((r) => r !== row && rows[r]![column] !== null).sort((a, b) => price(a, column) - price(b, column))
  const columns = (rowSums.find((sum) => sum.includes(column)) ?? []).filter((c) => c !== column && rows[row]![c] !== null)
  let best: { readonly cells: readonly (readonly [number, number])[]; readonly price: number } | null = null
  for (const partner of partners.slice(0, partnersTried)) {
    if (columns.length === 0) {
      best ??= { cells: [[partner, column]], price: price(partner, column) }
      continue
    }
    for (const c of columns.filter((each) => rows[partner]![each] !== null)) {
      const total = price(partner, column) + price(row, c) + price(partner, c)
      if (best === null || total < best.price) best = { cells: [[partner, column], [row, c], [partner, c]], price: total }
    }
  }
  const fresh = (best?.cells ?? []).filter(([r, c]) => isHidden[r]![c] !== true)
  for (const [r, c] of fresh) isHidden[r]![c] = true
  return fresh.length
}

const partnersTried = 40

/** What it costs to hide a figure: small ones are missed least, zeros protect little, and sums of columns are wanted most. */
function priceOf(figure: number | null, isSum: boolean): number {
  return (figure === 0 ? 1000 : 1 + Math.abs(figure ?? 0)) * (isSum ? 1000 : 1)
}

const width = (rows: readonly (readonly unknown[])[]): number => rows[0]?.length ?? 0
