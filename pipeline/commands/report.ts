import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadChecks } from '../checks/load-checks.ts'
import { UserError } from '../domain/errors.ts'
import type { Worklist } from '../domain/worklist.ts'
import type { Engine } from '../engine/engine.ts'
import { worklistToExcel } from '../exports/worklist-workbook.ts'
import { orWriteFailed, writeTable } from '../exports/write-table.ts'
import { hashOfData } from '../findings/record-run.ts'
import { latestRun, readReport } from '../report-data/read-report.ts'
import { openForReading } from '../workspace/workspace.ts'
import { composeWorklist } from '../../reports/finding-life/compose-worklist.ts'
import { rankFindings } from '../../reports/finding-life/rank-findings.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { renderQuality } from '../../reports/quality/render-quality.ts'
import { findingsTable } from '../../reports/tables/findings-table.ts'
import { qualityTable } from '../../reports/tables/quality-table.ts'
import { warningsTable } from '../../reports/tables/warnings-table.ts'
import { enabledChecks, localChecks, regulationsOf } from './checks-in-force.ts'
import { endProgress, finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { deadlinesOn } from './deadline-board.ts'
import { mappingTitles } from './ingest.ts'
import { readList } from './lists.ts'
import { qualityOf } from './quality.ts'

/**
 * Renders the nightly report of the latest run. A run speaks of the data that it saw: when others were loaded since, or
 * another day is asked for, only a new run can.
 */
export async function reportNightly(context: CommandContext): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    const runId = await latestRun(engine, within.workspace.folder)
    const [run] = await engine.query('SELECT as_of, data_hash FROM stored.run WHERE run_id = $run_id', { run_id: runId })
    const isOther = within.isAsOfGiven && run?.['as_of'] !== within.asOf
    if (isOther || run?.['data_hash'] !== (await hashOfData(engine))) throw new UserError('run-outdated', { where: runId })
    await render(within, engine, runId)
    finish(within)
  } finally {
    engine.close()
  }
}

/**
 * Writes the page of a run, the page on the quality of the data and their lists into a folder of its own, and says where: index.html in the language of the
 * workspace, index.<language>.html in another.
 */
export async function render(context: WorkspaceContext, engine: Engine, runId: string): Promise<void> {
  const { workspace, language } = context
  context.progress('rendering')
  const read = await readReport(engine, runId, workspace.configuration.name, localChecks(workspace.configuration), await mappingTitles(workspace))
  const data = { ...read, deadlines: await deadlinesOn(engine, read.asOf, undefined, regulationsOf(workspace.configuration)) }
  const folder = join(workspace.reportDrafts, runId)
  const isOwnLanguage = language === workspace.configuration.language
  const page = join(folder, isOwnLanguage ? 'index.html' : `index.${language}.html`)
  const quality = await qualityOf(context, engine)
  const qualityPage = isOwnLanguage ? 'quality.html' : `quality.${language}.html`
  const html = await renderNightly(data, language, { qualityPage })
  const checks = enabledChecks(workspace.configuration)
  const about = { quality, checks, workspaceName: workspace.configuration.name, asOf: data.asOf, language }
  await orWriteFailed(folder, async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(page, html)
    await writeFile(join(folder, qualityPage), renderQuality(about, basename(page)))
  })
  if (isOwnLanguage) {
    const local = localChecks(workspace.configuration)
    // As the report read them: to read all findings again for each list takes as long each time.
    const ranked = rankFindings(read.findings, read.judged)
    await writeTable(findingsTable(ranked, local, language), join(folder, 'findings.csv'))
    for (const list of ['coverage', 'quarantine'] as const) {
      await writeTable(await readList(engine, list, runId, language, local), join(folder, `${list}.csv`))
    }
    await keepWorklist(composeWorklist(ranked, read.judged, loadChecks(), language), join(folder, 'findings.xlsx'))
    await writeTable(qualityTable(quality, checks, language), join(folder, 'quality.csv'))
    await writeTable(warningsTable(quality.warnings, language), join(folder, 'warnings.csv'))
  }
  endProgress(context)
  const path = join(workspace.reports, runId, basename(page))
  context.result['report'] = path
  context.say('report', { path })
}

/** The findings as a workbook to review them in. One that is there already stays: somebody may have filled it in. */
async function keepWorklist(worklist: Worklist, file: string): Promise<void> {
  if (existsSync(file)) return
  const content = await worklistToExcel(worklist)
  await orWriteFailed(file, () => writeFile(file, content, { flag: 'wx' }))
}
