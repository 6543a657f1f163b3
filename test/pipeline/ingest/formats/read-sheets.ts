import { openFile, type OpenOptions } from '../../../../pipeline/ingest/formats/open-file.ts'
import type { RawRow } from '../../../../pipeline/ingest/formats/sheet.ts'
import { writeFiles } from '../support.ts'

export interface ReadSheet {
  readonly name: string | null
  readonly isHidden: boolean
  readonly rows: readonly RawRow[]
}

/** Every sheet of a file with this name and content, with all its rows. */
export async function readSheets(name: string, content: string | Uint8Array, options: OpenOptions = {}): Promise<ReadSheet[]> {
  const [path] = await writeFiles({ [name]: content })
  const found: ReadSheet[] = []
  for await (const sheet of (await openFile(path!, options)).sheets()) {
    const rows: RawRow[] = []
    for await (const row of sheet.rows()) rows.push(row)
    found.push({ name: sheet.name, isHidden: sheet.isHidden, rows })
  }
  return found
}

/** The rows of the first sheet: number and cells. */
export async function readCells(name: string, content: string | Uint8Array, options: OpenOptions = {}): Promise<(string | number | null)[][]> {
  const [sheet] = await readSheets(name, content, options)
  const found: (string | number | null)[][] = []
  for (const { row, cells } of sheet!.rows) found.push([row, ...cells])
  return found
}
