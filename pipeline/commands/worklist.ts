import { extname } from 'node:path'
import { existsSync } from 'node:fs'
import { loadChecks } from '../checks/load-checks.ts'
import { UserError } from '../domain/errors.ts'
import { worklistToExcel } from '../exports/worklist-workbook.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { latestRun } from '../report-data/read-report.ts'
import { openForReading } from '../workspace/workspace.ts'
import { composeWorklist } from '../../reports/finding-life/compose-worklist.ts'
import { fill } from '../../reports/words/fill.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { finish, inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { readRankedFindings } from './lists.ts'

/** Writes the findings of the latest run to a workbook to review them in. A workbook that is there already is never written over: somebody may have filled it in. */
export async function worklist(context: CommandContext, file: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  if (extname(file).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--to', value: file, expected: '.xlsx' })
  if (existsSync(file)) throw new UserError('file-exists', { where: file })
  const engine = await openForReading(within.workspace)
  try {
    await setAsOf(engine, within.asOf)
    const { findings, judged } = await readRankedFindings(engine, await latestRun(engine, within.workspace.folder))
    const list = composeWorklist(findings, judged, loadChecks(), within.language)
    const content = await worklistToExcel(list)
    await orWriteFailed(file, () => createFile(file, content))
    const dismissed = list.others[0]!.rows.length
    within.result['worklist'] = { path: file, rows: list.rows.length, left: list.left, dismissed }
    if (within.format !== 'json') {
      const { worklistWritten, worklistNext } = within.words.findingLife
      const limited = list.left === 0 ? '' : `${fill(within.words.findingLife.worklistLimited, { shown: list.rows.length, rest: list.left })}\n`
      within.console.out(`${fill(worklistWritten, { rows: list.rows.length, path: file })}\n${limited}${fill(worklistNext, { count: dismissed, path: file })}\n`)
    }
    finish(within)
  } finally {
    engine.close()
  }
}
