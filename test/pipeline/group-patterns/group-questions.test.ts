import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { findGroupPatterns } from './find-group-patterns.ts'
import { judgedDecisions } from './judged-table.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

async function patternsOf(select: string): Promise<Engine> {
  const engine = await judgedDecisions(select)
  open.push(engine)
  await findGroupPatterns(engine, '2025-12-31')
  return engine
}

const twelve = Array.from({ length: 12 }, (_, i) => `'agency ${i}'`).join(', ')
/** Twelve agencies of 200 decisions each in four items, by five officers; columns are SQL over agency_id, o, k and item. */
const decisions = (columns: string): string => `
  SELECT row_number() OVER (ORDER BY agency_id, k) AS n, agency_id, 'officer ' || o AS officer, item AS item_epoch_id, item AS signature_id,
      CAST(DATE '2024-01-01' + CAST(3 * k AS INTEGER) AS DATE) AS decision_date, ${columns}
  FROM (SELECT agency_id, k, k % 5 AS o, 1 + k % 4 AS item FROM (SELECT unnest([${twelve}]) AS agency_id), range(200) AS cases (k))`
const noise = "normal(21, agency_id || '/' || k, 'case')"
const chance = "uniform(22, agency_id || '/' || k, 'end')"
const figures = (row: Row | undefined): Record<string, number> => Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]))

describe('shares at the ends of the range', () => {
  it('are unusual at one end of one agency, beside what peers do with the same facts', async () => {
    const ceiling = `${chance} < CASE WHEN agency_id = 'agency 3' THEN 0.5 ELSE 0.1 END`
    const engine = await patternsOf(decisions(`0.4 * ${noise} AS residual, 0.5 AS position, ${ceiling} AS at_ceiling, ${chance} > 0.9 AS at_floor`))
    const unusual = await engine.query('SELECT agency_id, range_end, share, peer_share FROM range_end_pattern WHERE abs(adjusted) >= 2 AND q <= 0.05')
    expect(unusual.map(({ agency_id: agencyId, range_end: end }) => [agencyId, end])).toEqual([['agency 3', 'ceiling']])
    expect(figures(unusual[0])['share']).toBeCloseTo(0.5, 1)
    expect(figures(unusual[0])['peer_share']).toBeCloseTo(0.1, 1)
  })

  it('are the facts\' doing where all agencies put the same facts at the end', async () => {
    const rows = `SELECT * FROM (${decisions(`0.4 * ${noise} AS residual, 1.0 AS position, item = 1 AS at_ceiling`)}) WHERE agency_id <> 'agency 0' OR item_epoch_id = 1`
    const engine = await patternsOf(rows)
    const [agency] = await engine.query("SELECT share, peer_share, difference FROM range_end_pattern WHERE agency_id = 'agency 0' AND range_end = 'ceiling'")
    expect(figures(agency)).toEqual({ share: 1, peer_share: 1, difference: 0 })
  })

  it('count a case with many parties at the end once: it is one decision, not a practice', async () => {
    const isLargeCase = "agency_id = 'agency 3' AND k < 80"
    const engine = await patternsOf(decisions(`0.4 * ${noise} AS residual, 0.5 AS position, ${isLargeCase} OR ${chance} < 0.1 AS at_ceiling, CASE WHEN ${isLargeCase} THEN 'large case' END AS case_key`))
    expect(await engine.query('SELECT agency_id FROM range_end_pattern WHERE abs(adjusted) >= 2 AND q <= 0.05')).toEqual([])
    // The case stands in four items.
    expect(await engine.query("SELECT cases FROM range_end_pattern WHERE agency_id = 'agency 3' AND range_end = 'ceiling'")).toEqual([{ cases: 120 + 4 }])
  })

  it('are not looked at where no range is known', async () => {
    const engine = await patternsOf(decisions(`0.4 * ${noise} AS residual, CAST(NULL AS DOUBLE) AS position, TRUE AS at_floor`))
    expect(await engine.query('SELECT * FROM range_end_pattern')).toEqual([])
  })
})

/** The kind of party has items of its own: it is part of what an item is compared within. */
const kinds = (effect: string): string => `
  SELECT * REPLACE (item_epoch_id + CASE WHEN party_kind = 'legal_person' THEN 0 ELSE 10 END AS item_epoch_id)
  FROM (${decisions(`CASE WHEN ${chance} < 0.5 THEN 'legal_person' WHEN ${chance} < 0.8 THEN 'natural_person' ELSE 'sole_proprietor' END AS party_kind, '事项' || item AS violation_item, 0.4 * ((${effect}) + ${noise}) AS residual`)})`
const isPerson = `${chance} >= 0.5`

describe('kinds of party', () => {
  it('treated unlike by one agency alone are found, by how much of the range, and stand the permutation test', async () => {
    const engine = await patternsOf(kinds(`CASE WHEN agency_id = 'agency 5' AND ${isPerson} THEN 1 ELSE 0 END`))
    const found = await engine.query('SELECT agency_id, difference, permutation_p FROM party_kind_pattern WHERE abs(adjusted) >= 2 AND q <= 0.05')
    expect(found.map(({ agency_id: agencyId }) => agencyId)).toEqual(['agency 5'])
    // One spread of 0.4 in a range of ln(U/L) = 2.
    expect(figures(found[0])['difference']).toBeCloseTo(0.2, 1)
    expect(figures(found[0])['permutation_p']).toBeLessThan(0.01)
  })

  it('are alike where the agency is severe to all, and where all agencies treat a kind alike', async () => {
    const engine = await patternsOf(kinds(`CASE WHEN agency_id = 'agency 5' THEN 1 ELSE 0 END + CASE WHEN ${isPerson} THEN 1 ELSE 0 END`))
    expect(await engine.query('SELECT agency_id FROM party_kind_pattern WHERE abs(adjusted) >= 2 AND q <= 0.05')).toEqual([])
  })

  it('are not told apart by one case in which many persons were fined severely', async () => {
    const isLargeCase = `agency_id = 'agency 5' AND k < 80 AND ${isPerson}`
    const engine = await patternsOf(kinds(`CASE WHEN ${isLargeCase} THEN 2 ELSE 0 END`).replace('AS party_kind', `AS party_kind, CASE WHEN ${isLargeCase} THEN 'large case' END AS case_key`))
    const [agency] = await engine.query("SELECT persons, organisations, abs(adjusted) >= 2 AND q <= 0.05 AS is_finding FROM party_kind_pattern WHERE agency_id = 'agency 5'")
    const [counted] = await engine.query("SELECT count(DISTINCT (case_key, item_epoch_id)) AS persons FROM judged_decision WHERE agency_id = 'agency 5' AND party_kind <> 'legal_person'")
    expect(agency).toMatchObject({ is_finding: false, persons: counted!['persons'] })
  })
})

describe('the noise audit', () => {
  it('finds again how much of the variance stands between officers', async () => {
    const officer = "normal(31, agency_id || '/' || o, 'officer')"
    const engine = await patternsOf(decisions(`2 * (0.2 * ${officer} + 0.5 * ${noise}) AS residual`))
    const [all] = await engine.query("SELECT level, pattern, residual, intraclass_correlation, officers FROM noise_component WHERE agency_id = '*'")
    expect(figures(all)['residual']).toBeCloseTo(0.25, 1)
    expect(figures(all)['level']).toBeGreaterThan(0.02)
    expect(figures(all)['level']).toBeLessThan(0.06)
    expect(Math.abs(figures(all)['pattern']!)).toBeLessThan(0.015)
    expect(figures(all)['intraclass_correlation']).toBeCloseTo(figures(all)['level']! / (figures(all)['level']! + figures(all)['pattern']! + figures(all)['residual']!), 10)
    expect(figures(all)['officers']).toBe(60)
  })

  it('takes what facts are worth to everybody for no pattern of officers', async () => {
    // Twenty sets of facts, each worth up to half the range more or less than expected, to all officers alike: a variance of .125.
    const facts = '10 * item + k // 40'
    const of = `SELECT * EXCLUDE (facts) REPLACE (facts AS signature_id) FROM (${decisions(`${facts} AS facts, 2 * (0.5 * sin(${facts} * 2.4) + 0.2 * ${noise}) AS residual`)})`
    const [all] = await (await patternsOf(of)).query("SELECT pattern, residual FROM noise_component WHERE agency_id = '*'")
    expect(Math.abs(figures(all)['pattern']!)).toBeLessThan(0.0125)
    expect(figures(all)['residual']).toBeCloseTo(0.04, 2)
  })

  it('takes parties of one case for one decision', async () => {
    const ofCase = "normal(23, agency_id || '/' || (k - k % 40 // 20 * 20), 'case')"
    const engine = await patternsOf(decisions(`2 * 0.5 * ${ofCase} AS residual, agency_id || '/' || (k - k % 40 // 20 * 20) AS case_key`))
    const [all] = await engine.query("SELECT pattern, residual FROM noise_component WHERE agency_id = '*'")
    expect(Math.abs(figures(all)['pattern']!)).toBeLessThan(0.015)
    expect(figures(all)['residual']).toBeCloseTo(0.25, 1)
  })

  it('says nothing of an agency of few officers', async () => {
    const engine = await patternsOf(`SELECT * FROM (${decisions(`0.4 * ${noise} AS residual`)}) WHERE agency_id <> 'agency 0' OR officer < 'officer 3'`)
    const agencies = (await engine.query('SELECT agency_id FROM noise_component')).map(({ agency_id: agencyId }) => agencyId)
    expect(agencies).toHaveLength(12)
    expect(agencies).not.toContain('agency 0')
  })
})

describe('narrowing', () => {
  it('shows a smaller spread together with the median and the share at the floor', async () => {
    const position = `CASE WHEN k >= 122 THEN CASE WHEN ${chance} < 0.9 THEN 0 ELSE 0.5 END ELSE ${chance} END`
    const engine = await patternsOf(decisions(`0.4 * ${noise} AS residual, ${position} AS position, (${position}) = 0 AS at_floor`))
    const [all] = await engine.query("SELECT * FROM narrowing WHERE agency_id = '*'")
    const { middle_half_before: before, middle_half_now: now, median_before: medianBefore, median_now: medianNow, floor_before: floorBefore, floor_now: floorNow } = figures(all)
    expect([before, medianBefore].map((share) => Math.round(share! * 10) / 10)).toEqual([0.5, 0.5])
    expect([now, medianNow, floorBefore]).toEqual([0, 0, 0])
    expect(floorNow).toBeCloseTo(0.9, 1)
  })

  it('is not told of facts that were decided too seldom in one of the periods', async () => {
    const engine = await patternsOf(`SELECT * FROM (${decisions(`0.4 * ${noise} AS residual, ${chance} AS position`)}) WHERE decision_date < DATE '2025-01-15'`)
    expect(await engine.query("SELECT agency_id FROM narrowing WHERE agency_id <> '*'")).toEqual([])
  })
})
