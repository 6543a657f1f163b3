import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Value } from '../../../pipeline/engine/engine.ts'
import { recordByItself } from '../../../pipeline/findings/record-events.ts'
import { modelDatabase } from '../../support/model-database.ts'

let engine: Engine
afterEach(() => {
  engine.close()
})

/** What a night did about the finding; `earlier day`: it looked back from a day before the decision. */
type Night = 'shown' | 'changed' | 'not found' | 'off' | 'failed' | 'without record' | 'earlier day' | 'other parameters' | 'shown, looking back'

const dayOf = (night: number): string => `2026-02-${10 + night}`

async function store(table: string, row: Readonly<Record<string, Value>>): Promise<void> {
  await engine.append(`stored.${table}`, Object.keys(row), [Object.values(row)])
}

/** Night 1, 2, 3 … at two in the morning; each also runs another check, which finds the same every night. */
async function nights(...all: readonly Night[]): Promise<void> {
  engine = await modelDatabase('2026-03-01')
  for (const [place, night] of all.entries()) await addNight(place + 1, night)
}

async function addNight(number: number, night: Night): Promise<void> {
  const run = { run_id: `r${number}` }
  const asOf = night === 'earlier day' ? '2025-12-31' : night === 'shown, looking back' ? dayOf(1) : dayOf(number)
  await store('run', { ...run, as_of: asOf, started_at: `${dayOf(number)} 02:00:00`, finished_at: `${dayOf(number)} 02:05:00`, program_version: '1', data_hash: 'd', checks_hash: 'c', parameters: '{}' })
  const checks = night === 'without record' ? [] : night === 'off' ? ['other'] : ['fine', 'other']
  for (const check of checks) await store('run_check', { ...run, check_id: check, subject: 'decision', reads_rules: true, sql_hash: 's', parameters_hash: night === 'other parameters' ? 'q' : 'p', model_hash: 'm' })
  if (night === 'failed') await store('coverage', { ...run, check_id: 'fine', agency_id: '*', period: '*', outcome: 'error', examined: 0, flagged: 0, clear: 0, too_few: 0, not_applicable: 0, reasons: '{}' })
  const found = { ...run, subject_id: 's', agency_id: 'a', period: '2025', severity: 'high', verdict: 'above', evidence: '{}', fingerprint: night === 'changed' ? 'f2' : 'f1' }
  await store('finding', { ...found, finding_id: 'f-other', check_id: 'other' })
  if (night === 'shown' || night === 'changed' || night === 'shown, looking back') await store('finding', { ...found, finding_id: 'f-1', check_id: 'fine' })
}

/** A word on the finding, at ten in the morning after a night, about what `run` showed. */
async function said(outcome: string, after: number, run: string): Promise<void> {
  const [last] = await engine.query('SELECT coalesce(max(event_number), 0) AS number FROM stored.finding_event')
  const on = { happened_at: `${dayOf(after)} 10:00:00`, happened_on: dayOf(after) }
  await store('finding_event', { event_number: Number(last!['number']) + 1, finding_id: 'f-1', run_id: run, ...on, by_whom: '张三', outcome, reason: '已核', scope: 'finding', fingerprint: 'f1', check_id: 'fine', agency_id: 'a' })
}

async function state(): Promise<string> {
  const [row] = await engine.query("SELECT state, is_unrecorded, reason_by_itself FROM finding_state WHERE finding_id = 'f-1'")
  return row!['is_unrecorded'] === true ? `${String(row!['state'])}: ${String(row!['reason_by_itself'])}` : String(row!['state'])
}

describe('a finding that was corrected', () => {
  it('is open again when a run no longer found it and a later one shows it as it was', async () => {
    await nights('shown', 'not found', 'shown')
    await said('corrected', 1, 'r1')
    expect(await state()).toBe('reopened: came-back')
  })

  it('is open again also where runs showed it before the correction was in the data, and where it came back nights ago', async () => {
    await nights('shown', 'shown', 'shown', 'not found', 'not found', 'shown', 'shown')
    await said('corrected', 1, 'r1')
    expect(await state()).toBe('reopened: came-back')
  })

  it('is open again where it was said to be corrected once it was no longer found', async () => {
    await nights('shown', 'not found', 'shown')
    await said('corrected', 2, 'r1')
    expect(await state()).toBe('reopened: came-back')
  })

  it.each<[string, readonly Night[]]>([
    ['it was never gone', ['shown', 'shown', 'shown']],
    ['it is gone', ['shown', 'shown', 'not found']],
    ['its check was switched off in between', ['shown', 'off', 'shown']],
    ['its check failed in between', ['shown', 'failed', 'shown']],
    ['the run in between left no record of its checks', ['shown', 'without record', 'shown']],
    ['the run in between looked back from an earlier day', ['shown', 'earlier day', 'shown']],
    ['the run that shows it looked back to the day before it was gone', ['shown', 'not found', 'shown, looking back']],
    ['the check asked with other parameters in between', ['shown', 'other parameters', 'shown']],
  ])('stays so where %s', async (_, all) => {
    await nights(...all)
    await said('corrected', 1, 'r1')
    expect(await state()).toBe('corrected')
  })

  it('stays so where it was gone and came back before it was judged', async () => {
    await nights('shown', 'not found', 'shown', 'shown')
    await said('corrected', 3, 'r3')
    expect(await state()).toBe('corrected')
  })

  it('is open again where one run could not ask and another asked and did not find it', async () => {
    await nights('shown', 'off', 'failed', 'not found', 'off', 'shown')
    await said('corrected', 1, 'r1')
    expect(await state()).toBe('reopened: came-back')
  })

  it('is open again because of the change, where it comes back with other facts', async () => {
    await nights('shown', 'not found', 'changed')
    await said('corrected', 1, 'r1')
    expect(await state()).toBe('reopened: changed')
  })

  it('is open again once: judged again it stays so until it is gone again', async () => {
    await nights('shown', 'not found', 'shown')
    await said('corrected', 1, 'r1')
    await recordByItself(engine, new Date('2026-02-12T18:05:00Z'))
    expect(await state()).toBe('reopened')
    expect(await engine.query("SELECT outcome, reason, by_whom FROM stored.finding_event WHERE finding_id = 'f-1' AND event_number > 1")).toEqual([{ outcome: 'reopened', reason: 'came-back', by_whom: null }])
    await said('corrected', 3, 'r3')
    expect(await state()).toBe('corrected')
    await addNight(4, 'shown')
    expect(await state()).toBe('corrected')
    await addNight(5, 'not found')
    expect(await state()).toBe('corrected')
    await addNight(6, 'shown')
    expect(await state()).toBe('reopened: came-back')
  })

  it.each(['dismissed', 'explained', 'confirmed', 'asked', 'open'])('and one that was %s are two things: what was said of that one holds when it comes back as it was', async (outcome) => {
    await nights('shown', 'not found', 'shown')
    await said(outcome, 1, 'r1')
    expect(await state()).toBe(outcome)
  })
})

describe('a finding that was corrected, in a database that was made anew since', () => {
  it('stays so while all runs show it: nobody can tell whether it was gone', async () => {
    await nights('shown', 'shown')
    await said('corrected', 0, 'r-before')
    expect(await state()).toBe('corrected')
  })

  it('is open again where a run of the new database did not find it and a later one does', async () => {
    await nights('not found', 'shown')
    await said('corrected', 0, 'r-before')
    expect(await state()).toBe('reopened: came-back')
  })

  it('stays so where it was not found only before it was judged, as a restored backup has it', async () => {
    await nights('shown', 'not found', 'shown')
    await said('corrected', 5, 'r-lost')
    expect(await state()).toBe('corrected')
  })
})
