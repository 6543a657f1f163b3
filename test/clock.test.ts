import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../pipeline/engine/engine.ts'
import { clockRules } from '../pipeline/domain/clock.ts'
import { storeCalendar } from '../pipeline/workspace/store-calendar.ts'
import { storeClocks } from '../pipeline/workspace/store-clocks.ts'
import { modelDatabase } from './support/model-database.ts'

let engine: Engine
afterEach(() => {
  engine.close()
})

async function database(asOf = '2026-06-30'): Promise<void> {
  engine = await modelDatabase(asOf)
}

async function decided(id: string, filing: string | null, decision: string): Promise<void> {
  await engine.append(
    'stored.decision',
    ['decision_id', 'document_key', 'case_id', 'act_type', 'agency_id', 'party_kind', 'filing_date', 'decision_date', 'status', 'source_id', 'source_row'],
    [[id, id, id, 'penalty', 'A', 'legal_person', filing, decision, 'in_force', 's', 1]],
  )
}

async function step(id: string, kind: string, day: string | null, more: { readonly days?: number; readonly result?: string } = {}): Promise<void> {
  await engine.append(
    'stored.procedure_step',
    ['procedure_step_id', 'agency_id', 'document_key', 'step', 'step_date', 'result', 'days', 'source_id', 'source_row'],
    [[`${id}-${kind}`, 'A', id, kind, day, more.result ?? null, more.days ?? null, 's', 1]],
  )
}

async function clockOf(rule: string, subject: string): Promise<Row | undefined> {
  return (await engine.query('SELECT state, obstacle, due_day, counted, late_by FROM clock WHERE rule = $rule AND subject_id = $subject', { rule, subject }))[0]
}

async function complaint(id: string, accepted: string, answered: string | null, extension: { readonly days: number; readonly approved: string | null } | null = null): Promise<void> {
  await engine.append(
    'stored.complaint',
    ['complaint_id', 'agency_id', 'acceptance_date', 'answer_date', 'extension_days', 'extension_approved_date', 'source_id', 'source_row'],
    [[id, 'A', accepted, answered, extension?.days ?? null, extension?.approved ?? null, 's', 1]],
  )
}

describe('the ninety days of a penalty (行政处罚法 article 60)', () => {
  it('of a case filed on 2024-09-09 end on Sunday, December 8, and so on Monday the 9th: decided on the 11th, it was late', async () => {
    await database()
    await decided('golden', '2024-09-09', '2024-12-11')
    await decided('last-day', '2024-09-09', '2024-12-09')
    expect(await clockOf('penalty-decision', 'golden')).toEqual({ state: 'late', obstacle: null, due_day: '2024-12-09', counted: 93, late_by: 2 })
    expect(await clockOf('penalty-decision', 'last-day')).toMatchObject({ state: 'in time', counted: 91 })
  })

  it('are not moved where the workspace says so, and last as long as it says', async () => {
    await database()
    await decided('golden', '2024-09-09', '2024-12-09')
    await storeClocks(engine, { 'penalty-decision': { moves: false } })
    expect(await clockOf('penalty-decision', 'golden')).toMatchObject({ state: 'late', due_day: '2024-12-08', late_by: 1 })
    await storeClocks(engine, { 'penalty-decision': { amount: 60, unit: 'working_day' } })
    expect(await clockOf('penalty-decision', 'golden')).toMatchObject({ state: 'late', due_day: '2024-12-06', counted: 61, late_by: 1 })
  })

  it('grow by what was extended and by days that do not count', async () => {
    await database()
    await decided('extended', '2024-09-09', '2025-02-07')
    await step('extended', 'extension', '2024-12-01', { days: 30 })
    await step('extended', 'suspension', null, { days: 31 })
    expect(await clockOf('penalty-decision', 'extended')).toMatchObject({ state: 'in time', due_day: '2025-02-07', counted: 151 })
  })

  it('are not counted in summary procedure, without a day of filing, or where the days contradict each other', async () => {
    await database()
    await decided('summary', '2024-09-09', '2024-12-11')
    await step('summary', 'summary_procedure', null, { result: 'yes' })
    await decided('unknown', null, '2024-12-11')
    await decided('backwards', '2024-12-12', '2024-12-11')
    expect(await clockOf('penalty-decision', 'summary')).toMatchObject({ state: null, obstacle: 'summary-procedure' })
    expect(await clockOf('penalty-decision', 'unknown')).toMatchObject({ state: null, obstacle: 'start-not-recorded' })
    expect(await clockOf('penalty-decision', 'backwards')).toMatchObject({ state: null, obstacle: 'dates-contradict' })
  })

  it('run on for a case on the register that nobody decided', async () => {
    await database('2025-06-30')
    const columns = ['case_register_id', 'agency_id', 'case_id', 'act_type', 'filing_date', 'closing_date', 'closing', 'source_id', 'source_row']
    await decided('done', null, '2025-05-06')
    await engine.append('stored.case_register', columns, [
      ['forgotten', 'A', 'x', 'penalty', '2025-02-05', null, null, 's', 1],
      ['recent', 'A', 'y', 'penalty', '2025-05-06', null, null, 's', 2],
      ['dropped', 'A', 'z', 'penalty', '2025-02-05', '2025-03-05', 'not_pursued', 's', 3],
      ['decided', 'A', 'done', 'penalty', '2025-02-05', null, null, 's', 4],
    ])
    expect(await clockOf('penalty-decision', 'case/forgotten')).toMatchObject({ state: 'overdue', due_day: '2025-05-06' })
    expect(await clockOf('penalty-decision', 'case/recent')).toMatchObject({ state: 'open', due_day: '2025-08-04' })
    expect(await clockOf('penalty-decision', 'case/dropped')).toMatchObject({ state: 'in time' })
    expect(await clockOf('penalty-decision', 'case/decided')).toBeUndefined()
  })
})

describe('limits in working days', () => {
  it('leave out holidays and count weekends that are worked', async () => {
    await database()
    // From January 22, 2025: eight days of Spring Festival are free, Sunday January 26 and Saturday February 8 are worked.
    await complaint('in-time', '2025-01-22', '2025-03-11')
    await complaint('late', '2025-01-22', '2025-03-12')
    expect(await clockOf('complaint-answer', 'in-time')).toMatchObject({ state: 'in time', due_day: '2025-03-11', counted: 30 })
    expect(await clockOf('complaint-answer', 'late')).toMatchObject({ state: 'late', late_by: 1 })
  })

  it('grow only by an extension that somebody approved', async () => {
    await database()
    await complaint('approved', '2025-03-03', '2025-05-06', { days: 15, approved: '2025-04-10' })
    await complaint('not-approved', '2025-03-03', '2025-05-06', { days: 15, approved: null })
    expect(await clockOf('complaint-answer', 'approved')).toMatchObject({ state: 'in time' })
    expect(await clockOf('complaint-answer', 'not-approved')).toMatchObject({ state: 'late' })
  })

  it('are open until their last day is over, and overdue the day after', async () => {
    await database('2026-04-15')
    await complaint('open', '2026-03-03', null)
    expect(await clockOf('complaint-answer', 'open')).toMatchObject({ state: 'open', due_day: '2026-04-15', counted: 30 })
    await engine.execute("CREATE OR REPLACE TEMP MACRO as_of_date() AS CAST('2026-04-16' AS DATE)")
    expect(await clockOf('complaint-answer', 'open')).toMatchObject({ state: 'overdue', late_by: 1 })
  })

  it('are not computed in a year without a calendar, and are once the workspace lays one down', async () => {
    await database('2028-12-31')
    await complaint('next-year', '2027-03-01', '2027-04-30')
    expect(await clockOf('complaint-answer', 'next-year')).toMatchObject({ state: null, obstacle: 'calendar-unknown' })
    await storeCalendar(engine, [{ year: 2027, holidays: new Map([['2027-04-05', '清明节']]), workingWeekends: new Set(), source: 'calendars/2027.yaml' }])
    expect(await clockOf('complaint-answer', 'next-year')).toMatchObject({ state: 'late', due_day: '2027-04-13' })
    await expect(storeCalendar(engine, [{ year: 2029, holidays: new Map(), workingWeekends: new Set(), source: 'calendars/2029.yaml' }])).rejects.toMatchObject({
      code: 'calendar-year-missing',
      details: { year: '2027' },
    })
  })
})

describe('limits in months', () => {
  it('end on the same date, or on the last of a shorter month', async () => {
    await database()
    const columns = ['decision_correction_id', 'agency_id', 'correction_kind', 'found_date', 'done_date', 'source_id', 'source_row']
    await engine.append('stored.decision_correction', columns, [
      ['short', 'A', 'rework', '2025-01-31', '2025-03-01', 's', 1],
      ['long', 'A', 'rework', '2025-03-12', '2025-04-14', 's', 2],
    ])
    expect(await clockOf('rework', 'short')).toMatchObject({ state: 'late', due_day: '2025-02-28', late_by: 1 })
    // April 12, 2025 is a Saturday.
    expect(await clockOf('rework', 'long')).toMatchObject({ state: 'in time', due_day: '2025-04-14' })
  })
})

describe('a step that an agency records for nobody', () => {
  it('was not loaded: nothing is said of it', async () => {
    await database()
    await decided('a', null, '2025-03-03')
    expect(await clockOf('penalty-service', 'a')).toMatchObject({ obstacle: 'step-not-recorded-by-agency' })
    await decided('b', null, '2025-03-03')
    await step('b', 'service', '2025-03-12')
    expect(await clockOf('penalty-service', 'a')).toMatchObject({ state: 'overdue', due_day: '2025-03-12' })
    expect(await clockOf('penalty-service', 'b')).toMatchObject({ state: 'in time' })
  })
})

describe('the settings of time limits', () => {
  it('know every rule', async () => {
    await database()
    expect((await engine.query('SELECT rule FROM clock_rule ORDER BY rule')).map(({ rule }) => rule)).toEqual([...clockRules].sort())
  })
})
