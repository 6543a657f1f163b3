import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import type { Header } from '../formats/locate-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import { largeSlices, numberedRow, textSlices, type DelimitedFile, type SliceSize, type TextSlice } from '../formats/text-slices.ts'
import { literal } from '../reading/sql-text.ts'
import { ahead } from './ahead.ts'
import type { RawSheet, RawSlice } from './raw-sheet.ts'

/** In bytes. The engine reads sixteen times the longest line at once, into as much memory. */
const usualLongestLine = 1 << 20

/** Delimited text, which the engine reads itself. `folder` takes temporary files until the sheet is discarded. */
export function delimitedSheet(source: DelimitedFile, header: Header, folder: string, size: SliceSize = largeSlices): RawSheet {
  const width = header.headers.length
  const places: string[] = []
  return {
    isInFiles: true,
    async *slices() {
      const place = await mkdtemp(join(folder, 'evenhand-slices-'))
      places.push(place)
      for await (const slice of ahead(textSlices(source, { row: header.row, width }, place, size))) yield rawSlice(slice, width)
    },
    async discard() {
      for (const place of places.splice(0)) await rm(place, { recursive: true, force: true })
    },
  }
}

function rawSlice({ file, delimiter, rows, longestLine, refused, rawRow }: TextSlice, width: number): RawSlice {
  const cells = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`)
  const columns = ["'row_number': 'INTEGER'", ...cells, "'end_mark': 'VARCHAR'"].join(', ')
  // Unless it is told, the engine takes the first line end that it meets for that of the file, be it inside a cell.
  const options = `delim = ${literal(delimiter)}, quote = '"', escape = '"', new_line = '\\n', header = false, auto_detect = false, max_line_size = ${Math.max(usualLongestLine, longestLine)}`
  const rejects = "ignore_errors = true, store_rejects = true, rejects_table = 'slice_reject', rejects_scan = 'slice_scan', rejects_limit = 0"
  const relation = `(SELECT * EXCLUDE end_mark, CAST(NULL AS VARCHAR) AS filled FROM read_csv(${literal(file)}, ${options}, ${rejects}, columns = {${columns}}))`
  return {
    relation,
    rows,
    refused,
    refusedByEngine: (engine) => refusedByEngine(engine, delimiter),
    rawRows: async (wanted) => oneByOne(wanted, rawRow),
  }
}

/** The lines of the slice just read that have another number of cells than the header. */
async function refusedByEngine(engine: Engine, delimiter: string): Promise<RawRow[]> {
  // An engine that was given an empty slice has nothing to refuse and makes no table.
  const tables = await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'slice_reject'")
  if (tables.length === 0) return []
  const lines = await engine.query('SELECT any_value(csv_line) AS text FROM slice_reject GROUP BY line ORDER BY line')
  await engine.execute('DROP TABLE slice_reject; DROP TABLE slice_scan')
  return lines.map(({ text }) => numberedRow(String(text), delimiter))
}

async function oneByOne<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = []
  for (const item of items) done.push(await work(item))
  return done
}
