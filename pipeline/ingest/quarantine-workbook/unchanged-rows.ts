import type { Engine, Row } from '../../engine/engine.ts'
import type { RawRow } from '../formats/sheet.ts'
import type { Refusal } from '../refusal.ts'
import type { RawSheet, RawSlice } from '../staging/raw-sheet.ts'
import { keyPlace } from './correction-headers.ts'
import { readCorrections, type RowToCorrect } from './read-corrections.ts'

/** What no longer shows once a row stands in a workbook of its own: sent back as it was, such a row would be used. */
const doNotShow: ReadonlySet<string> = new Set(['conflicting-duplicate', 'formula-without-value', 'cell-error'])

/** The sheet with those rows refused, for their old reasons, that came back with nothing corrected. */
export async function refuseUnchanged(engine: Engine, raw: RawSheet, headers: readonly string[]): Promise<RawSheet> {
  const place = keyPlace(headers)
  if (place === null) return raw
  const waiting = new Map<string, { readonly row: RowToCorrect; readonly headers: readonly string[] }>()
  for (const sheet of await readCorrections(engine, { onlyOpen: false })) {
    for (const row of sheet.rows) if (doNotShow.has(row.reason)) waiting.set(row.key, { row, headers: sheet.headers })
  }
  if (waiting.size === 0) return raw
  return {
    discard: (using) => raw.discard(using),
    async *slices(using) {
      for await (const slice of raw.slices(using)) yield refused(slice, await unchangedIn(using, slice))
    },
  }

  async function unchangedIn(using: Engine, { relation }: RawSlice): Promise<RawRow[]> {
    const rows = await using.query(`SELECT * FROM ${relation} WHERE c${place} IS NOT NULL ORDER BY row_number`)
    return rows.flatMap((row) => {
      const cells = cellsOf(row)
      const found = waiting.get((cells[place!] ?? '').trim())
      if (found === undefined || !isUnchanged(found.row, cells, places(headers, found.headers))) return []
      return [{ row: Number(row['row_number']), cells, refusal: refusalOf(found.row) }]
    })
  }
}

/** Where the columns of the source stand in the workbook. */
function places(headers: readonly string[], ofSource: readonly string[]): number[] {
  const first = headers.length - ofSource.length
  return ofSource.map((header, i) => (headers[first + i] === header ? first + i : headers.indexOf(header)))
}

/** The cell at fault is as it was; where the whole row is at fault, all cells are. */
function isUnchanged(row: RowToCorrect, cells: readonly (string | null)[], at: readonly number[]): boolean {
  const compared = row.place === null ? at.map((_, i) => i).filter((i) => !row.leftOut.includes(i)) : [row.place]
  return compared.every((i) => (row.cells[i] ?? '').trim() === (cells[at[i]!] ?? '').trim())
}

function refusalOf({ reason, column, value, details }: RowToCorrect): Refusal {
  return { reason, column, value, details }
}

function refused(slice: RawSlice, rows: readonly RawRow[]): RawSlice {
  if (rows.length === 0) return slice
  const numbers = rows.map(({ row }) => row).join(', ')
  return {
    ...slice,
    relation: `(SELECT * FROM ${slice.relation} WHERE row_number NOT IN (${numbers}))`,
    plain: null,
    rows: slice.rows - rows.length,
    refused: [...slice.refused, ...rows],
  }
}

function cellsOf(row: Row): (string | null)[] {
  return Object.entries(row).flatMap(([name, cell]) => (name === 'row_number' || name === 'filled' ? [] : [cell === null ? null : String(cell)]))
}
