import { afterEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../../pipeline/checks/parameters.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { recordRun, type RunSummary } from '../../../pipeline/findings/record-run.ts'
import { store } from '../../support/check-case.ts'
import { modelDatabase } from '../../support/model-database.ts'

const checks = loadChecks().filter(({ studies }) => studies.length > 0)
const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

/** A run over a few decisions, in a database that a statement has spoilt. */
async function runAfter(spoil: string): Promise<{ engine: Engine; run: RunSummary }> {
  const engine = await modelDatabase()
  open.push(engine)
  await store(engine, {
    agency: 'agency_id\na',
    decision: `decision_id | copies | violation_item | harm | circumstances | fine | decision_date
               usual       | 12     | 占道经营       | 一般 | 配合调查      | 4000 | 2026-03-01`,
  })
  await engine.execute(spoil)
  const parameters = parametersInForce(checks, {})
  const run = await recordRun(engine, { checks, parameters, asOf: '2026-12-31', now: new Date('2026-12-31T00:00:00Z'), programVersion: 'test' })
  return { engine, run }
}

/** A view that stands in the way of a table which a question wants to make. */
const inTheWayOf = (table: string): string => `CREATE TEMP VIEW ${table} AS SELECT 1 AS nothing`
const failed = ({ failures }: RunSummary): string[] => failures.map(({ checkId }) => checkId)
const rowsOf = (engine: Engine, part: string) => engine.query('SELECT name, value FROM stored.run_statistic WHERE part = $part', { part })

describe('a question that fails', () => {
  it('is none where nothing is in the way', async () => {
    const { engine, run } = await runAfter('SELECT 1')
    expect(run).toMatchObject({ failures: [], unanswered: [] })
    expect(await engine.query("SELECT * FROM stored.coverage WHERE outcome = 'error'")).toEqual([])
  })

  it.each([
    ['agency_day', ['practice-changed']],
    ['party_side', ['party-kind-treated-unlike']],
    ['level_of_decision', ['departs-from-established-practice', 'like-facts-unlike-outcome']],
  ])('for want of %s fails only the checks that rest on it', async (table, resting) => {
    const { engine, run } = await runAfter(inTheWayOf(table))
    expect(failed(run)).toEqual(resting)
    expect(run.unanswered).toEqual([])
    const lines = await engine.query("SELECT DISTINCT check_id FROM stored.coverage WHERE outcome = 'error' ORDER BY check_id")
    expect(lines.map((row) => row['check_id'])).toEqual(resting)
    const [reason] = await engine.query("SELECT reasons FROM stored.coverage WHERE agency_id = '*' ORDER BY check_id LIMIT 1")
    expect(String(reason!['reasons'])).toContain(table)
  })

  it('about agencies takes down what takes their practice off first, and not what compares cases alone', async () => {
    const { run } = await runAfter(inTheWayOf('pattern_case'))
    expect(failed(run)).not.toContain('confiscation-unlike-comparable')
    expect(failed(run)).toContain('like-facts-unlike-outcome')
  })

  it('and belongs to no check fails none: the run keeps that it has no answer, and says why', async () => {
    const { engine, run } = await runAfter('DROP MACRO quantile_of')
    expect(run.failures).toEqual([])
    expect(run.unanswered).toMatchObject([{ question: 'narrowing', message: expect.stringContaining('quantile_of') }])
    expect(await rowsOf(engine, 'narrowing')).toEqual([{ name: 'failed', value: 1 }])
    expect(await rowsOf(engine, '')).toEqual([{ name: 'tested', value: expect.any(Number) }])
  })
})
