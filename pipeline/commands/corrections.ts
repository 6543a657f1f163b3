import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { toExcel } from '../exports/workbook.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { readCorrections, type SheetToCorrect } from '../ingest/quarantine-workbook/read-corrections.ts'
import { openForReading } from '../workspace/workspace.ts'
import type { Words } from '../../reports/words/words.ts'
import { correctionsWorkbook } from './corrections-workbook.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

/**
 * Writes a workbook for each sheet with rows that could not be used, for its agency to correct and send back. A workbook
 * that is there already is never written over: somebody may have corrected in it.
 */
export async function corrections(context: CommandContext, folder: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const files = namedApart(await openRows(within), within)
  for (const { name } of files) {
    const path = join(folder, name)
    if (existsSync(path)) throw new UserError('file-exists', { where: path })
  }
  const written: { path: string; file: string; sheet: string | null; rows: number }[] = []
  await orWriteFailed(folder, async () => {
    await mkdir(folder, { recursive: true })
    for (const { name, source } of files) {
      const path = join(folder, name)
      await createFile(path, await toExcel(correctionsWorkbook(source, within.language)))
      written.push({ path, file: source.file, sheet: source.sheet, rows: source.rows.length })
      within.say('correctionsWritten', { path, rows: source.rows.length })
    }
  })
  within.say(written.length === 0 ? 'correctionsNone' : 'correctionsNext')
  within.result['corrections'] = written
  finish(within)
}

async function openRows({ workspace }: WorkspaceContext): Promise<SheetToCorrect[]> {
  const engine = await openForReading(workspace)
  try {
    return await readCorrections(engine, { onlyOpen: true })
  } finally {
    engine.close()
  }
}

/** File names that say the source and the day, no two alike. */
function namedApart(sheets: readonly SheetToCorrect[], { words, asOf }: { readonly words: Words; readonly asOf: string }) {
  const taken = new Set<string>()
  const { prefix } = words.corrections
  return sheets.map((source) => {
    const file = basename(source.file.replaceAll('\\', '/'), extname(source.file))
    // A workbook of corrections that has rows to correct itself keeps the name of its source.
    const first = file.startsWith(`${prefix}_`) ? file.slice(prefix.length + 1).replace(/_\d{4}-\d\d-\d\d(?:_\d+)?$/, '') : file
    const parts = [prefix, first, ...(source.sheet === null || source.sheet === words.corrections.sheet ? [] : [source.sheet]), asOf]
    const stem = parts.join('_').replaceAll(/[\\/:*?"<>|\s]+/g, '-')
    let name = `${stem}.xlsx`
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}_${n}.xlsx`
    taken.add(name.toLowerCase())
    return { name, source }
  })
}
