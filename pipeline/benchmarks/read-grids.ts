import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { decodeText, detectEncoding } from '../ingest/formats/decode-text.ts'
import { openFile } from '../ingest/formats/open-file.ts'
import type { Grid, GridRow } from './grid.ts'
import { markdownGrids } from './markdown-grid.ts'
import { yamlGrid } from './yaml-grid.ts'

/**
 * The tables of a workbook, a CSV file, a Markdown text or a YAML file; merged cells are filled down. Throws UserError as
 * the readers of data files do, and for YAML that cannot be taken apart.
 */
export async function readGrids(file: string): Promise<Grid[]> {
  const ending = extname(file).toLowerCase()
  if (ending === '.md' || ending === '.markdown') return markdownGrids(await textOf(file))
  if (ending === '.yaml' || ending === '.yml') return [yamlGrid(await textOf(file), file)]
  const grids: Grid[] = []
  for await (const sheet of (await openFile(file)).sheets()) {
    const rows: GridRow[] = []
    for await (const { row, cells, isMalformed } of sheet.rows()) if (isMalformed !== true) rows.push({ row, cells })
    if (!sheet.isHidden) grids.push({ name: sheet.name, rows })
  }
  return grids
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UserError('file-not-found', { where: file }, { cause: error })
  })
  if (bytes.length === 0) throw new UserError('file-empty', { where: file })
  let text = ''
  for await (const piece of decodeText(file, await detectEncoding(file))) text += piece
  return text
}
