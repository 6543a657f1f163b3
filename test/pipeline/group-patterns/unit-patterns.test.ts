import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { findUnitPatterns } from '../../../pipeline/group-patterns/unit-patterns.ts'
import { createResultTables, resultTables } from '../../../pipeline/group-patterns/result-tables.ts'
import { findGroupPatterns } from './find-group-patterns.ts'
import { judgedDecisions } from './judged-table.ts'
import { madeUpDecisions, nothingPlanted } from './made-up-decisions.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

async function patternsOf(given: Promise<Engine>): Promise<Engine> {
  const engine = await given
  open.push(engine)
  await createResultTables(engine)
  await findUnitPatterns(engine)
  return engine
}

const isFinding = 'coalesce(abs(adjusted) >= 2 AND q <= 0.05, FALSE)'
const countOf = (row: Row | undefined, name: string): number => Number(row?.[name])
const made = { seed: 101, decisions: 120_000, agencies: 20, items: 80, ...nothingPlanted }

/** All that comes of the same decisions, after the database was set up in some way. */
async function resultsAfter(setUp: string): Promise<unknown> {
  const engine = await madeUpDecisions({ ...made, decisions: 30_000, shiftedOfficers: 5 })
  open.push(engine)
  await engine.execute(setUp)
  await findGroupPatterns(engine, '2024-12-31')
  await engine.execute('CREATE TEMP TABLE item_effect AS SELECT * REPLACE (CAST(item_epoch_id AS VARCHAR) AS item_epoch_id) FROM pattern_effect')
  return Promise.all([...resultTables, 'item_effect'].map((table) => engine.query(`SELECT '${table}' AS result, * FROM ${table} ORDER BY ALL`)))
}

describe('agencies and officers', () => {
  it('are found where they were planted, and hardly anybody else is', async () => {
    const engine = await patternsOf(madeUpDecisions({ ...made, shiftedAgencies: 2, shiftedOfficers: 8 }))
    const [officers] = await engine.query(
      `SELECT count(*) FILTER (found) AS found, count(*) FILTER (found AND is_shifted_officer) AS hits
       FROM (SELECT *, ${isFinding} AS found FROM officer_pattern INNER JOIN planted_officer USING (agency_id, officer))`,
    )
    expect(countOf(officers, 'hits')).toBeGreaterThanOrEqual(7)
    expect(countOf(officers, 'found') - countOf(officers, 'hits')).toBeLessThanOrEqual(1)
    const agencies = await engine.query(
      `SELECT agency_id FROM agency_pattern WHERE ${isFinding} AND agency_id NOT IN (SELECT agency_id FROM planted_officer WHERE is_shifted_agency)`,
    )
    expect(agencies).toEqual([])
  })

  it('are not found where nothing was planted', async () => {
    const engine = await patternsOf(madeUpDecisions({ ...made, seed: 102 }))
    expect(await engine.query(`SELECT agency_id FROM agency_pattern WHERE ${isFinding}`)).toEqual([])
    expect((await engine.query(`SELECT officer FROM officer_pattern WHERE ${isFinding}`)).length).toBeLessThanOrEqual(1)
  })

  it('differ no more once their effects are taken off', async () => {
    const engine = await patternsOf(madeUpDecisions({ ...made, seed: 103, shiftedAgencies: 2, shiftedOfficers: 8 }))
    const [spread] = await engine.query(
      `WITH means AS (
          SELECT avg(z) AS mean, avg(z - agency.effect - officer.effect) AS cleared
          FROM (SELECT *, greatest(-3, least(3, residual / scale)) AS z FROM judged_decision) AS decision
          INNER JOIN level_effect AS agency ON agency.agency_id = decision.agency_id AND agency.officer IS NULL
          INNER JOIN level_effect AS officer ON officer.agency_id = decision.agency_id AND officer.officer = decision.officer
          GROUP BY decision.agency_id, decision.officer HAVING count(*) >= 100
       )
       SELECT var_pop(mean) AS before, var_pop(cleared) AS after FROM means`,
    )
    expect(countOf(spread, 'after')).toBeLessThan(countOf(spread, 'before') / 8)
  })

  it('come out the same to the last digit in any order of rows and on any number of threads', async () => {
    const reversed = 'SET threads = 1; CREATE OR REPLACE TEMP TABLE judged_decision AS SELECT * FROM judged_decision ORDER BY n DESC'
    expect(await resultsAfter('SET threads = 4')).toEqual(await resultsAfter(reversed))
  })
})

/** Agencies of some officers each, 60 cases an officer in two items; `effect` is what is added, in spreads. */
const office = (agencies: string, officers: number, effect: string, items = '1 + n % 2'): string => `
  SELECT row_number() OVER (ORDER BY agency_id, o, k) AS n, agency_id, 'officer ' || o AS officer, ${items} AS item_epoch_id,
      0.4 * ((${effect}) + 0.6 * normal(7, agency_id || o || k, 'case')) AS residual
  FROM (SELECT unnest([${agencies}]) AS agency_id), range(${officers}) AS officers (o), (SELECT k, k AS n FROM range(60) AS cases (k))`
const eight = "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'"

describe('one finding, one level', () => {
  it('holds the agency not to account for one severe officer', async () => {
    const engine = await patternsOf(judgedDecisions(office(eight, 5, "CASE WHEN agency_id = 'a' AND o = 0 THEN 2.5 ELSE 0.1 * normal(1, agency_id || o, 'usual') END")))
    expect(await engine.query(`SELECT agency_id, officer FROM officer_pattern WHERE ${isFinding}`)).toEqual([{ agency_id: 'a', officer: 'officer 0' }])
    expect(await engine.query(`SELECT agency_id FROM agency_pattern WHERE ${isFinding}`)).toEqual([])
    const [agency] = await engine.query("SELECT difference FROM agency_pattern WHERE agency_id = 'a'")
    expect(Math.abs(countOf(agency, 'difference'))).toBeLessThan(0.25)
  })

  it('holds no officer to account for a severe agency', async () => {
    const engine = await patternsOf(judgedDecisions(office(eight, 5, "CASE WHEN agency_id = 'a' THEN 1.5 ELSE 0 END + 0.1 * normal(1, agency_id, 'usual')")))
    expect(await engine.query(`SELECT agency_id FROM agency_pattern WHERE ${isFinding}`)).toEqual([{ agency_id: 'a' }])
    expect(await engine.query(`SELECT officer FROM officer_pattern WHERE ${isFinding}`)).toEqual([])
  })
})

describe('what is known of one item', () => {
  it('is what officers add there: what their agency adds there is left with its decisions', async () => {
    const severeInOne = "CASE WHEN agency_id = 'a' AND n % 2 = 0 THEN 1.5 WHEN agency_id = 'b' AND o = 0 AND n % 2 = 0 THEN 1.5 ELSE 0.1 * normal(1, agency_id || o, 'usual') END"
    const engine = await patternsOf(judgedDecisions(office(eight, 5, severeInOne)))
    const [most] = await engine.query('SELECT agency_id, officer, item_epoch_id FROM pattern_effect ORDER BY effect DESC LIMIT 1')
    expect(most).toEqual({ agency_id: 'b', officer: 'officer 0', item_epoch_id: 1 })
    expect(await engine.query('SELECT * FROM pattern_effect WHERE officer IS NULL')).toEqual([])
  })
})

describe('the mean over items', () => {
  it('does not take the practice of one frequent item for that of the officer, where officers have practices of their own in items', async () => {
    const own = "0.5 * normal(3, agency_id || o || CASE WHEN n < 40 THEN 0 ELSE n END, 'own practice')"
    const effect = `CASE WHEN agency_id = 'a' AND o = 0 AND n < 40 THEN 1.5 ELSE ${own} END`
    const engine = await patternsOf(judgedDecisions(office(eight, 5, effect, 'CASE WHEN n < 40 THEN 0 ELSE n END')))
    const [officer] = await engine.query("SELECT difference FROM officer_pattern WHERE agency_id = 'a' AND officer = 'officer 0'")
    // By cases alone it would be two thirds of 1.5.
    expect(countOf(officer, 'difference')).toBeLessThan(0.5)
  })
})

describe('an agency apart from others that are all alike', () => {
  it('is said to be so by the factor of its fines', async () => {
    const engine = await patternsOf(judgedDecisions(office(eight, 4, "CASE WHEN agency_id = 'a' THEN 1.5 ELSE 0 END")))
    const found = await engine.query(`SELECT agency_id, factor FROM agency_pattern WHERE ${isFinding}`)
    expect(found.map(({ agency_id: agencyId }) => agencyId)).toEqual(['a'])
    // e^(1.5 spreads of 0.4)
    expect(countOf(found[0], 'factor')).toBeGreaterThan(1.7)
    expect(countOf(found[0], 'factor')).toBeLessThan(1.95)
  })
})

describe('what can be compared', () => {
  it('is what common items join: agencies of other matters are no peers', async () => {
    const engine = await patternsOf(judgedDecisions(office("'a', 'b', 'c', 'x', 'y'", 3, '0', "CASE WHEN agency_id IN ('x', 'y') THEN 9 ELSE 1 END")))
    const rows = await engine.query('SELECT agency_id, peers, adjusted IS NULL AS silent FROM agency_pattern ORDER BY agency_id')
    expect(rows.map(({ agency_id, peers, silent }) => [agency_id, peers, silent])).toEqual([['a', 2, false], ['b', 2, false], ['c', 2, false], ['x', 1, true], ['y', 1, true]])
  })

  it('leaves out items that nobody else decides', async () => {
    const engine = await patternsOf(judgedDecisions(office("'a', 'b', 'c'", 3, '0', "CASE WHEN agency_id = 'a' AND o = 0 THEN 9 ELSE 1 END")))
    const [agency] = await engine.query("SELECT cases FROM agency_pattern WHERE agency_id = 'a'")
    expect(countOf(agency, 'cases')).toBe(120)
    expect(await engine.query("SELECT officer FROM officer_pattern WHERE agency_id = 'a' ORDER BY officer")).toEqual([{ officer: 'officer 1' }, { officer: 'officer 2' }])
  })

  it('leaves out what a recorded ground explains, and counts the parties of a case once', async () => {
    const cases = `SELECT *, 'case ' || (n // 2) AS case_key, officer = 'officer 0' AS explained FROM (${office("'a', 'b', 'c'", 3, '0', '1')})`
    const engine = await patternsOf(judgedDecisions(cases))
    const rows = await engine.query('SELECT cases FROM agency_pattern')
    expect(rows.map(({ cases: counted }) => Number(counted)).every((counted) => counted >= 60 && counted <= 62)).toBe(true)
  })

  it('is nothing where no officer is recorded: agencies are judged all the same', async () => {
    const engine = await patternsOf(judgedDecisions(`SELECT * REPLACE (CAST(NULL AS VARCHAR) AS officer) FROM (${office("'a', 'b', 'c'", 3, '0')})`))
    expect(await engine.query('SELECT * FROM officer_pattern')).toEqual([])
    expect(await engine.query('SELECT agency_id FROM agency_pattern WHERE adjusted IS NOT NULL')).toHaveLength(3)
  })

  it('may be fines that are all alike: nobody departs', async () => {
    const engine = await judgedDecisions(`SELECT * REPLACE (0.0 AS residual), 0.5 AS position FROM (${office(eight, 4, '0')})`)
    open.push(engine)
    await findGroupPatterns(engine, '2025-12-31')
    expect(await engine.query('SELECT DISTINCT adjusted FROM agency_pattern UNION SELECT DISTINCT adjusted FROM officer_pattern')).toEqual([{ adjusted: 0 }])
    expect(await engine.query(`SELECT agency_id FROM range_end_pattern WHERE ${isFinding} UNION ALL SELECT agency_id FROM party_kind_pattern WHERE ${isFinding}`)).toEqual([])
  })

  it('may be nothing at all', async () => {
    const engine = await patternsOf(judgedDecisions('SELECT 1 AS n WHERE FALSE'))
    for (const table of ['agency_pattern', 'officer_pattern', 'level_effect', 'pattern_effect']) expect(await engine.query(`SELECT * FROM ${table}`)).toEqual([])
  })
})
