import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checksFolder, loadChecks, loadChecksOf } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import { recordRun } from '../pipeline/findings/record-run.ts'
import { readReport } from '../pipeline/report-data/read-report.ts'
import { renderNightly } from '../reports/nightly/render-nightly.ts'
import { modelDatabase } from './support/model-database.ts'
import { store } from './support/check-case.ts'
import { temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const sql = `-- Was a decision made on a Sunday?
-- One row per decision.
SELECT
    decision_id AS subject_id, agency_id, period,
    CASE WHEN extract(DOW FROM decision_date) = $weekday THEN 'flagged' ELSE 'clear' END AS outcome,
    CAST(NULL AS VARCHAR) AS reason, 'sunday' AS verdict, 'low' AS severity,
    CAST(NULL AS VARCHAR) AS direction, CAST(NULL AS VARCHAR) AS expected_lower, CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual, decision_id, CAST(NULL AS VARCHAR) AS explanation, decision_date
FROM decision`
const body = (headings: readonly string[]): string => headings.map((heading) => `## ${heading}\n\n……\n`).join('\n')
const english = `---
title: Decided on a Sunday
question: Was a decision made on a Sunday?
next_step: Ask why.
duties: [P1]
subject: decision
grain: one decision
severity: low
legal_basis: [{instrument: 示例办法, article: 第一条, rule: Offices rest on Sundays.}]
parameters: {weekday: {type: integer, default: 0, meaning: Day of the week from Sunday.}}
exclusions: {}
severities: {low: Sundays are no reason for alarm.}
verdicts: {sunday: {title: On a Sunday, arithmetic: "{decision_date} is a Sunday."}}
---

${body(['Method', 'Exclusions', 'Assumptions', 'What a finding does not show', 'Example'])}`
const chinese = `---
title: 星期日作出的决定
question: 决定是否在星期日作出？
next_step: 询问原因。
rules: [星期日不办公。]
parameters: {weekday: 星期几。}
exclusions: {}
severities: {low: 星期日作出决定，不足为奇。}
verdicts: {sunday: {title: 在星期日作出, arithmetic: "{decision_date} 是星期日。"}}
---

${body(['方法', '排除', '假定', '本疑点不说明什么', '示例'])}`

it('a check of one folder is found, run, explained and reported, and nothing else is touched', async () => {
  const check = join(folder, 'decided-on-sunday')
  mkdirSync(check)
  writeFileSync(join(check, 'check.sql'), sql)
  writeFileSync(join(check, 'check.md'), english)
  writeFileSync(join(check, 'check.zh-CN.md'), chinese)
  const checks = loadChecksOf([checksFolder, folder])
  expect(checks.length).toBe(loadChecks().length + 1)

  const engine = await modelDatabase()
  await store(engine, { agency: 'agency_id\na', decision: 'decision_id | decision_date\nsunday | 2025-03-02\nmonday | 2025-03-03' })
  const run = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: '2025-04-01', now: new Date(), programVersion: '0' })
  expect(run).toMatchObject({ findings: 1, failures: [] })
  const report = await readReport(engine, run.runId, '示例县', checks, {})
  engine.close()
  expect(report.coverage.find(({ checkId }) => checkId === 'decided-on-sunday')).toMatchObject({ examined: 2, flagged: 1, clear: 1 })
  const page = await renderNightly(report, 'zh-CN')
  expect(page).toContain('星期日作出的决定')
  expect(page).toContain('2025-03-02 是星期日。')
})

it('a check that fails is reported as failed, and the others run', async () => {
  const broken = join(folder, 'broken')
  mkdirSync(join(broken, 'broken-check'), { recursive: true })
  writeFileSync(join(broken, 'broken-check', 'check.sql'), 'SELECT no_such_column FROM decision')
  writeFileSync(join(broken, 'broken-check', 'check.md'), english)
  writeFileSync(join(broken, 'broken-check', 'check.zh-CN.md'), chinese)
  const checks = loadChecksOf([checksFolder, broken])
  const engine = await modelDatabase()
  await store(engine, { agency: 'agency_id\na', decision: 'decision_id | decision_date\nd | 2025-03-03' })
  const run = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: '2025-04-01', now: new Date(), programVersion: '0' })
  expect(run.failures.map(({ checkId }) => checkId)).toEqual(['broken-check'])
  expect(run.failures[0]?.message).toContain('no_such_column')
  const report = await readReport(engine, run.runId, '示例县', checks, {})
  engine.close()
  expect(report.failures).toHaveLength(1)
  const lines = report.coverage.filter(({ checkId }) => checkId === 'broken-check')
  expect(lines.map(({ agencyId, period, outcome }) => [agencyId, period, outcome])).toEqual([['a', '2025', 'error']])
  expect(await renderNightly(report, 'zh-CN')).toContain('no_such_column')
})
