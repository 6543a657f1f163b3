import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { runCheck } from '../../pipeline/checks/run-check.ts'
import { countAsOf } from '../../pipeline/commands/annual-data.ts'
import type { AnnualAnalysis } from '../../pipeline/domain/annual-analysis.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { gridSheetsToExcel } from '../../pipeline/exports/annual-workbook.ts'
import { recordRun } from '../../pipeline/findings/record-run.ts'
import { readAnalysis } from '../../pipeline/report-data/read-analysis.ts'
import { findWorkspace, formsOf, openForWriting } from '../../pipeline/workspace/workspace.ts'
import { annualSheets } from '../../reports/annual/annual-sheets.ts'
import { composeAnalysis } from '../../reports/annual/compose-analysis.ts'
import { toPage } from '../../reports/documents/page.ts'
import { toWord } from '../../reports/documents/word.ts'
import { makeProvince, makeReturns } from './annual-province.ts'

/**
 * Times the annual statistics of a province against one count by agency and kind over the same decisions, in one process.
 * `npm run bench:annual -- 5000000 3000`: decisions, agencies.
 */
const decisions = Number(process.argv[2] ?? 5_000_000)
const agencies = Number(process.argv[3] ?? 3_000)
const asOf = '2026-02-05'
const year = 2025
const oneCount = 'SELECT agency_id, kinds, count(*) AS decisions FROM stored.decision GROUP BY ALL'

interface Step {
  readonly what: string
  readonly seconds: number
  readonly processor: number
  /** The most that the process had held until then, GB. */
  readonly memory: number
}

const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))
const steps: Step[] = []

try {
  writeFileSync(join(folder, 'evenhand.yaml'), 'name: 示例省司法厅\nlanguage: zh-CN\nannual_statistics: {form: shanxi}\n')
  const workspace = await findWorkspace(folder)
  const engine = await openForWriting(workspace, asOf)
  await makeProvince(engine, decisions, agencies)
  await countAsOf(engine, asOf)
  await makeReturns(engine)
  const counts: Step[] = []
  for (let turn = 0; turn < 3; turn += 1) counts.push(await timed('one count', () => engine.query(oneCount)))
  await count(engine)
  const checks = loadChecks().filter(({ id }) => id.startsWith('return-') || id === 'annual-return-missing-or-late')
  const parameters = parametersInForce(loadChecks(), {})
  for (const check of checks) await step(check.id, () => runCheck(engine, check, parameters[check.id]!, asOf))
  const { runId } = await recordRun(engine, { checks, parameters: Object.fromEntries(checks.map(({ id }) => [id, parameters[id]!])), asOf, now: new Date('2026-02-05T00:00:00Z'), programVersion: 'bench' })
  const { own } = await formsOf(workspace)
  const analysis = await step('reading the analysis', () => readAnalysis(engine, { bureau: workspace.configuration.name, year, asOf, runId, language: 'zh-CN', form: own, checks: loadChecks(), benchmarks: null }))
  // As `report annual` does.
  engine.close()
  await write(analysis)
  print(Math.min(...counts.map(({ seconds }) => seconds)), Math.min(...counts.map(({ processor }) => processor)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function count(engine: Engine): Promise<void> {
  await step('counting and reconciling', () => countAsOf(engine, asOf))
}

async function write(analysis: AnnualAnalysis): Promise<void> {
  const document = composeAnalysis(analysis, 'zh-CN')
  await step('Word', () => toWord(document))
  await step('page', async () => toPage(document))
  await step('workbook', () => gridSheetsToExcel(annualSheets(analysis, 'zh-CN'), analysis.bureau))
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  let result: T
  steps.push(await timed(what, async () => (result = await work())))
  return result!
}

async function timed(what: string, work: () => Promise<unknown>): Promise<Step> {
  const [start, processor] = [performance.now(), process.cpuUsage()]
  await work()
  const used = process.cpuUsage(processor)
  return { what, seconds: (performance.now() - start) / 1000, processor: (used.user + used.system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 / 1024 }
}

function print(wall: number, processor: number): void {
  const memory = (process.resourceUsage().maxRSS / 1024 / 1024).toFixed(2)
  console.log(`${decisions} decisions, ${agencies} agencies; Node ${process.version}, ${cpus().length} cores; one count ${wall.toFixed(2)} s, ${processor.toFixed(2)} s of processor; most memory ${memory} GB\n`)
  console.log('| step | s | processor, s | counts | counts by processor | memory, GB |\n|---|---|---|---|---|---|')
  for (const one of steps) console.log(`| ${one.what} | ${one.seconds.toFixed(2)} | ${one.processor.toFixed(2)} | ${(one.seconds / wall).toFixed(1)} | ${(one.processor / processor).toFixed(1)} | ${one.memory.toFixed(2)} |`)
}
