import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import { runCheck, type CheckResult } from '../pipeline/checks/run-check.ts'
import { prepareStudies } from '../pipeline/checks/studies.ts'
import type { Engine, Value } from '../pipeline/engine/engine.ts'
import { store } from './support/check-case.ts'
import { modelDatabase } from './support/model-database.ts'

const asOf = '2026-02-05'
let engine: Engine
beforeEach(async () => {
  engine = await modelDatabase(asOf)
})
afterEach(() => {
  engine.close()
})

/** A decision as the study of equal treatment leaves it: `factor` is its fine over what its facts let expect. */
interface Judged {
  readonly id: string
  readonly agency?: string
  readonly officer?: string
  readonly item?: number
  readonly factor: number
  readonly isExplained?: boolean
  readonly atFloor?: boolean
}

async function result(checkId: string, given: Readonly<Record<string, string>>, judged: readonly Judged[]): Promise<CheckResult> {
  const checks = loadChecks().filter(({ id }) => id === checkId)
  await prepareStudies(engine, checks, asOf)
  await store(engine, given)
  const columns = ['decision_id', 'agency_id', 'officer', 'case_key', 'item_epoch_id', 'signature_id', 'position', 'residual', 'scale', 'explained', 'decision_date', 'at_floor', 'at_ceiling']
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE judged_decision (${columns.map((name) => `${name} ${{ item_epoch_id: 'UBIGINT', signature_id: 'UBIGINT', position: 'DOUBLE', residual: 'DOUBLE', scale: 'DOUBLE', explained: 'BOOLEAN', decision_date: 'DATE', at_floor: 'BOOLEAN', at_ceiling: 'BOOLEAN' }[name] ?? 'VARCHAR'}`).join(', ')})`,
  )
  const rows = judged.map(({ id, agency = 'a', officer = '王小明', item = 1, factor, isExplained = false, atFloor = false }): Value[] => [
    id, agency, officer, id, item, item, atFloor ? 0 : 0.5, Math.log(factor), 0.1, isExplained, '2025-03-01', atFloor, false,
  ])
  await engine.append('judged_decision', columns, rows)
  return runCheck(engine, checks[0]!, parametersInForce(checks, {})[checkId]!, asOf)
}

/** The same with what the patterns of officers leave: one item, colleagues at nought, deviations of the officer's cases given. */
async function resultWithUnits(given: Readonly<Record<string, string>>, judged: readonly Judged[], cases: string): Promise<CheckResult> {
  await result('officer-departs-in-some-cases', {}, judged)
  await store(engine, given)
  await engine.execute(`
    CREATE OR REPLACE TEMP TABLE pattern_case AS SELECT * FROM (VALUES ${cases}) AS t(agency_id, officer, item_epoch_id, deviation);
    CREATE OR REPLACE TEMP TABLE pattern_unit AS SELECT 1 AS unit_id, 'officer' AS level, 'a' AS agency_id, '王小明' AS officer;
    CREATE OR REPLACE TEMP TABLE unit_contrast AS SELECT 1 AS unit_id, 1::UBIGINT AS item_epoch_id, 4 AS cases, 0.4 AS total, 0.1 AS difference;`)
  const checks = loadChecks().filter(({ id }) => id === 'officer-departs-in-some-cases')
  return runCheck(engine, checks[0]!, parametersInForce(checks, {})['officer-departs-in-some-cases']!, asOf)
}

const listed = ({ comparables }: CheckResult): unknown[] => comparables.map((row) => [row['decision_id'], row['departs_by']])

describe('a finding on an agency', () => {
  const judged: Judged[] = [
    { id: 'little', factor: 1.1 },
    { id: 'far', factor: 2.5 },
    { id: 'below', factor: 0.7 },
    { id: 'explained', factor: 4, isExplained: true },
    { id: 'nobody-else-decides', factor: 3, item: 2 },
    { id: 'of-another', agency: 'b', factor: 9 },
  ]

  test('lists its decisions in items that others decide too, the farthest off in its direction first', async () => {
    const above = await result('agency-departs-from-peers', { agency_pattern: 'agency_id | adjusted | q | factor\na | 4 | 0.001 | 1.6' }, judged)
    expect(listed(above)).toEqual([['far', '2.5'], ['little', '1.1'], ['below', '0.7']])
    expect([...above.comparableTotals.values()]).toEqual([3])
  })

  test('whose fines are low lists the lowest first', async () => {
    const below = await result('agency-departs-from-peers', { agency_pattern: 'agency_id | adjusted | q | factor\na | -4 | 0.001 | 0.6' }, judged)
    expect(listed(below).map((each) => (Array.isArray(each) ? each[0] : each))).toEqual(['below', 'little', 'far'])
  })

  test('at the end of the range lists its decisions there', async () => {
    const patterns = 'agency_id | range_end | share | peer_share | adjusted | q\na | floor | 0.5 | 0.1 | 5 | 0'
    const floor = await result('floor-or-ceiling-share-unusual', { range_end_pattern: patterns }, [
      { id: 'at-floor', factor: 0.5, atFloor: true },
      { id: 'above-it', factor: 1 },
      { id: 'of-another', agency: 'b', factor: 0.5, atFloor: true },
    ])
    expect(listed(floor)).toEqual([['at-floor', '0.5']])
  })
})

describe('a finding on an officer', () => {
  test('lists the officer’s decisions where colleagues decide too, and nobody else’s', async () => {
    const given = { officer_pattern: 'officer | adjusted | q | factor\n王小明 | -4 | 0.001 | 0.6', officer_label: 'agency_id | officer | label\na | 王小明 | C' }
    const found = await result('officer-departs-from-colleagues', given, [
      { id: 'own', factor: 0.5 },
      { id: 'nearer', factor: 0.9 },
      { id: 'of-colleague', officer: '李红', factor: 1 },
      { id: 'only-this-officer', item: 2, factor: 0.1 },
      { id: 'of-namesake-elsewhere', agency: 'b', item: 2, factor: 0.1 },
    ])
    expect(listed(found)).toEqual([['own', '0.5'], ['nearer', '0.9']])
    expect(found.flagged[0]).toMatchObject({ officer_label: 'C' })
    expect(JSON.stringify(found.flagged)).not.toMatch(/王/)
  })

  test('who departs in some cases lists these alone', async () => {
    const given = { officer_tail: 'officer | side | cases | share | peer_share | adjusted | q\n王小明 | below | 840 | 0.11 | 0.04 | 7 | 0' }
    const judged: Judged[] = [
      { id: 'far-below', factor: 0.8 },
      { id: 'usual', factor: 1 },
      { id: 'usual-too', factor: 1.01 },
      { id: 'far-above', factor: 1.3 },
    ]
    const cases = judged.map(({ factor }) => `('a', '王小明', 1::UBIGINT, ${Math.max(-3, Math.min(3, Math.log(factor) / 0.1))})`).join(', ')
    const found = await resultWithUnits(given, judged, cases)
    expect(listed(found)).toEqual([['far-below', '0.8']])
  })
})
