import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import type { Engine, Row } from '../pipeline/engine/engine.ts'
import { recordRun } from '../pipeline/findings/record-run.ts'
import type { FileIntake } from '../pipeline/ingest/file-intake.ts'
import { ingestFiles } from '../pipeline/ingest/ingest-files.ts'
import { options, writeFiles } from './pipeline/ingest/support.ts'
import { modelDatabase } from './support/model-database.ts'
import { silent } from './support/procedure-county/agencies.ts'
import { penaltiesAYear } from './support/procedure-county/filler.ts'
import { countyFiles, plantedFindings, plants } from './support/procedure-county/county.ts'
import { sampleAsOf } from './support/sample-workspace.ts'

/** Those of procedure; returns have a county of their own. */
const checks = loadChecks().filter(({ duties }) => duties.some((duty) => /^P\d+$/.test(duty) && duty !== 'P4' && duty !== 'P5'))
/** Each of them looks at every penalty of an agency, whatever else it records. */
const checksOfPenalties = [
  'certificate-not-valid', 'collective-discussion-missing-or-late', 'decision-served-late', 'handler-is-reviewer', 'hearing-not-held', 'legal-review-missing-or-late',
  'notice-missing-or-late', 'penalty-decided-late', 'result-published-late',
]
let engine: Engine
let intakes: FileIntake[]
let failures: readonly unknown[]

beforeAll(async () => {
  engine = await modelDatabase(sampleAsOf)
  intakes = await ingestFiles(engine, await writeFiles(countyFiles()), { ...options, now: new Date('2026-02-05T01:00:00Z') })
  const run = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: sampleAsOf, now: new Date('2026-02-05T02:00:00Z'), programVersion: 'test' })
  failures = run.failures
})
afterAll(() => {
  engine.close()
})

/** The check, the verdict, and the number on the document or case; where there is none, whose duty it is. */
function line({ check_id: check, verdict, subject_id: subject, agency_id: agency, period, evidence, document_number: document }: Row): string {
  const values: Readonly<Record<string, string | undefined>> = JSON.parse(String(evidence))
  const item = values['inspection_item'] === undefined ? undefined : `${String(agency)}/${String(period)}/${values['inspection_item']}`
  return [String(check), String(verdict), String(document ?? values['record_label'] ?? values['document_number'] ?? item ?? subject)].join(' | ')
}

describe('a county of three years with planted breaches of procedure', () => {
  it('is loaded without loss', async () => {
    expect(intakes.filter(({ state, rowsQuarantined, unusedHeaders }) => state !== 'loaded' || rowsQuarantined > 0 || unusedHeaders.length > 0)).toEqual([])
    expect(await engine.query('SELECT file, row_number, column_name, value, reason FROM stored.quarantined_row')).toEqual([])
  })

  it('has every check of procedure run, and every verdict planted', () => {
    expect(failures).toEqual([])
    const verdicts = checks.flatMap(({ id, words }) => Object.keys(words['zh-CN'].verdicts).map((verdict) => `${id} | ${verdict}`))
    const planted = new Set(plantedFindings().map((one) => one.split(' | ').slice(0, 2).join(' | ')))
    expect(verdicts.filter((verdict) => !planted.has(verdict))).toEqual([])
  })

  it('gives exactly the findings that were planted, and none on near misses and honest cases', async () => {
    const found = await engine.query('SELECT finding.*, decided.document_number FROM stored.finding LEFT JOIN stored.decision AS decided ON decided.decision_id = finding.decision_id')
    expect(found.map(line).toSorted()).toEqual(plantedFindings())
  })

  it('has a breach and a near miss of every duty', () => {
    const duties = [...new Set(plants.map(({ duty }) => duty))].filter((duty) => duty !== 'all')
    for (const finds of [true, false]) {
      const planted = new Set(plants.filter((plant) => plant.finds.length > 0 === finds).map(({ duty }) => duty))
      expect(duties.filter((duty) => !planted.has(duty))).toEqual([])
    }
  })

  it('says nothing of the agency that records no steps, and says that it says nothing', async () => {
    const coverage = await engine.query(
      `SELECT check_id, period, examined, not_applicable FROM stored.coverage WHERE agency_id = '${silent.name}' AND examined > 0 ORDER BY check_id, period`,
    )
    expect(coverage.filter(({ examined, not_applicable: silentOn }) => examined !== silentOn)).toEqual([])
    const ofPenalties = coverage.filter(({ period, examined }) => period === '2023' && examined === penaltiesAYear).map(({ check_id: check }) => check)
    expect(ofPenalties).toEqual(checksOfPenalties)
  })
})
