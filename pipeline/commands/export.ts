import { extname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { writableEndings, writeTable } from '../exports/write-table.ts'
import { latestRun } from '../report-data/read-report.ts'
import { openForReading } from '../workspace/workspace.ts'
import { localChecks } from './checks-in-force.ts'
import { finish, inWorkspace, oneOf, requireFormat, type CommandContext } from './context.ts'
import { lists, readList } from './lists.ts'

/** Writes a list to a file in the format that its name ends in. */
export async function exportList(context: CommandContext, name: string, file: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const list = oneOf('export', name, lists)
  const ending = extname(file).toLowerCase()
  if (!writableEndings.some((one) => one === ending)) throw new UserError('export-format-unknown', { where: file })
  const engine = await openForReading(within.workspace)
  try {
    const runId = list === 'decisions' || list === 'quarantine' || list === 'officers' ? '' : await latestRun(engine, within.workspace.folder)
    const table = await readList(engine, list, runId, within.language, localChecks(within.workspace.configuration))
    await writeTable(table, file)
    within.result['export'] = { path: file, rows: table.rows.length }
    within.say('exported', { rows: table.rows.length, path: file })
    finish(within)
  } finally {
    engine.close()
  }
}
