import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { recordByItself } from '../../../pipeline/findings/record-events.ts'
import { setAsOf } from '../../../pipeline/workspace/create-schema.ts'
import { modelDatabase } from '../../support/model-database.ts'
import { readPipeTable } from '../../support/pipe-table.ts'

let engine: Engine
afterEach(() => {
  engine.close()
})

const cell = (text: string): string | null => (text === '' ? null : text)

/** Stores runs, findings and events of a story; what a row does not say is the same in all. */
async function given(story: { runs: string; findings: string; events?: string; asOf?: string }): Promise<void> {
  engine = await modelDatabase(story.asOf ?? '2026-03-01')
  const defaults: Record<string, Record<string, string>> = {
    run: { program_version: '1', data_hash: 'd', checks_hash: 'c', parameters: '{}' },
    finding: { check_id: 'fine', subject_id: 's', agency_id: 'a', period: '2025', severity: 'high', verdict: 'above', evidence: '{}', fingerprint: 'f1', violation_item: '占道', party_kind: 'legal_person' },
    finding_event: { run_id: 'r1', happened_at: '2026-02-10 02:00:00', happened_on: '2026-02-10', by_whom: '张三', reason: '已核', scope: 'finding', fingerprint: 'f1', check_id: 'fine', agency_id: 'a', violation_item: '占道' },
  }
  for (const [table, text] of Object.entries({ run: story.runs, finding: story.findings, finding_event: story.events ?? '' })) {
    for (const [place, cells] of readPipeTable(text).entries()) {
      const row: Record<string, string> = { ...defaults[table], ...(table === 'finding_event' ? { event_number: String(place + 1) } : {}), ...cells }
      await engine.append(`stored.${table}`, Object.keys(row), [Object.values(row).map(cell)])
    }
  }
}

const oneRun = `
  run_id | as_of      | started_at          | finished_at
  r1     | 2026-02-01 | 2026-02-01 02:00:00 | 2026-02-01 02:05:00`
const twoRuns = `${oneRun}
  r2     | 2026-02-20 | 2026-02-20 02:00:00 | 2026-02-20 02:05:00`

async function states(): Promise<Record<string, Row['x']>> {
  const rows = await engine.query('SELECT finding_id, state FROM finding_state ORDER BY finding_id')
  return Object.fromEntries(rows.map((row) => [String(row['finding_id']), row['state']!]))
}

describe('the state of a finding', () => {
  it('is new while nobody has said anything, and what people said last afterwards', async () => {
    await given({
      runs: oneRun,
      findings: 'run_id | finding_id\nr1 | f-1\nr1 | f-2\nr1 | f-3',
      events: 'finding_id | outcome\nf-2 | asked\nf-2 | explained\nf-3 | confirmed\nf-3 | corrected',
    })
    expect(await states()).toEqual({ 'f-1': 'new', 'f-2': 'explained', 'f-3': 'corrected' })
  })

  it('is reopened when what was judged is not what the latest run shows, unless it was not judged yet', async () => {
    const rest = ['confirmed', 'dismissed', 'explained', 'corrected', 'asked', 'open']
    await given({
      runs: twoRuns,
      findings: `run_id | finding_id | fingerprint\n${rest.flatMap((outcome) => [`r1 | ${outcome} | f1`, `r2 | ${outcome} | f2`]).join('\n')}`,
      events: `finding_id | outcome\n${rest.map((outcome) => `${outcome} | ${outcome}`).join('\n')}`,
    })
    expect(await states()).toEqual({ asked: 'asked', open: 'open', confirmed: 'reopened', dismissed: 'reopened', explained: 'reopened', corrected: 'reopened' })
  })

  it('is not reopened when a run shows the same facts again, nor when it no longer shows the finding', async () => {
    await given({ runs: twoRuns, findings: 'run_id | finding_id\nr1 | f-1\nr2 | f-1\nr1 | f-2', events: 'finding_id | outcome\nf-1 | dismissed\nf-2 | corrected' })
    expect(await states()).toEqual({ 'f-1': 'dismissed', 'f-2': 'corrected' })
    expect(await engine.query('SELECT finding_id FROM finding_state WHERE is_current')).toEqual([{ finding_id: 'f-1' }])
  })

  it('is not a first finding where a run that is not on record any more found it before', async () => {
    await given({ runs: oneRun, findings: 'run_id | finding_id\nr1 | f-1\nr1 | f-2\nr1 | f-3', events: 'finding_id | outcome | run_id\nf-1 | new | r0\nf-2 | new | r1' })
    expect(await engine.query('SELECT finding_id, is_first FROM finding_state ORDER BY finding_id')).toEqual([{ finding_id: 'f-1', is_first: false }, { finding_id: 'f-2', is_first: true }, { finding_id: 'f-3', is_first: true }])
  })

  it('does not look at a run that was never finished', async () => {
    await given({
      runs: `${oneRun}\nr2 | 2026-02-20 | 2026-02-20 02:00:00 |`,
      findings: 'run_id | finding_id | fingerprint\nr1 | f-1 | f1\nr2 | f-1 | f2',
      events: 'finding_id | outcome\nf-1 | dismissed',
    })
    expect(await states()).toEqual({ 'f-1': 'dismissed' })
  })

  it('expires the day after its last day, but what was confirmed stays confirmed', async () => {
    await given({
      asOf: '2026-03-01',
      runs: oneRun,
      findings: 'run_id | finding_id\nr1 | asked\nr1 | dismissed\nr1 | confirmed',
      events: 'finding_id | outcome | until\nasked | asked | 2026-03-01\ndismissed | dismissed | 2026-03-01\nconfirmed | confirmed | 2026-03-01',
    })
    expect(await states()).toEqual({ asked: 'asked', dismissed: 'dismissed', confirmed: 'confirmed' })
    await setAsOf(engine, '2026-03-02')
    expect(await states()).toEqual({ asked: 'expired', dismissed: 'expired', confirmed: 'confirmed' })
  })

  it('tells findings that no earlier run showed', async () => {
    await given({ runs: twoRuns, findings: 'run_id | finding_id\nr1 | f-1\nr2 | f-1\nr2 | f-2' })
    expect(await engine.query('SELECT finding_id, is_first, first_run_id FROM finding_state ORDER BY finding_id')).toEqual([
      { finding_id: 'f-1', is_first: false, first_run_id: 'r1' },
      { finding_id: 'f-2', is_first: true, first_run_id: 'r2' },
    ])
  })
})

const pattern = (partyKind: string, outcome = 'dismissed', number = 2) => `${number} | first | ${outcome} | pattern | 2026-06-30 | ${partyKind}`
const events = (...lines: string[]) => `event_number | finding_id | outcome | scope | until | party_kind\n1 | confirmed | confirmed | finding | |\n${lines.join('\n')}`

describe('a dismissed pattern', () => {
  const findings = `
    run_id | finding_id  | agency_id | check_id | violation_item | party_kind
    r1     | same        | a         | fine     | 占道           | natural_person
    r1     | other-kind  | a         | fine     | 占道           | legal_person
    r1     | other-item  | a         | fine     | 噪声           | natural_person
    r1     | other-check | a         | tier     | 占道           | natural_person
    r1     | other-place | b         | fine     | 占道           | natural_person
    r1     | confirmed   | a         | fine     | 占道           | natural_person
    r1     | taken-up    | a         | fine     | 占道           | natural_person`

  it('covers the findings of its check, agency and item, those of its kind of party if it names one, and nothing that somebody judged or took up', async () => {
    await given({ runs: oneRun, findings, events: events(pattern('natural_person'), '3 | taken-up | open | finding | |') })
    expect(await states()).toEqual({ same: 'dismissed', 'other-kind': 'new', 'other-item': 'new', 'other-check': 'new', 'other-place': 'new', confirmed: 'confirmed', 'taken-up': 'open' })
    expect(await engine.query("SELECT is_by_pattern, until, by_whom, event_number FROM finding_state WHERE finding_id = 'same'")).toEqual([{ is_by_pattern: true, until: '2026-06-30', by_whom: '张三', event_number: 2 }])
  })

  it('covers every kind of party if it names none, and ends with its last day: then what it covered is not new, its time is over', async () => {
    await given({ runs: oneRun, findings, events: events(pattern('')) })
    expect(await states()).toMatchObject({ same: 'dismissed', 'other-kind': 'dismissed' })
    await setAsOf(engine, '2026-07-01')
    expect(await states()).toMatchObject({ same: 'expired', 'other-kind': 'expired', 'other-item': 'new' })
    expect(await engine.query("SELECT own_state, is_unrecorded, reason_by_itself FROM finding_state WHERE finding_id = 'same'")).toEqual([{ own_state: 'expired', is_unrecorded: true, reason_by_itself: 'time-over' }])
  })

  it('leaves new what came up after its last day, or after it was lifted', async () => {
    const later = 'run_id | finding_id\nr1 | before\nr2 | before\nr2 | after'
    await given({ runs: twoRuns, findings: later, events: 'finding_id | outcome | scope | until\nbefore | dismissed | pattern | 2026-02-15' })
    expect(await states()).toEqual({ before: 'expired', after: 'new' })
    engine.close()
    await given({ runs: twoRuns, findings: later, events: 'finding_id | outcome | scope | until\nfirst | dismissed | pattern | 2026-06-30\nfirst | open | pattern |' })
    expect(await states()).toEqual({ before: 'reopened', after: 'new' })
  })

  it('goes on with a later dismissal of the same pattern, for the finding that the first was said of too', async () => {
    const two = 'run_id | finding_id | agency_id | check_id | violation_item\nr1 | first | a | fine | 占道\nr1 | second | a | fine | 占道'
    await given({ runs: oneRun, findings: two, events: 'finding_id | outcome | scope | until\nfirst | dismissed | pattern | 2026-03-05\nsecond | dismissed | pattern | 2026-03-20' })
    for (const [day, state] of [['2026-03-01', 'dismissed'], ['2026-03-06', 'dismissed'], ['2026-03-21', 'expired']] as const) {
      await setAsOf(engine, day)
      expect(await engine.query('SELECT finding_id, state, own_state, until FROM finding_state ORDER BY finding_id')).toEqual([
        { finding_id: 'first', state, own_state: state, until: state === 'dismissed' ? '2026-03-20' : '2026-03-05' },
        { finding_id: 'second', state, own_state: state, until: '2026-03-20' },
      ])
    }
  })

  it('is that of the agency, also when the agency has another id since', async () => {
    await given({ runs: oneRun, findings, events: 'finding_id | outcome | scope | until | agency_id\nother-kind | dismissed | pattern | 2026-06-30 | 某局' })
    expect(await states()).toMatchObject({ same: 'dismissed', 'other-kind': 'dismissed', 'other-place': 'new' })
  })

  it('is lifted by a later word on the same pattern, for the finding that it was said of too', async () => {
    const withFirst = `${findings}\nr1 | first | a | fine | 占道 | legal_person`
    await given({ runs: oneRun, findings: withFirst, events: events(pattern('')) })
    expect(await states()).toMatchObject({ same: 'dismissed', first: 'dismissed' })
    engine.close()
    await given({ runs: oneRun, findings: withFirst, events: events(pattern(''), '3 | same | open | pattern | |') })
    expect(await states()).toMatchObject({ same: 'open', 'other-kind': 'reopened', first: 'reopened' })
  })

  it('of one kind of party is lifted with that of all kinds, but not with that of another kind', async () => {
    await given({ runs: oneRun, findings, events: events(pattern('natural_person'), '3 | other-kind | open | pattern | | legal_person') })
    expect(await states()).toMatchObject({ same: 'dismissed' })
    engine.close()
    await given({ runs: oneRun, findings, events: events(pattern('natural_person'), '3 | other-kind | open | pattern | |') })
    expect(await states()).toMatchObject({ same: 'reopened' })
  })
})

describe('what comes about by itself', () => {
  it('is written down once, with its owner, and only then counts as an event', async () => {
    await given({
      runs: twoRuns,
      findings: 'run_id | finding_id | fingerprint\nr1 | f-1 | f1\nr2 | f-1 | f2\nr2 | f-2 | f1\nr2 | f-3 | f1\nr2 | f-4 | f1',
      events: 'finding_id | outcome | owner | until\nf-1 | dismissed | 李四 |\nf-3 | asked | 王五 | 2026-02-28\nf-4 | asked | | 2026-03-02',
    })
    const before = await states()
    expect(before).toEqual({ 'f-1': 'reopened', 'f-2': 'new', 'f-3': 'expired', 'f-4': 'asked' })
    for (let night = 0; night < 2; night++) await recordByItself(engine, new Date('2026-03-01T20:00:00Z'))
    expect(await engine.query('SELECT event_number, finding_id, outcome, reason, by_whom, owner, happened_on, fingerprint FROM stored.finding_event WHERE event_number > 3 ORDER BY event_number')).toEqual([
      { event_number: 4, finding_id: 'f-1', outcome: 'reopened', reason: 'changed', by_whom: null, owner: '李四', happened_on: '2026-03-02', fingerprint: 'f2' },
      { event_number: 5, finding_id: 'f-2', outcome: 'new', reason: 'first-found', by_whom: null, owner: null, happened_on: '2026-03-02', fingerprint: 'f1' },
      { event_number: 6, finding_id: 'f-3', outcome: 'expired', reason: 'time-over', by_whom: null, owner: '王五', happened_on: '2026-03-02', fingerprint: 'f1' },
    ])
    expect(await states()).toEqual(before)
  })
})

describe('confirmed findings', () => {
  it('are those that stand confirmed or corrected, from the day of the confirmation, with the label of their officer', async () => {
    await given({
      runs: twoRuns,
      findings: 'run_id | finding_id | decision_id | fingerprint\nr2 | f-1 | d-1 | f1\nr2 | f-2 | d-2 | f1\nr2 | f-3 | d-1 | f2\nr2 | f-4 | | f1\nr2 | f-5 | d-1 | f1',
      events: `finding_id | outcome | happened_on | document_number
        f-1 | confirmed | 2026-02-11 | 示监督〔2026〕1号
        f-1 | corrected | 2026-02-18 |
        f-2 | confirmed | 2026-02-12 |
        f-3 | confirmed | 2026-02-12 |
        f-4 | corrected | 2026-02-13 |
        f-5 | confirmed | 2026-02-12 |
        f-5 | dismissed | 2026-02-13 |`,
    })
    for (const [id, officer] of [['d-1', '王小明'], ['d-2', null]] as const) {
      const row = { decision_id: id, act_type: 'penalty', agency_id: 'a', officer, party_kind: 'legal_person', decision_date: '2025-03-01', status: 'in_force', source_id: 's', source_row: 1 }
      await engine.append('stored.decision', Object.keys(row), [Object.values(row)])
    }
    await engine.append('stored.officer_label', ['agency_id', 'officer', 'label'], [['a', '王小明', 'B']])
    expect(await engine.query('SELECT finding_id, decision_id, agency_id, officer_label, confirmed_on, is_corrected, document_number FROM confirmed_finding ORDER BY finding_id')).toEqual([
      { finding_id: 'f-1', decision_id: 'd-1', agency_id: 'a', officer_label: 'B', confirmed_on: '2026-02-11', is_corrected: true, document_number: '示监督〔2026〕1号' },
      { finding_id: 'f-2', decision_id: 'd-2', agency_id: 'a', officer_label: null, confirmed_on: '2026-02-12', is_corrected: false, document_number: null },
      { finding_id: 'f-4', decision_id: null, agency_id: 'a', officer_label: null, confirmed_on: '2026-02-13', is_corrected: true, document_number: null },
    ])
  })
})
