import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { runCheck } from '../pipeline/checks/run-check.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import type { Check } from '../pipeline/domain/check.ts'
import type { NightlyReportData } from '../pipeline/domain/report-data.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { recordRun } from '../pipeline/findings/record-run.ts'
import { readReport } from '../pipeline/report-data/read-report.ts'
import { createModel } from '../pipeline/workspace/create-schema.ts'
import { renderFindingText } from '../reports/nightly/finding-text.ts'
import { renderNightly } from '../reports/nightly/render-nightly.ts'
import { findingsTable } from '../reports/tables/findings-table.ts'
import { emptyDatabase, ingest } from './pipeline/ingest/support.ts'
import { store } from './support/check-case.ts'
import { modelDatabase } from './support/model-database.ts'

const checks = loadChecks().filter(({ subject }) => subject === 'benchmark')
const checkOf = (id: string): Check => checks.find((check) => check.id === id)!

describe('findings on benchmarks', () => {
  let engine: Engine
  let data: NightlyReportData

  beforeAll(async () => {
    engine = await modelDatabase()
    await store(engine, {
      agency: 'agency_id\na',
      agency_alias: `
        alias            | agency_id
        示例县综合执法局 | a`,
      benchmark: `
        benchmark_id | title        | version | issuer             | parent_benchmark_id
        省基准       | 《省基准》   | 2024年版 | 示例省司法厅       |
        县细化       | 占道经营细则 | 2025年版 | 示例县 综合执法局  | 省基准
        乡基准       | 乡基准       | 1       |                    | `,
      tier: `
        benchmark_id | benchmark_version | violation_item | tier | lower | upper
        省基准       | 2024年版          | 占道经营       | 一般 | 2000  | 5000
        县细化       | 2025年版          | 占道经营       | 一般 | 2000  | 8000
        乡基准       | 1                 | 无照经营       | 一般 | 2000  | 8000`,
    })
    const now = new Date('2026-02-05T02:00:00+08:00')
    const { runId } = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: '2026-02-05', now, programVersion: '0' })
    data = await readReport(engine, runId, '示例县', checks, {})
  })
  afterAll(() => engine.close())

  it('name the benchmark, its version and item, and whose it is: the registered agency, else the issuer as written, else nobody', () => {
    const { columns, rows } = findingsTable(data.findings, checks, 'zh-CN')
    const cells = ['agency', 'document_number', 'violation_item', 'party'].map((name) => columns.findIndex((column) => column.name === name))
    expect(rows.map((row) => cells.map((i) => row[i]))).toEqual(
      expect.arrayContaining([
        ['示例局', '《占道经营细则》（2025年版），占道经营', '占道经营', '—'],
        ['示例省司法厅', '《省基准》（2024年版），占道经营', '占道经营', '—'],
        ['（制定机关未记载）', '《乡基准》（1），无照经营', '无照经营', '—'],
      ]),
    )
  })

  it('are printed with their benchmark in place of a document and a party, in both languages', async () => {
    const finding = data.findings.find((one) => one.finding.verdict === 'above-parent')!
    const text = renderFindingText(finding, checkOf('refinement-outside-parent'), 'zh-CN')
    expect(text).toMatch(/制定机关 +示例局\n裁量基准 +《占道经营细则》（2025年版），占道经营\n/)
    expect(text).toContain('8,000 − 5,000 = 3,000')
    expect(text).not.toMatch(/^(文号|当事人|实际)/m)
    expect(renderFindingText(finding, checkOf('refinement-outside-parent'), 'en')).toMatch(/Benchmark +占道经营细则 \(2025年版\), 占道经营\n/)
    const page = await renderNightly(data, 'zh-CN')
    expect(page).toContain('《占道经营细则》（2025年版），占道经营')
    expect(page).toContain('（制定机关未记载）')
    expect(page).not.toMatch(/undefined|null|\{\w+\}/)
  })
})

describe('a version whose tiers are loaded again with other figures', () => {
  const header = '裁量基准名称,版本,违法行为,裁量阶次,阶次序号,适用条件,幅度类型,下限,含下限,上限,含上限'
  const sheet = (upper: string): string => `${header}\n某基准,2023,占道经营,一般,2,初次,金额,2000,是,${upper},否\n某基准,2023,无照经营,一般,2,初次,金额,2000,是,5000,否\n`
  const check = checkOf('benchmark-text-changed')

  async function outcomeAfter(sheets: readonly string[]) {
    const engine = await emptyDatabase()
    for (const [i, content] of sheets.entries()) await ingest(engine, { 'a.csv': content }, { now: new Date(`2026-0${i + 1}-05T01:00:00Z`) })
    await createModel(engine, '2026-05-05')
    const { flagged, counts } = await runCheck(engine, check, {}, '2026-05-05')
    engine.close()
    return { flagged, outcomes: counts.map(({ outcome }) => outcome) }
  }

  it('is told by what was kept of the older file, with both figures and both days', async () => {
    const { flagged } = await outcomeAfter([sheet('5000'), sheet('8000')])
    expect(flagged).toHaveLength(1)
    expect(flagged[0]).toMatchObject({
      verdict: 'figures-changed', figures_changed: 1, figures_text: '占道经营 一般: 2000~5000 → 2000~8000', first_loaded_on: '2026-01-05', last_changed_on: '2026-02-05',
    })
  })

  it('is as it was once a file brings the first figures back', async () => {
    expect((await outcomeAfter([sheet('5000'), sheet('8000'), sheet('5000')])).outcomes).toEqual(['clear'])
  })
})
