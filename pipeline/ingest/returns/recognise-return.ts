import { createHash } from 'node:crypto'
import type { AnnualForm } from '../../domain/annual-form.ts'
import type { FileStamp } from '../formats/file-stamp.ts'
import type { RawRow } from '../formats/sheet.ts'
import { normaliseHeader } from '../mappings/mapping.ts'
import type { Source } from '../source-file.ts'
import { locateTable, rowsToSearch } from './locate-table.ts'
import { tablePartsOf, type TablePart } from './table-parts.ts'

/** A sheet that holds a table of a form of the annual statistics, or several one below the other, with all of their rows. */
export interface RecognisedReturn extends Source {
  readonly path: string
  readonly stamp: FileStamp
  readonly hasFixedWidth: boolean
  readonly parts: readonly TablePart[]
}

/** The tables of a form in a sheet of which the first rows are known; null: it is no return. The rest is read only if it is one. */
export async function recogniseReturn(
  place: Pick<RecognisedReturn, 'file' | 'path' | 'stamp' | 'contentHash' | 'hasFixedWidth'> & { readonly sheet: string | null },
  first: readonly RawRow[],
  all: AsyncIterable<RawRow>,
  forms: readonly AnnualForm[],
): Promise<RecognisedReturn | null> {
  const located = locateTable(first.slice(0, rowsToSearch), forms)
  if (located === null) return null
  const rows: RawRow[] = []
  for await (const row of all) rows.push(row)
  const parts = tablePartsOf(rows, located, forms)
  const { form } = parts[0]!.located
  const read = parts.flatMap(({ located: { headers, columns, facts } }) => [...columns.map((column) => column.place), ...facts.values()].map((column) => normaliseHeader(headers[column]!)))
  const mapping = {
    name: form.form,
    hash: createHash('sha256').update(JSON.stringify(form)).digest('hex'),
    recordType: 'return_form' as const,
    headers: new Set(read),
    ignored: new Set(['序号', '备注']),
  }
  return { ...place, sheet: { name: place.sheet }, header: { headers: parts.flatMap((part) => part.located.headers) }, mapping, parts }
}
