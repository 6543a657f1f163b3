import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReviewEvent } from '../../../pipeline/domain/review-event.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { addStoredReviews, countWaiting, readStoredReviews } from '../../../pipeline/review-record/stored-reviews.ts'
import { modelDatabase } from '../../support/model-database.ts'

let engine: Engine
beforeEach(async () => {
  engine = await modelDatabase()
})
afterAll(() => {
  engine.close()
})

const said = (day: string, outcome: ReviewEvent['outcome'], others: Partial<ReviewEvent> = {}): ReviewEvent => ({
  findingId: 'f-1', runId: 'r1', happenedAt: `2026-02-${day}T10:00:00.250Z`, byWhom: '张三', outcome, reason: '已核', scope: 'finding', until: null, owner: '李四', reply: '已答复',
  documentNumber: '示司督〔2026〕1号', fingerprint: 'f1', checkId: 'fine-outside-tier', agencyId: '示例县城管局', violationItem: '占道经营', partyKind: null, ...others,
})

/** What a run wrote down by itself. */
async function byItself(number: number, day: string, outcome: string, finding = 'f-1'): Promise<void> {
  const columns = ['event_number', 'finding_id', 'run_id', 'happened_at', 'happened_on', 'outcome', 'reason', 'scope', 'fingerprint', 'check_id', 'agency_id', 'violation_item']
  await engine.append('stored.finding_event', columns, [[number, finding, 'r1', `2026-02-${day} 02:00:00`, `2026-02-${day}`, outcome, 'first-found', 'finding', 'f1', 'fine-outside-tier', '示例县城管局', '占道经营']])
}

async function story(): Promise<string[]> {
  return (await engine.query("SELECT outcome, strftime(happened_at, '%d') AS day FROM stored.finding_event ORDER BY event_number")).map((row) => `${String(row['outcome'])} ${String(row['day'])}`)
}

describe('reviews that a database takes in', () => {
  it('are given back as they were said, in the order of their time', async () => {
    const events = [said('03', 'asked', { until: '2026-03-01', reason: '调卷\n二次' }), said('04', 'dismissed', { scope: 'pattern', until: '2026-12-31', partyKind: 'natural_person' })]
    await addStoredReviews(engine, events)
    expect(await readStoredReviews(engine)).toEqual(events)
    expect(await countWaiting(engine)).toBe(2)
    expect(await engine.query('SELECT happened_on FROM stored.finding_event ORDER BY event_number')).toEqual([{ happened_on: '2026-02-03' }, { happened_on: '2026-02-04' }])
  })

  it('stand behind the finding of a new database, which found it later than they were said', async () => {
    await byItself(1, '20', 'new')
    await addStoredReviews(engine, [said('03', 'asked')])
    expect(await story()).toEqual(['new 20', 'asked 03'])
  })

  it('take no last word from what was said later, and have it where they are later', async () => {
    await addStoredReviews(engine, [said('02', 'asked'), said('10', 'confirmed')])
    await addStoredReviews(engine, [said('05', 'dismissed'), said('12', 'corrected')])
    expect(await story()).toEqual(['asked 02', 'dismissed 05', 'confirmed 10', 'corrected 12'])
    expect(await engine.query('SELECT event_number FROM stored.finding_event ORDER BY 1')).toEqual([1, 2, 3, 4].map((number) => ({ event_number: number })))
  })

  it('leave the order of what is there as it is, also where a clock went back', async () => {
    await byItself(1, '01', 'new')
    await byItself(2, '15', 'reopened')
    await byItself(3, '08', 'expired')
    await addStoredReviews(engine, [said('12', 'asked'), said('16', 'explained')])
    expect(await story()).toEqual(['new 01', 'asked 12', 'reopened 15', 'expired 08', 'explained 16'])
  })

  it('all come in or none', async () => {
    const wrong = { ...said('04', 'asked'), until: 'never' }
    await expect(addStoredReviews(engine, [said('03', 'asked'), wrong])).rejects.toThrow(/never/)
    expect(await story()).toEqual([])
  })
})

describe('a database of another version', () => {
  it('gives its reviews also where it lacks columns or has others', async () => {
    await addStoredReviews(engine, [said('03', 'asked')])
    await engine.execute('ALTER TABLE stored.finding_event DROP party_kind; ALTER TABLE stored.finding_event DROP document_number; ALTER TABLE stored.finding_event ADD COLUMN mood VARCHAR')
    expect(await readStoredReviews(engine)).toEqual([said('03', 'asked', { documentNumber: null })])
  })

  it('has none where it knew no reviews', async () => {
    await engine.execute('DROP TABLE stored.finding_event CASCADE')
    expect(await readStoredReviews(engine)).toEqual([])
  })
})
