import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import type { Header } from '../formats/locate-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import { largeSlices, numberedRow, textSlices, type DelimitedFile, type SliceSize, type TextSlice } from '../formats/text-slices.ts'
import { ahead } from './ahead.ts'
import { cellColumns, linesRelation } from './lines-relation.ts'
import { oneByOne } from './one-by-one.ts'
import type { RawSheet, RawSlice } from './raw-sheet.ts'

const rejects = ['ignore_errors = true', 'store_rejects = true', "rejects_table = 'slice_reject'", "rejects_scan = 'slice_scan'", 'rejects_limit = 0']

/** Delimited text, which the engine reads itself. `folder` takes temporary files until the sheet is discarded. */
export function delimitedSheet(source: DelimitedFile, header: Header, folder: string, size: SliceSize = largeSlices): RawSheet {
  const width = header.headers.length
  const places: string[] = []
  return {
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
  const lines = linesRelation({ files: [file], delimiter, longestLine }, cellColumns(width), rejects)
  return {
    relation: `(SELECT *, CAST(NULL AS VARCHAR) AS filled FROM ${lines})`,
    plain: null,
    rows,
    refused,
    refusedByEngine: (engine) => refusedByEngine(engine, delimiter),
    rawRows: (wanted) => oneByOne(wanted, rawRow),
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
