import type { Engine } from '../../engine/engine.ts'
import type { Header } from '../formats/locate-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import type { RawSheet } from './raw-sheet.ts'

const rowsAtOnce = 20_000
const rowsOfSlice = 245_760
let sheets = 0

/**
 * Takes the rows below a header into a temporary table, because the rows of a workbook pass only once. With
 * `hasFixedWidth`, a row must have as many cells as the header; else no more.
 */
export async function stageRows(engine: Engine, rows: AsyncIterable<RawRow>, header: Header, hasFixedWidth: boolean): Promise<RawSheet> {
  const width = header.headers.length
  const table = `raw_sheet_${(sheets += 1)}`
  const columns = ['row_number', 'filled', ...header.headers.map((_, i) => `c${i}`)]
  await engine.execute(`CREATE TEMP TABLE ${table} (row_number INTEGER, filled VARCHAR, ${header.headers.map((_, i) => `c${i} VARCHAR`).join(', ')})`)
  const refused: RawRow[] = []
  let batch: StagedRow[] = []
  let staged = 0
  const flush = async (kept: number) => {
    const done = batch.splice(0, batch.length - kept)
    await engine.append(table, columns, done.map(({ row, cells, filled }) => [row, marked(filled), ...cells]))
    staged += done.length
  }
  for await (const raw of rows) {
    if (raw.row <= header.row) continue
    const used = widthOf(raw)
    if (used === 0) continue
    if (raw.isMalformed === true || (hasFixedWidth ? raw.cells.length !== width : used > width)) {
      refused.push(raw)
      continue
    }
    const above = batch.at(-1)
    if (above?.row === raw.row - 1) for (const place of raw.filled ?? []) above.filled.add(place)
    batch.push({ row: raw.row, filled: new Set(raw.filled), cells: header.headers.map((_, i) => raw.cells[i] ?? null) })
    // The row above a filled one is the first of the merged cells: it is kept back until the next row is seen.
    if (batch.length > rowsAtOnce) await flush(1)
  }
  await flush(0)
  return {
    isInFiles: false,
    async *slices() {
      for (let first = 0; first === 0 || first < staged; first += rowsOfSlice) {
        const relation = `(SELECT * FROM ${table} WHERE rowid >= ${first} AND rowid < ${first + rowsOfSlice})`
        yield { relation, rows: Math.min(rowsOfSlice, staged - first), refused: first === 0 ? refused : [], refusedByEngine: () => Promise.resolve([]), rawRows: (wanted) => rawRows(engine, relation, wanted) }
      }
    },
    discard: (using) => using.execute(`DROP TABLE IF EXISTS ${table}`),
  }
}

interface StagedRow {
  readonly row: number
  readonly filled: Set<number>
  readonly cells: readonly (string | null)[]
}

function marked(places: ReadonlySet<number>): string | null {
  return places.size === 0 ? null : ` ${[...places].join(' ')} `
}

/** Up to and including the last cell that is not blank. */
function widthOf({ cells }: RawRow): number {
  return cells.findLastIndex((cell) => cell !== null && cell !== undefined && cell.trim() !== '') + 1
}

async function rawRows(engine: Engine, relation: string, wanted: readonly number[]): Promise<RawRow[]> {
  if (wanted.length === 0) return []
  await engine.execute('CREATE OR REPLACE TEMP TABLE wanted_row (row_number INTEGER, place INTEGER)')
  await engine.append('wanted_row', ['row_number', 'place'], wanted.map((row, place) => [row, place]))
  const rows = await engine.query(`SELECT r.* EXCLUDE filled FROM ${relation} AS r JOIN wanted_row AS w ON w.row_number = r.row_number ORDER BY w.place`)
  await engine.execute('DROP TABLE wanted_row')
  return rows.map(({ row_number: row, ...cells }) => ({
    row: Number(row),
    cells: Object.values(cells).map((cell) => (cell === null ? null : String(cell))),
  }))
}
