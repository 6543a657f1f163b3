import { extname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { writableEndings, writeTable } from '../exports/write-table.ts'
import { latestRun } from '../report-data/read-report.ts'
import { openDatabase } from '../workspace/workspace.ts'
import { inWorkspace, oneOf, type CommandContext } from './context.ts'
import { lists, readList } from './lists.ts'

/** Writes a list to a file in the format that its name ends in. */
export async function exportList(context: CommandContext, name: string, file: string): Promise<void> {
  const within = await inWorkspace(context)
  const list = oneOf('export', name, lists)
  const ending = extname(file).toLowerCase()
  if (!writableEndings.some((one) => one === ending)) throw new UserError('export-format-unknown', { where: file })
  const engine = await openDatabase(within.workspace)
  try {
    const runId = list === 'decisions' ? '' : await latestRun(engine, within.workspace.folder)
    const table = await readList(engine, list, runId, within.language)
    await writeTable(table, file)
    within.say('exported', { rows: table.rows.length, path: file })
  } finally {
    engine.close()
  }
}
