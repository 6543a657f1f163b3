import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { readBenchmarkHealth } from '../benchmark-record/read-health.ts'
import { settleRanges, settleSupplements } from '../checks/settle-ranges.ts'
import type { BenchmarkHealth } from '../domain/benchmark-health.ts'
import { UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { hashOfData } from '../findings/record-run.ts'
import { latestRun } from '../report-data/read-report.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { healthSheets } from '../../reports/benchmark-health/health-sheets.ts'
import { healthCounts, renderHealth } from '../../reports/benchmark-health/render-health.ts'
import { fill } from '../../reports/words/fill.ts'
import { inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

export interface BenchmarkHealthFlags {
  /** A folder for both files, or one .html or .xlsx file. */
  readonly to?: string
}

/**
 * Says how the benchmarks in force stand the test of practice, on a page and in a workbook. It rests on the latest run, which
 * knows of which decisions something was found: when other data were loaded since, or another day is asked for, only a new run can.
 */
export async function benchmarkHealth(context: CommandContext, { to }: BenchmarkHealthFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const files = filesFor(to ?? join(within.workspace.reports, 'benchmark-health'), within)
  const engine = await openForReading(within.workspace)
  try {
    const health = await healthOf(within, engine)
    if (to !== undefined || context.format === 'text') await write(within, health, files)
    const { benchmarkHealth: own } = within.words
    const { out } = context.console
    if (context.format === 'json') out(`${JSON.stringify(health, null, 2)}\n`)
    else out([fill(own.summary, { ...healthCounts(health) }), ...files.map((path) => fill(own.written, { path })), ''].join('\n'))
  } finally {
    engine.close()
  }
}

async function healthOf({ workspace, isAsOfGiven, asOf }: WorkspaceContext, engine: Engine): Promise<BenchmarkHealth> {
  const runId = await latestRun(engine, workspace.folder)
  const [run] = await engine.query('SELECT CAST(as_of AS VARCHAR) AS as_of, data_hash FROM stored.run WHERE run_id = $run_id', { run_id: runId })
  const day = String(run!['as_of'])
  if ((isAsOfGiven && day !== asOf) || run!['data_hash'] !== (await hashOfData(engine))) throw new UserError('run-outdated', { where: runId })
  await setAsOf(engine, day)
  await settleSupplements(engine)
  await settleRanges(engine)
  return readBenchmarkHealth(engine, runId)
}

/** The files to write: both in a folder, in another language than the workspace's under a name of their own. */
function filesFor(to: string, { language, workspace }: WorkspaceContext): string[] {
  const ending = extname(to).toLowerCase()
  if (ending === '.html' || ending === '.xlsx') return [to]
  if (ending !== '') throw new UserError('invalid-option', { where: '--to', value: to, expected: '*.html, *.xlsx' })
  const name = language === workspace.configuration.language ? 'benchmark-health' : `benchmark-health.${language}`
  return [join(to, `${name}.html`), join(to, `${name}.xlsx`)]
}

async function write({ language, workspace }: WorkspaceContext, health: BenchmarkHealth, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const content = extname(file).toLowerCase() === '.html' ? await renderHealth({ health, workspaceName: workspace.configuration.name, language }) : await textSheetsToExcel(healthSheets(health, language))
    await orWriteFailed(file, async () => {
      await mkdir(dirname(file), { recursive: true })
      await replaceFile(file, content)
    })
  }
}
