import { extname } from 'node:path'
import type { AnnualForm } from '../../domain/annual-form.ts'
import { locateHeader, rowsToSearch } from '../formats/locate-header.ts'
import { openFile } from '../formats/open-file.ts'
import { peek } from '../formats/peek.ts'
import type { Encoding } from '../../domain/encoding.ts'
import type { Mapping } from '../mappings/mapping.ts'
import { locateTable, type LocatedTable } from '../returns/locate-table.ts'
import { tablePartsOf } from '../returns/table-parts.ts'

export type Cells = readonly (string | null)[]

/** The head of a sheet: as much as is looked at to tell what it holds. */
export interface SheetStart {
  readonly sheet: string | null
  /** The ending of the file: `csv`, `xlsx` … */
  readonly format: string
  /** Null where the format settles it. */
  readonly encoding: string | null
  readonly headerRow: number
  readonly headers: readonly string[]
  readonly rows: readonly Cells[]
  /** Set for a table of a form of the annual statistics, which no mapping reads. */
  readonly located: LocatedTable | null
  /** All that stand one below the other among the rows that are looked at. */
  readonly tables: readonly LocatedTable[]
}

const rowsToSample = 1000

/** The heads of the sheets of a file; hidden sheets and sheets without a table are left out. */
export async function sheetStarts(file: string, mappings: readonly Mapping[], encoding?: Encoding, forms: readonly AnnualForm[] = []): Promise<SheetStart[]> {
  const format = extname(file).slice(1).toLowerCase()
  const opened = await openFile(file, { encoding })
  const starts: SheetStart[] = []
  for await (const sheet of opened.sheets()) {
    const { first, close } = await peek(sheet.rows(), rowsToSearch + rowsToSample)
    await close()
    const located = sheet.isHidden ? null : locateTable(first, forms)
    const header = sheet.isHidden ? null : located === null ? locateHeader(first.slice(0, rowsToSearch), mappings) : { row: located.headerRow, headers: located.headers }
    if (header === null) continue
    const rows = first
      .filter(({ row, cells, isMalformed }) => row > header.row && isMalformed !== true && cells.some((cell) => (cell ?? '').trim() !== ''))
      .slice(0, rowsToSample)
      .map(({ cells }) => cells)
    starts.push({ sheet: sheet.name, format, encoding: opened.encoding, headerRow: header.row, headers: header.headers, rows, located, tables: located === null ? [] : tablePartsOf(first, located, forms).map((part) => part.located) })
  }
  return starts
}
