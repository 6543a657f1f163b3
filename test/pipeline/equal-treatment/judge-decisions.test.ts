import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { statisticsOfStudy } from '../../../pipeline/equal-treatment/run-statistics.ts'
import { benjaminiHochberg } from '../../../pipeline/statistics/benjamini-hochberg.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { judgeAll } from '../../support/judge-all.ts'
import { modelDatabase } from '../../support/model-database.ts'

const columns = ['decision_id', 'act_type', 'agency_id', 'officer', 'party_kind', 'decision_date', 'violation_item', 'harm', 'circumstances', 'repeat_count', 'value_of_goods', 'kinds', 'fine', 'status', 'source_id', 'source_row'] as const
const harms = ['轻微', '一般', '严重']

/** 4,000 made-up fines that follow their facts, with chance; `factors` multiplies those of single decisions. */
function decisions(factors: Readonly<Record<number, number>>): (string | number)[][] {
  const { uniform, normal } = seededRandom(20260201)
  return Array.from({ length: 4000 }, (_, i) => {
    const harm = Math.floor(uniform() * 3)
    const refuses = uniform() < 0.3
    const repeats = uniform() < 0.2 ? 1 : 0
    const value = Math.round(Math.exp(8 + normal()))
    const usual = 4000 * Math.exp(0.6 * harm + (refuses ? 0.5 : 0) + 0.3 * repeats + 0.2 * (Math.log(value) - 8) + 0.1 * normal())
    const fine = Math.round((usual * (factors[i] ?? 1)) / 10) * 10
    const date = `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    return [`d${i}`, 'penalty', `agency ${i % 8}`, `officer ${i % 40}`, 'legal_person', date, `item ${i % 4}`, harms[harm]!, refuses ? '拒不改正' : '', repeats, value, 'fine', fine, 'in_force', 's', i + 1]
  })
}

async function judged(rows: readonly (readonly (string | number)[])[]): Promise<Engine> {
  const engine = await modelDatabase('2026-02-05')
  await engine.append('stored.decision', columns, rows)
  await judgeAll(engine, '2026-02-05')
  return engine
}

const chances = async (engine: Engine, limit: number): Promise<unknown[]> =>
  engine.query(
    `SELECT decision_id FROM chance_of_departure INNER JOIN penalty_case ON penalty_case.n = chance_of_departure.n
     WHERE q <= ${limit} ORDER BY decision_id`,
  )

/** Thirty sets of 40 circumstances that no other set has, 20 cases of each set: 1,200 facts besides the harm, each as frequent as the other. */
function wordyDecisions(): (string | number)[][] {
  return Array.from({ length: 600 }, (_, i) => {
    const circumstances = Array.from({ length: 40 }, (_x, k) => `情节${i % 30}之${k}`).join('|')
    return [`w${i}`, 'penalty', 'agency 1', 'officer 1', 'legal_person', '2025-05-01', 'wordy item', '一般', circumstances, 0, 1000, 'fine', 4000 + 10 * (i % 30), 'in_force', 's', i + 1]
  })
}

describe('an item with more facts than can be weighed', () => {
  it('weighs the thousand most frequent ones, compares cases of the others among themselves, and says how many these are', async () => {
    const engine = await judged(wordyDecisions())
    const [counts] = await engine.query(
      `SELECT (SELECT count(DISTINCT (item_id, fact)) FROM fact_of_combination) AS facts, (SELECT count(*) FROM unweighed_fact) AS unweighed,
          (SELECT count(*) FROM fact_weight INNER JOIN unweighed_fact USING (item_id, fact)) AS weighed_all_the_same,
          (SELECT count(*) FROM fact_of_combination INNER JOIN unweighed_fact USING (item_id, fact) LEFT JOIN rare_facts USING (item_id, facts_id) WHERE rare_facts.facts_id IS NULL) AS mixed`,
    )
    const facts = Number(counts!['facts'])
    expect(facts).toBeGreaterThan(1200)
    expect(counts).toEqual({ facts, unweighed: facts - 1000, weighed_all_the_same: 0, mixed: 0 })
    expect(await statisticsOfStudy(engine, [])).toContainEqual({ study: 'equal-treatment', part: '', name: 'facts_not_weighed', value: facts - 1000 })
    engine.close()
  }, 60_000)
})

describe('judging decisions', () => {
  let plain: Engine
  let planted: Engine
  beforeAll(async () => {
    plain = await judged(decisions({}))
    planted = await judged(decisions({ 100: 3, 1200: 1 / 3, 2500: 4 }))
  }, 120_000)
  afterAll(() => {
    plain.close()
    planted.close()
  })

  it('finds fines far from those of cases whose facts weigh alike, and no others', async () => {
    expect(await chances(planted, 0.05)).toEqual([{ decision_id: 'd100' }, { decision_id: 'd1200' }, { decision_id: 'd2500' }])
  })

  it('says nothing of decisions that only chance tells apart', async () => {
    expect(await chances(plain, 0.05)).toEqual([])
  })

  it('measures nearly every fine among forty to eighty others, the case itself left out, and none whose sums lie apart', async () => {
    const [row] = await plain.query('SELECT count(*) > 3900 AND count(*) < 4000 AS nearly_all, max(comparables) AS most, min(comparables) AS fewest FROM measured_decision')
    expect(row).toEqual({ nearly_all: true, most: 80, fewest: 40 })
  })

  it('gives chances between 0 and 1 that fall as departures grow, inside a stratum', async () => {
    const [row] = await planted.query(
      `SELECT min(p) > 0 AND max(p) <= 1 AND min(q) >= 0 AND max(q) <= 1 AND bool_and(q >= p - 1e-12) AS bounded, corr(beyond, -ln(p)) > 0 AS falls
       FROM chance_of_departure`,
    )
    expect(row).toEqual({ bounded: true, falls: true })
  })

  it('bounds the share of false ones among cases of one party, and holds those of several to the same bar', async () => {
    const factors = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [200 * i, 3]))
    const engine = await modelDatabase('2026-02-05')
    // One decision in ten has a second party.
    const rows = decisions({ ...factors, 101: 4, 303: 4 }).map((row, i) => row.concat([0, 8, 16, 24].includes(i % 40) ? `case ${Math.floor(i / 40)}/${Math.floor((i % 40) / 16)}` : `case ${i}`))
    await engine.append('stored.decision', [...columns, 'case_id'], rows)
    await judgeAll(engine, '2026-02-05')
    const rowsOf = async (several: boolean): Promise<{ p: number; q: number }[]> =>
      (await engine.query(`SELECT p, q FROM chance_of_departure WHERE has_co_parties = ${several} ORDER BY p`)).map(({ p, q }) => ({ p: Number(p), q: Number(q) }))
    const alone = await rowsOf(false)
    const expected = benjaminiHochberg(alone.map(({ p }) => p))
    for (const [i, { q }] of alone.entries()) expect(q).toBeCloseTo(expected[i]!, 9)
    const together = await rowsOf(true)
    expect(together.length).toBeGreaterThan(300)
    for (const { p, q } of together) expect(q).toBeCloseTo(alone.find((other) => other.p >= p)?.q ?? 1, 9)
    engine.close()
  })

  it('learns from the cases what a fact is worth', async () => {
    const rows = await plain.query(
      `SELECT avg(exp(weight * spread)) AS factor FROM fact_weight INNER JOIN item_spread ON item_spread.item_id = fact_weight.item_id
       WHERE fact = 'circumstance:拒不改正'`,
    )
    expect(Number(rows[0]!['factor'])).toBeGreaterThan(1.45)
    expect(Number(rows[0]!['factor'])).toBeLessThan(1.85)
  })

  it('does not take what a fact does to the cited tier for what it does to the fine inside it', async () => {
    // Who refuses gets the second tier, four times as high; inside a tier refusing changes nothing. Half of the items cite no tier.
    const { normal } = seededRandom(20260202)
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const refuses = i % 2 === 0
      const tier = refuses !== (i % 10 < 2) ? '二档' : '一档'
      const fine = Math.round((tier === '二档' ? 8000 : 2000) * Math.exp(0.05 * normal()))
      return [`d${i}`, 'penalty', `agency ${i % 3}`, 'officer', 'legal_person', `2025-03-${String(1 + (i % 28)).padStart(2, '0')}`, `item ${Math.floor(i / 500)}`, '一般', refuses ? '拒不改正' : '', 0, 5000, i < 1000 ? tier : null, 'fine', fine, 'in_force', 's', i + 1]
    })
    const engine = await modelDatabase('2026-02-05')
    await engine.append('stored.decision', [...columns.slice(0, 11), 'tier_cited', ...columns.slice(11)], rows)
    await judgeAll(engine, '2026-02-05')
    const factors = await engine.query(
      `SELECT penalty_case.tier_cited IS NOT NULL AS has_tier, round(max(weight_of_facts.expected) - min(weight_of_facts.expected), 1) AS difference
       FROM weight_of_facts INNER JOIN penalty_case ON penalty_case.n = weight_of_facts.n GROUP BY has_tier ORDER BY has_tier`,
    )
    expect(factors).toEqual([{ has_tier: false, difference: 0.8 }, { has_tier: true, difference: 0 }])
    engine.close()
  })

  it('says the same whatever the order of the rows', async () => {
    const turned = await judged(decisions({ 100: 3, 1200: 1 / 3, 2500: 4 }).toReversed())
    const sql = 'SELECT decision_id, round(p, 9) AS p FROM chance_of_departure INNER JOIN penalty_case ON penalty_case.n = chance_of_departure.n WHERE p < 0.05 ORDER BY decision_id'
    expect(await turned.query(sql)).toEqual(await planted.query(sql))
    turned.close()
  }, 120_000)
})
