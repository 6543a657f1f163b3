import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import type { Check } from '../../../pipeline/domain/check.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { findingIdentity } from '../../../pipeline/findings/finding-identity.ts'
import { recordReviews } from '../../../pipeline/findings/record-events.ts'
import { recordRun } from '../../../pipeline/findings/record-run.ts'
import { replayChecks } from '../../../pipeline/findings/replay-checks.ts'
import { modelDatabase } from '../../support/model-database.ts'

const nothing = { reason: '已核', byWhom: '甲', scope: 'finding', partyKind: null, until: null, owner: null, reply: null, documentNumber: null } as const
const now = new Date('2026-02-05T02:00:00+08:00')
const id = (decision: string): string => findingIdentity('fine-above-limit', decision)

/** Fines above a limit; the graver, the higher. */
const check: Check = {
  ...loadChecks()[0]!,
  id: 'fine-above-limit',
  studies: [],
  sql: `SELECT
    decision_id AS subject_id, agency_id, '2026' AS period, CASE WHEN fine > $limit THEN 'flagged' ELSE 'clear' END AS outcome,
    CAST(NULL AS VARCHAR) AS reason, 'above' AS verdict, CASE WHEN fine > 2 * $limit THEN 'high' ELSE 'low' END AS severity,
    CAST(NULL AS VARCHAR) AS direction, CAST(NULL AS VARCHAR) AS expected_lower, CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual, decision_id, CAST(NULL AS VARCHAR) AS explanation
FROM stored.decision`,
  comparablesSql: null,
  candidatesSql: null,
  evidenceSql: null,
}
const broken: Check = { ...check, id: 'broken', sql: 'SELECT 1 AS subject_id' }

let engine: Engine
let runId = ''
beforeAll(async () => {
  engine = await modelDatabase()
  const fines = { 'd-100': 100, 'd-200': 200, 'd-300': 300, 'd-400': 400 }
  for (const [decision, fine] of Object.entries(fines)) {
    await engine.execute(
      `INSERT INTO stored.decision (decision_id, act_type, agency_id, party_kind, decision_date, fine, status, source_id, source_row)
       VALUES ($decision, 'penalty', 'a', 'legal_person', DATE '2026-01-02', $fine, 'in_force', 's', 1)`,
      { decision, fine },
    )
  }
  // 200 and 300 low, 400 high.
  runId = (await recordRun(engine, { checks: [check], parameters: { 'fine-above-limit': { limit: 150 } }, asOf: '2026-02-05', now, programVersion: '1' })).runId
  await recordReviews(engine, [{ ...nothing, findingId: id('d-200'), outcome: 'confirmed' }, { ...nothing, findingId: id('d-300'), outcome: 'dismissed' }], now, () => Promise.resolve(() => Promise.resolve()))
})
afterAll(() => {
  engine.close()
})

const replayed = (limit: number) => replayChecks(engine, [check], { 'fine-above-limit': { limit } }, '2026-02-05', runId)

it('the same parameter finds the same', async () => {
  const states = { confirmed: 1, dismissed: 1, new: 1 }
  expect(await replayed(150)).toEqual([{ checkId: 'fine-above-limit', before: 3, after: 3, appeared: [], gone: [], changed: 0, goneByState: {}, keptByState: states, failure: null }])
})

it('a looser parameter lets findings vanish, and says which of them people had confirmed', async () => {
  expect(await replayed(250)).toMatchObject([{ after: 2, appeared: [], gone: [id('d-200')], goneByState: { confirmed: 1 }, keptByState: { dismissed: 1, new: 1 }, changed: 1 }])
})

it('a stricter parameter lets findings appear, and others get another severity', async () => {
  expect(await replayed(90)).toMatchObject([{ after: 4, appeared: [id('d-100')], gone: [], changed: 2, keptByState: { confirmed: 1, dismissed: 1, new: 1 } }])
})

const counted = () => engine.query('SELECT (SELECT count(*) FROM stored.run) AS runs, (SELECT count(*) FROM stored.finding) AS findings, (SELECT count(*) FROM stored.coverage) AS lines, (SELECT count(*) FROM stored.finding_event) AS events, (SELECT count(*) FROM stored.run_check) AS checks')

it('nothing of it is stored', async () => {
  const before = await counted()
  await replayed(250)
  expect(await counted()).toEqual(before)
})

it('a check that fails says why and takes no other down', async () => {
  const [first, second] = await replayChecks(engine, [broken, check], { 'fine-above-limit': { limit: 150 } }, '2026-02-05', runId)
  expect(first!.failure).toMatch(/does not return/)
  expect(second).toMatchObject({ failure: null, after: 3 })
})
