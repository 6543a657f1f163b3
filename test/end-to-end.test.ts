import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../pipeline/commands/check.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import type { Engine, Row } from '../pipeline/engine/engine.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { parseYaml } from '../pipeline/settings/parse-yaml.ts'
import { z } from '../pipeline/settings/shape.ts'
import { copySampleCounty, recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const subject = {
  document_number: z.string().optional(),
  case_id: z.string().optional(),
  agency: z.string().optional(),
  year: z.number().optional(),
  benchmark: z.string().optional(),
  version: z.string().optional(),
  item: z.string().optional(),
  tier: z.string().optional(),
  recipient: z.string().optional(),
}
type Subject = z.infer<z.ZodObject<typeof subject>>
const truth = z
  .object({
    findings: z.array(z.object({ check: z.string(), ...subject, verdict: z.string(), direction: z.string().nullable(), explained: z.boolean() })),
    not_findings: z.array(z.object({ check: z.string(), ...subject })),
    quarantined: z.array(z.object({ file: z.string(), row: z.number(), reason: z.string(), column: z.string().nullish() })),
  })
  .parse(parseYaml(readFileSync(join(packageRoot, 'data-samples/county/planted-truth.yaml'), 'utf8'), 'planted-truth.yaml', 'configuration-unreadable'))

/** What a finding is about, in the words of the truth: a document, a case, a version of a benchmark or a part of it, or an agency and year. */
const findingsSql = `
  SELECT finding.check_id AS "check", finding.verdict, finding.direction, finding.explanation IS NOT NULL AS explained,
    coalesce(
      decision.document_number,
      finding.evidence->>'case_id',
      nullif(concat_ws(
        ' ', finding.evidence->>'benchmark_title', finding.evidence->>'benchmark_version', finding.evidence->>'violation_item',
        finding.evidence->>'tier', finding.evidence->>'recipient'
      ), ''),
      agency.name || ' ' || coalesce(finding.evidence->>'year_number', finding.period)
    ) AS subject
  FROM stored.finding AS finding
  LEFT JOIN stored.decision AS decision ON decision.decision_id = finding.decision_id
  LEFT JOIN stored.agency AS agency ON agency.agency_id = finding.agency_id
  WHERE finding.run_id = (SELECT run_id FROM stored.run ORDER BY started_at DESC, finished_at DESC LIMIT 1)`

const named = (one: Subject): string =>
  one.document_number
  ?? one.case_id
  ?? [one.benchmark, one.version, one.item, one.tier, one.recipient, one.agency, one.year].filter((part) => part !== undefined).join(' ')
const inOrder = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

describe('the nightly job on the sample county', () => {
  const { folder, remove } = temporaryFolder()
  let engine: Engine
  let exitCode: number
  let said: string

  /** A publication puts another file in the place of the one that was read. */
  async function readPublished(): Promise<void> {
    engine = await openDuckDB(join(folder, 'evenhand.duckdb'), { readOnly: true })
  }

  beforeAll(async () => {
    copySampleCounty(folder)
    const { context, output } = recordingContext(folder)
    exitCode = await nightly(context, {})
    said = output()
    await readPublished()
  })
  afterAll(() => {
    engine.close()
    remove()
  })

  it('finds exactly what was planted', async () => {
    const found = (await engine.query(findingsSql)).map((row) => pick(row, ['check', 'subject', 'verdict', 'direction', 'explained']))
    const planted = truth.findings.map((one) => ({ check: one.check, subject: named(one), verdict: one.verdict, direction: one.direction, explained: one.explained }))
    expect(inOrder(found)).toEqual(inOrder(planted))
  })

  it('knows the decoys and says nothing of them', async () => {
    const found = new Set((await engine.query(findingsSql)).map((row) => `${String(row['check'])} ${String(row['subject'])}`))
    for (const decoy of truth.not_findings) expect(found).not.toContain(`${decoy.check} ${named(decoy)}`)
    const documents = new Set((await engine.query('SELECT document_number AS name FROM stored.decision UNION SELECT case_id FROM stored.decision')).map((row) => row['name']))
    const benchmarks = new Set((await engine.query('SELECT title FROM stored.benchmark')).map(({ title }) => title))
    for (const { document_number: document, case_id: caseId, benchmark } of truth.not_findings) {
      if (document !== undefined) expect(documents).toContain(document)
      if (caseId !== undefined) expect(documents).toContain(caseId)
      if (benchmark !== undefined) expect(benchmarks).toContain(benchmark)
    }
  })

  it('quarantines exactly the spoilt rows, each where it stands', async () => {
    const rows = await engine.query('SELECT file, row_number AS "row", reason FROM stored.quarantined_row')
    const found = rows.map((row) => ({ file: String(row['file']).replace(/^.*\//, ''), row: row['row'], reason: row['reason'] }))
    expect(inOrder(found)).toEqual(inOrder(truth.quarantined.map(({ file, row, reason }) => ({ file, row, reason }))))
  })

  it('accounts for every row of every file', async () => {
    const sources = await engine.query('SELECT * FROM stored.source_file')
    for (const source of sources) {
      const parts = ['rows_used', 'rows_repeated', 'rows_quarantined'].map((name) => Number(source[name]))
      expect(parts.reduce((sum, rows) => sum + rows, 0)).toBe(source['rows_read'])
    }
    expect(sources.length).toBe(readdirSync(join(folder, 'inbox')).length)
  })

  it('says what every check saw of every agency in every year', async () => {
    const [totals] = await engine.query(`
      SELECT (SELECT count(*) FROM stored.coverage) AS lines,
        (SELECT count(DISTINCT check_id) FROM stored.coverage) * (SELECT count(*) FROM stored.agency)
          * (SELECT count(DISTINCT period) FROM decision) AS cells,
        (SELECT sum(flagged) FROM stored.coverage) AS flagged,
        (SELECT count(*) FROM stored.finding) AS findings`)
    expect(Number(totals?.['lines'])).toBeGreaterThanOrEqual(Number(totals?.['cells']))
    expect(totals?.['flagged']).toBe(totals?.['findings'])
  })

  it('ends well, says where the report lies, and writes it with its lists', () => {
    expect(exitCode).toBe(0)
    const page = /(\/\S+index\.html)/.exec(said)?.[1] ?? ''
    expect(existsSync(page)).toBe(true)
    for (const list of ['findings.csv', 'coverage.csv']) expect(existsSync(page.replace('index.html', list))).toBe(true)
  })

  it('keeps identity numbers and the names of people out of the report and the lists', async () => {
    const [run] = readdirSync(join(folder, 'reports'))
    const files = readdirSync(join(folder, 'reports', run!)).map((name) => readFileSync(join(folder, 'reports', run!, name), 'utf8'))
    const people = await engine.query("SELECT DISTINCT party_name FROM stored.decision WHERE party_kind IN ('natural_person', 'sole_proprietor')")
    expect(people.length).toBeGreaterThan(20)
    for (const file of files) {
      for (const { party_name: name } of people) expect(file).not.toContain(String(name))
      expect(file).not.toMatch(/\d{17}[\dX]/)
    }
  })

  it('loads nothing and finds the same when it runs again', async () => {
    const counts = 'SELECT (SELECT count(*) FROM stored.decision) AS decisions, (SELECT count(*) FROM stored.source_file) AS files, (SELECT count(*) FROM stored.quarantined_row) AS quarantined'
    const ids = 'SELECT finding_id FROM stored.finding WHERE run_id = (SELECT run_id FROM stored.run ORDER BY started_at DESC, finished_at DESC LIMIT 1) ORDER BY finding_id'
    const before = [await engine.query(counts), await engine.query(ids)]
    engine.close()
    const { context } = recordingContext(folder)
    await nightly({ ...context, now: new Date('2026-02-06T02:00:00+08:00') }, {})
    await readPublished()
    expect([await engine.query(counts), await engine.query(ids)]).toEqual(before)
  })

  it('has no finding that stands on other facts only because weeks went by', async () => {
    engine.close()
    const { context } = recordingContext(folder, { asOf: '2026-03-20' })
    await check({ ...context, now: new Date('2026-03-20T02:00:00+08:00') }, {})
    await readPublished()
    const again = 'SELECT finding_id FROM stored.finding GROUP BY finding_id HAVING count(DISTINCT run_id) = 3'
    expect((await engine.query(again)).length).toBeGreaterThan(40)
    // A matter may have become graver meanwhile: that is another fact.
    expect(await engine.query('SELECT check_id, subject_id FROM stored.finding GROUP BY ALL HAVING count(DISTINCT fingerprint) > count(DISTINCT verdict || severity)')).toEqual([])
  })
})

function pick(row: Row, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}
