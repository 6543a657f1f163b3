import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { recordReviews, type Keep } from '../../../pipeline/findings/record-events.ts'
import { modelDatabase } from '../../support/model-database.ts'

const now = new Date('2026-02-05T18:30:00.250Z')
const said = { findingId: 'f-1', outcome: 'dismissed', reason: '已核', byWhom: '张三', scope: 'finding', partyKind: null, until: null, owner: null, reply: null, documentNumber: null } as const

let engine: Engine
/** What is kept elsewhere. */
let kept: unknown[] = []
const keep: Keep = async (events) => {
  kept.push(...events)
  return async () => { kept = [] }
}
const stored = () => engine.query('SELECT finding_id, happened_on, owner FROM stored.finding_event')

beforeEach(async () => {
  kept = []
  engine = await modelDatabase()
  await engine.append('stored.run', ['run_id', 'as_of', 'started_at', 'finished_at', 'program_version', 'data_hash', 'checks_hash', 'parameters'], [['r1', '2026-02-05', '2026-02-05 02:00:00', '2026-02-05 02:05:00', '1', 'd', 'c', '{}']])
  await engine.append('stored.finding', ['run_id', 'finding_id', 'check_id', 'subject_id', 'agency_id', 'period', 'severity', 'verdict', 'evidence', 'fingerprint'], [['r1', 'f-1', 'fine', 's', 'a', '2026', 'low', 'v', '{}', 'f1']])
})
afterEach(() => {
  engine.close()
})

it('a review is kept elsewhere with all that the database holds of it, before it is recorded', async () => {
  await recordReviews(engine, [{ ...said, owner: '李四' }], now, async (events) => {
    // A second connection sees only what is committed.
    const other = await engine.beside()
    expect(await other.query('SELECT 1 FROM stored.finding_event')).toEqual([])
    other.close()
    return keep(events)
  })
  expect(kept).toEqual([{ ...said, owner: '李四', happenedAt: '2026-02-05T18:30:00.250Z', runId: 'r1', fingerprint: 'f1', checkId: 'fine', agencyId: 'a', violationItem: null }])
  expect(await stored()).toEqual([{ finding_id: 'f-1', happened_on: '2026-02-06', owner: '李四' }])
})

it('a review that cannot be kept elsewhere is not recorded', async () => {
  await expect(recordReviews(engine, [said], now, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(await stored()).toEqual([])
})

it('a review that the database refuses in the end is taken back elsewhere', async () => {
  const refusing: Engine = {
    query: (sql, parameters) => engine.query(sql, parameters),
    execute: (sql, parameters) => engine.execute(sql, parameters),
    describe: (sql, parameters) => engine.describe(sql, parameters),
    append: (table, columns, rows) => engine.append(table, columns, rows),
    transaction: (work) => engine.transaction(async () => {
      await work()
      expect(kept).toHaveLength(1)
      throw new Error('the disk is full')
    }),
    beside: () => engine.beside(),
    close: () => undefined,
  }
  await expect(recordReviews(refusing, [said], now, keep)).rejects.toThrow('the disk is full')
  expect([kept, await stored()]).toEqual([[], []])
})
