import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { readChanges, readRuns } from '../../../pipeline/report-data/read-changes.ts'
import { modelDatabase } from '../../support/model-database.ts'
import { readPipeTable } from '../../support/pipe-table.ts'

let engine: Engine
beforeAll(async () => {
  engine = await modelDatabase()
})
afterAll(() => {
  engine.close()
})
afterEach(async () => {
  for (const table of [...Object.keys(defaults), 'finding_comparable']) await engine.execute(`DELETE FROM stored.${table}`)
})

type Tables = Readonly<Record<string, string>>

const defaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  run: { program_version: '1', data_hash: 'd1', checks_hash: 'c1', parameters: '{}' },
  run_check: { check_id: 'fine', subject: 'decision', reads_rules: 'true', sql_hash: 's1', parameters_hash: 'p1', model_hash: 'm1' },
  finding: { check_id: 'fine', subject_id: 'd-1', agency_id: 'a', period: '2026', severity: 'high', verdict: 'above', evidence: '{}', violation_item: '占道', decision_id: 'd-1' },
  source_file: { file: 'a.csv', record_type: 'decision', mapping: 'm', content_hash: 'h', rows_read: '1', rows_used: '1', rows_repeated: '0', rows_replaced: '0', rows_quarantined: '0', headers: '[]', unused_headers: '[]', is_current: 'true' },
  decision: { act_type: 'penalty', agency_id: 'a', party_kind: 'legal_person', document_key: '罚1号', party_name: '某公司', status: 'in_force', violation_item: '占道', source_row: '1' },
  repeated_decision: {},
  replaced_record: { record_type: 'decision', record_id: 'd-1', record_text: '{}' },
  decision_supplement: { decision_supplement_id: 'x', agency_id: 'a', source_row: '1' },
  tier: { tier_id: 't', benchmark_id: 'b', benchmark_version: '1', tier: '一般', tier_rank: '1', range_basis: 'amount', lower_closed: 'true', upper_closed: 'true', source_row: '1' },
  statutory_range: { statutory_range_id: 'z', instrument: '某法', article: '第一条', range_basis: 'amount', lower_closed: 'true', upper_closed: 'true', source_row: '1' },
  coverage: { check_id: 'fine', agency_id: '*', period: '*', outcome: 'error', examined: '0', flagged: '0', clear: '0', too_few: '0', not_applicable: '0', reasons: '{}' },
}

/** Two runs, r1 of the last of January and r2 of the first of February, each with the same check; s1 was loaded before r1, s2 with r2. */
const night: Tables = {
  run: `
    run_id | as_of      | started_at          | finished_at         | data_hash
    r1     | 2026-01-31 | 2026-01-31 02:00:00 | 2026-01-31 02:05:00 | d1
    r2     | 2026-02-01 | 2026-02-01 02:00:00 | 2026-02-01 02:05:00 | d2`,
  run_check: 'run_id\nr1\nr2',
  source_file: 'source_id | loaded_at\ns1 | 2026-01-31 02:00:00\ns2 | 2026-02-01 02:00:00',
  decision: 'decision_id | decision_date | source_id\nd-1 | 2026-01-10 | s1',
  finding: 'run_id | finding_id\nr2 | f-1',
}

const cell = (text: string): string | null => (text === '' ? null : text)

async function causesAfter(story: Tables): Promise<readonly string[]> {
  for (const [table, text] of Object.entries({ ...night, ...story })) {
    for (const cells of readPipeTable(text)) {
      const row: Record<string, string> = { ...defaults[table], ...cells }
      const names = Object.keys(row)
      const values = Object.fromEntries(names.map((name) => [name, cell(row[name]!)]))
      await engine.execute(`INSERT INTO stored.${table} (${names.join(', ')}) VALUES (${names.map((name) => `$${name}`).join(', ')})`, values)
    }
  }
  const changes = await readChanges(engine, 'r1', 'r2')
  return changes.map(({ findingId, change, causes }) => `${findingId} ${change}: ${causes.join(', ')}`)
}

/** The night with another row for r2. */
const r2 = (column: string, value: string): string => `run_id | ${column}\nr1 | ${{ sql_hash: 's1', parameters_hash: 'p1', model_hash: 'm1' }[column]}\nr2 | ${value}`
const sameData = night['run']!.replace('| d2', '| d1')

describe('why a finding is new', () => {
  it.each<[string, Tables, string]>([
    ['the decision was made after the day of the run before', { decision: 'decision_id | decision_date | source_id\nd-1 | 2026-02-01 | s2' }, 'new-decision'],
    ['the decision was on record but lay in the future', { decision: 'decision_id | decision_date | source_id\nd-1 | 2026-02-01 | s1' }, 'new-decision'],
    ['the decision was made on the day of the run before, after it', { decision: 'decision_id | decision_date | source_id\nd-1 | 2026-01-31 | s2' }, 'new-decision'],
    ['an old decision came in late', { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s2' }, 'late-record'],
    [
      'the record of the decision was corrected',
      { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s2', replaced_record: 'old_source_id | new_source_id | replaced_at\ns1 | s2 | 2026-02-01 02:00:00' },
      'corrected-record',
    ],
    [
      'a correction before the older run is none of its causes',
      { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s1', replaced_record: 'old_source_id | new_source_id | replaced_at\ns1 | s1 | 2026-01-31 02:00:00' },
      'other-data',
    ],
    [
      'the decision was taken out of its file for a while, and the file sent again as it was',
      { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s2', replaced_record: 'old_source_id | new_source_id | replaced_at\ns2 | s9 | 2026-01-31 02:00:00' },
      'corrected-record',
    ],
    [
      'a file that was sent again as it once was brings nothing about a decision that stood in it all the time',
      { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s2', repeated_decision: 'decision_id | source_id\nd-1 | s1' },
      'other-data',
    ],
    ['a supplement to the decision came in', { decision_supplement: 'document_key | party_name | source_id\n罚1号 | 某公司 | s2' }, 'added-record'],
    ['a supplement to another party is none of its causes', { decision_supplement: 'document_key | party_name | source_id\n罚1号 | 别家公司 | s2' }, 'other-data'],
    ['a tier of its item changed', { tier: 'violation_item | source_id\n占道 | s2' }, 'changed-benchmark'],
    ['a tier of its item was replaced', { replaced_record: 'record_type | record_id | record_text | old_source_id | new_source_id | replaced_at\ntier | t | {"benchmark_id":"b","violation_item":"占道"} | s1 | s2 | 2026-02-01 02:00:00' }, 'changed-benchmark'],
    ['a tier of another item is none of its causes', { tier: 'violation_item | source_id\n乱停 | s2' }, 'other-data'],
    ['a statutory range for every item changed', { statutory_range: 'violation_item | source_id\n | s2' }, 'changed-benchmark'],
    ['a check that reads no range is not touched by one', { statutory_range: 'violation_item | source_id\n | s2', run_check: 'run_id | reads_rules\nr1 | false\nr2 | false' }, 'other-data'],
    ['the check did not run before', { run_check: 'run_id | check_id\nr1 | other\nr2 | fine' }, 'check-not-run'],
    ['the check failed before', { coverage: 'run_id\nr1' }, 'check-not-run'],
    ['the SQL of the check changed', { run_check: r2('sql_hash', 's2') }, 'changed-check'],
    ['a parameter of the check changed', { run_check: r2('parameters_hash', 'p2') }, 'changed-parameter'],
    ['the views that it reads changed', { run_check: r2('model_hash', 'm2') }, 'changed-program'],
    ['the program has another version', { run: night['run']!.replaceAll('data_hash', 'data_hash | program_version').replace('| d1', '| d1 | 1').replace('| d2', '| d2 | 2') }, 'changed-program'],
    ['only the day moved', { run: sameData }, 'other-day'],
    ['other decisions came in', {}, 'other-data'],
    ['nothing at all is on record', { run: sameData.replace('2026-02-01 |', '2026-01-31 |') }, 'unknown'],
    ['the older run left no record of its checks', { run_check: 'run_id\nr2' }, 'unknown'],
    ['it is on an agency and data changed, so that none can be told', { finding: 'run_id | finding_id | decision_id\nr2 | f-1 | ', run_check: 'run_id | subject\nr1 | agency\nr2 | agency' }, 'unknown'],
  ])('%s', async (_, story, causes) => {
    expect(await causesAfter(story)).toEqual([`f-1 new: ${causes}`])
  })

  it('names every cause, where there are several', async () => {
    const story = { decision: 'decision_id | decision_date | source_id\nd-1 | 2025-12-01 | s2', tier: 'violation_item | source_id\n占道 | s2', run_check: r2('parameters_hash', 'p2') }
    expect(await causesAfter(story)).toEqual(['f-1 new: late-record, changed-benchmark, changed-parameter'])
  })

  it('looks at the decisions of a case, where the finding is on one', async () => {
    const story = {
      decision: 'decision_id | decision_date | source_id\nd-1 | 2026-01-10 | s1\nd-2 | 2026-01-11 | s2',
      finding: 'run_id | finding_id | decision_id\nr2 | f-1 | ',
      finding_comparable: 'run_id | finding_id | decision_id | place\nr2 | f-1 | d-1 | 1\nr2 | f-1 | d-2 | 2',
      run_check: 'run_id | subject\nr1 | case\nr2 | case',
    }
    expect(await causesAfter(story)).toEqual(['f-1 new: late-record'])
  })
})

describe('why a finding is gone or changed', () => {
  it.each<[string, Tables, string]>([
    ['the decision is no longer on record', { decision: 'decision_id | decision_date | source_id\nd-9 | 2025-12-01 | s1' }, 'removed-record'],
    ['the check did not run', { run_check: 'run_id | check_id\nr1 | fine\nr2 | other' }, 'check-not-run'],
    ['the check failed', { coverage: 'run_id\nr2' }, 'check-not-run'],
    ['other decisions came in', {}, 'other-data'],
  ])('gone: %s', async (_, story, causes) => {
    expect(await causesAfter({ finding: 'run_id | finding_id\nr1 | f-1', ...story })).toEqual([`f-1 gone: ${causes}`])
  })

  it('tells one with another severity or verdict apart from one that is the same', async () => {
    const story = { finding: 'run_id | finding_id | severity | verdict\nr1 | f-1 | high | above\nr2 | f-1 | low | above\nr1 | f-2 | high | above\nr2 | f-2 | high | below\nr1 | f-3 | high | above\nr2 | f-3 | high | above' }
    expect(await causesAfter(story)).toEqual(['f-2 changed: other-data', 'f-1 changed: other-data'])
  })
})

describe('the list of runs', () => {
  it('holds each run beside the one before it', async () => {
    await causesAfter({ finding: 'run_id | finding_id | severity\nr1 | f-1 | low\nr2 | f-2 | high\nr2 | f-3 | notice', run_check: r2('sql_hash', 's2'), run: night['run']!.replaceAll('data_hash', 'data_hash | checks_hash').replace('| d1', '| d1 | c1').replace('| d2', '| d2 | c2') })
    const [last, first] = await readRuns(engine)
    expect(last).toMatchObject({ runId: 'r2', findings: 2, appeared: 2, gone: 1, bySeverity: { high: 1, notice: 1, low: 0 }, isDataChanged: true, areChecksChanged: true, areParametersChanged: false, isProgramChanged: false })
    expect(first).toMatchObject({ runId: 'r1', appeared: null, gone: null, isDataChanged: null, areChecksChanged: null, isProgramChanged: null })
  })

  it('cannot tell whether a check changed where a run left no record of its checks', async () => {
    await causesAfter({ run_check: 'run_id\nr2', run: night['run']!.replaceAll('data_hash', 'data_hash | checks_hash').replace('| d1', '| d1 | c1').replace('| d2', '| d2 | c2') })
    expect((await readRuns(engine))[0]).toMatchObject({ areChecksChanged: null, isProgramChanged: null })
  })
})
