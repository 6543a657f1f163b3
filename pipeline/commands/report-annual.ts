import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { publicEdition } from '../annual-statistics/public-edition.ts'
import { readBenchmarkHealth } from '../benchmark-record/read-health.ts'
import { settleRanges } from '../checks/settle-ranges.ts'
import type { AnnualAnalysis } from '../domain/annual-analysis.ts'
import type { Engine } from '../engine/engine.ts'
import { gridSheetsToExcel } from '../exports/annual-workbook.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { readAnalysis } from '../report-data/read-analysis.ts'
import { formsOf, openForReading } from '../workspace/workspace.ts'
import { annualSheets } from '../../reports/annual/annual-sheets.ts'
import { composeAnalysis } from '../../reports/annual/compose-analysis.ts'
import { healthCounts } from '../../reports/benchmark-health/render-health.ts'
import { toPage } from '../../reports/documents/page.ts'
import { toWord } from '../../reports/documents/word.ts'
import { annualYear, countForRun } from './annual-data.ts'
import { localChecks } from './checks-in-force.ts'
import { endProgress, finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

export interface AnnualReportFlags {
  readonly year?: string
  readonly to?: string
  readonly public?: boolean
}

/** Writes the analysis of a year as a Word document, a page and a workbook. It rests on the latest run. */
export async function reportAnnual(context: CommandContext, flags: AnnualReportFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const year = annualYear(flags.year, within.asOf)
  const engine = await openForReading(within.workspace)
  within.progress('rendering')
  // What the engine holds is given back before the documents, which want memory of their own.
  const analysis = await analysisOf(within, engine, year, flags.public === true).finally(() => {
    engine.close()
  })
  const folder = flags.to ?? join(within.workspace.reports, `annual-${year}`)
  const files = await write(within, analysis, folder)
  endProgress(within)
  for (const path of files) within.say('report', { path })
  within.result['reports'] = files
  finish(within)
}

async function analysisOf(within: WorkspaceContext, engine: Engine, year: number, isPublic: boolean): Promise<AnnualAnalysis> {
  const { workspace, language } = within
  const { own } = await formsOf(workspace)
  const { runId, day } = await countForRun(engine, within)
  await settleRanges(engine)
  const benchmarks = healthCounts(await readBenchmarkHealth(engine, runId))
  const analysis = await readAnalysis(engine, { bureau: workspace.configuration.name, year, asOf: day, runId, language, form: own, checks: localChecks(workspace.configuration), benchmarks })
  return isPublic ? publicEdition(analysis, own) : analysis
}

/** In another language than the workspace's, under names of their own. */
async function write({ workspace, language }: WorkspaceContext, analysis: AnnualAnalysis, folder: string): Promise<string[]> {
  const name = [`annual-${analysis.year}`, ...(analysis.isPublic ? ['public'] : []), ...(language === workspace.configuration.language ? [] : [language])].join('.')
  const document = composeAnalysis(analysis, language)
  const contents: readonly (readonly [ending: string, content: string | Uint8Array])[] = [
    ['docx', await toWord(document)],
    ['html', await toPage(document)],
    ['xlsx', await gridSheetsToExcel(annualSheets(analysis, language), analysis.bureau)],
  ]
  const files = contents.map(([ending]) => join(folder, `${name}.${ending}`))
  await orWriteFailed(folder, async () => {
    await mkdir(folder, { recursive: true })
    for (const [place, [, content]] of contents.entries()) await replaceFile(files[place]!, content)
  })
  return files
}
