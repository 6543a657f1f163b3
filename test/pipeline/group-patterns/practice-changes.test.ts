import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { findPracticeChanges } from '../../../pipeline/group-patterns/practice-changes.ts'
import { createResultTables } from '../../../pipeline/group-patterns/result-tables.ts'
import { findUnitPatterns } from '../../../pipeline/group-patterns/unit-patterns.ts'
import { judgedDecisions } from './judged-table.ts'
import { madeUpDecisions, nothingPlanted } from './made-up-decisions.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

async function changesOf(given: Promise<Engine>): Promise<Engine> {
  const engine = await given
  open.push(engine)
  await createResultTables(engine)
  await findUnitPatterns(engine)
  await findPracticeChanges(engine)
  return engine
}

const isFinding = 'coalesce(q <= 0.05 AND abs(after - before) >= 0.02, FALSE)'

/** Agencies of 1,500 cases each over 1,500 days from 2021 in one item; `effect` is what is added, in spreads of 0.4. */
const days = (agencies: string, effect: string, columns = ''): string => `
  SELECT row_number() OVER (ORDER BY agency_id, day, k) AS n, agency_id, CAST(DATE '2021-01-01' + CAST(day AS INTEGER) AS DATE) AS decision_date,
      0.4 * ((${effect}) + normal(11, agency_id || day || '/' || k, 'case')) AS residual ${columns}
  FROM (SELECT unnest([${agencies}]) AS agency_id), range(1500) AS days (day), (SELECT unnest(range(CASE WHEN agency_id = 'large' THEN 8 ELSE 1 END)) AS k)`

async function found(engine: Engine): Promise<Row[]> {
  return engine.query(`SELECT agency_id, changed_on, round(after - before, 2) AS jump FROM practice_change WHERE ${isFinding} ORDER BY agency_id`)
}

describe('a change of practice', () => {
  it('is found and dated where it was planted, and nowhere else', async () => {
    const engine = await changesOf(madeUpDecisions({ ...nothingPlanted, seed: 201, decisions: 100_000, agencies: 15, items: 80, changedAgencies: 2, change: 0.9 }))
    const rows = await engine.query(
      `SELECT abs(date_diff('day', CAST(DATE '2020-01-01' + CAST(change_day AS INTEGER) AS DATE), changed_on)) AS days_off
       FROM practice_change INNER JOIN (SELECT agency_id, any_value(change_day) AS change_day, any_value(change_effect) AS effect FROM planted_officer GROUP BY agency_id) USING (agency_id)
       WHERE effect <> 0 AND ${isFinding}`,
    )
    expect(rows).toHaveLength(2)
    for (const { days_off: daysOff } of rows) expect(Number(daysOff)).toBeLessThanOrEqual(31)
    expect(await found(engine)).toHaveLength(2)
  })

  it('is told in shares of the range and by its first day', async () => {
    const engine = await changesOf(judgedDecisions(days("'a', 'b', 'c', 'd'", "CASE WHEN agency_id = 'a' AND day >= 700 THEN 1 ELSE 0 END")))
    const [change, ...others] = await found(engine)
    expect(others).toEqual([])
    // One spread of 0.4 in a range of ln(U/L) = 2 is a fifth of the range; day 700 from 2021-01-01 is 2022-12-02.
    expect(change?.['agency_id']).toBe('a')
    expect(Number(change?.['jump'])).toBeCloseTo(0.2, 1)
    expect(Math.abs(Date.parse(String(change?.['changed_on'])) - Date.parse('2022-12-02')) / 86_400_000).toBeLessThanOrEqual(10)
  })

  it('is nobody\'s where all agencies change together', async () => {
    expect(await found(await changesOf(judgedDecisions(days("'a', 'b', 'c', 'd'", 'CASE WHEN day >= 700 THEN 1 ELSE 0 END'))))).toEqual([])
  })

  it('is none where a new law opens a new version of the item, whatever an agency\'s level', async () => {
    const amended = days("'a', 'b', 'c', 'd'", "CASE WHEN agency_id = 'a' THEN 1 ELSE 0 END + CASE WHEN day >= 700 THEN 0.5 ELSE 0 END", ', CASE WHEN day >= 700 THEN 2 ELSE 1 END AS item_epoch_id')
    expect(await found(await changesOf(judgedDecisions(amended)))).toEqual([])
  })

  it('of a large agency does not pass for a change of all the small ones', async () => {
    const rows = await found(await changesOf(judgedDecisions(days("'large', 'b', 'c', 'd', 'e'", "CASE WHEN agency_id = 'large' AND day >= 700 THEN 1 ELSE 0 END"))))
    expect(rows.map(({ agency_id: agencyId }) => agencyId)).toEqual(['large'])
  })

  it('is not looked for within a few months, nor without a known range', async () => {
    const engine = await changesOf(judgedDecisions(`SELECT * FROM (${days("'a', 'b', 'c'", '0')}) WHERE decision_date < DATE '2021-09-01'`))
    const rows = await engine.query('SELECT months, changed_on, q FROM practice_change')
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ months: 8, changed_on: null, q: null })))
    const unknown = await changesOf(judgedDecisions(days("'a', 'b', 'c'", '0', ', CAST(NULL AS DOUBLE) AS log_range')))
    expect(await unknown.query('SELECT * FROM practice_change')).toEqual([])
  })

  it('is not looked for where the range leaves no discretion, such as a fixed amount', async () => {
    const engine = await changesOf(judgedDecisions(days("'a', 'b', 'c'", 'CASE WHEN day >= 700 THEN 1 ELSE 0 END', ', 1e-9 AS log_range')))
    expect(await engine.query('SELECT * FROM practice_change')).toEqual([])
    expect(await engine.query('SELECT agency_id FROM agency_pattern')).toHaveLength(3)
  })
})
