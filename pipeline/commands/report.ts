import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadChecks } from '../checks/load-checks.ts'
import { UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { writeTable } from '../exports/write-table.ts'
import { latestRun, readReport } from '../report-data/read-report.ts'
import { openDatabase } from '../workspace/workspace.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { readList } from './lists.ts'
import { endProgress, inWorkspace, type CommandContext, type WorkspaceContext } from './context.ts'

/** Renders the nightly report of the latest run. */
export async function reportNightly(context: CommandContext): Promise<void> {
  const within = await inWorkspace(context)
  const engine = await openDatabase(within.workspace)
  try {
    await render(within, engine, await latestRun(engine, within.workspace.folder))
  } finally {
    engine.close()
  }
}

/** Writes index.html, findings.csv and coverage.csv of a run into a folder of its own, and says where. */
export async function render(context: WorkspaceContext, engine: Engine, runId: string): Promise<void> {
  const { workspace, language } = context
  context.progress('rendering')
  const data = await readReport(engine, runId, workspace.configuration.name, loadChecks())
  const folder = join(workspace.reports, runId)
  const page = join(folder, 'index.html')
  const html = await renderNightly(data, language)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(page, html)
    for (const what of ['findings', 'coverage'] as const) {
      await writeTable(await readList(engine, what, runId, language), join(folder, `${what}.csv`))
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    throw new UserError('write-failed', { where: folder, message: error.message }, { cause: error })
  }
  endProgress(context)
  context.say('report', { path: page })
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
