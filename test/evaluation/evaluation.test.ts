import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine, Row } from '../../pipeline/engine/engine.ts'
import { ownMethod, type Run } from '../../reports/evaluation/evaluation.ts'
import { renderEvaluation } from '../../reports/evaluation/render-evaluation.ts'
import { everything, insideStatute, rankingOf } from '../../reports/evaluation/summary.ts'
import { targets } from '../../reports/evaluation/targets.ts'
import { averagePrecision } from './average-precision.ts'
import { makeWorld } from './make-world.ts'
import { measureWorld } from './measure-world.ts'
import { precisionAt } from './precision-at.ts'
import { listFines, onlyRow, rankFines } from './rank-fines.ts'
import { readStatement } from './read-statement.ts'
import { tables } from './record-result.ts'

describe('a small world', () => {
  const world = { seed: 5, decisions: 20_000, prevalence: 2, tierIsRecorded: true, isHarder: false }
  let engine: Engine
  let run: Run
  const rows = (sql: string): Promise<Row[]> => engine.query(sql)

  beforeAll(async () => {
    engine = await openDuckDB(':memory:')
    await makeWorld(engine, world)
    run = await measureWorld(engine, 'tier', world, 0)
  })
  afterAll(() => engine.close())

  test('records every decision that was drawn, with the fine that was drawn', async () => {
    const [counts] = await rows(`
      SELECT count(*) AS recorded, (SELECT count(*) FROM world_decision) AS drawn,
        count(*) FILTER (WHERE fine IS NOT NULL AND abs(CAST(fine AS DOUBLE) - final_fine) > .01) AS other_fines
      FROM stored.decision INNER JOIN world_decision ON decision_id = 'd' || d`)
    expect(counts!['recorded']).toBe(counts!['drawn'])
    expect(counts!['other_fines']).toBe(0)
    expect(Number(counts!['drawn'])).toBeGreaterThan(world.decisions)
  })

  test('shifts what it plants in the direction that it says, by a quarter at least', async () => {
    const [wrong] = await rows(`
      SELECT count(*) FILTER (WHERE plant = 'excessive' AND final_fine < 1.25 * ordinary_fine - .01) AS excessive,
        count(*) FILTER (WHERE plant = 'lenient' AND final_fine > ordinary_fine / 1.25 + .01) AS lenient,
        count(*) FILTER (WHERE plant IS NULL AND party = 0 AND final_fine < lower_yuan - .01) AS below_the_tier,
        count(*) FILTER (WHERE plant IS NULL AND party = 0 AND final_fine > upper_yuan + .01) AS above_the_tier
      FROM world_decision`)
    expect(wrong).toEqual({ excessive: 0, lenient: 0, below_the_tier: 0, above_the_tier: 0 })
  })

  test('records a reason with every lawful exception and with nothing else', async () => {
    const [counts] = await rows(`
      SELECT count(*) FILTER (WHERE plant = 'explained') AS exceptions,
        count(*) FILTER (WHERE coalesce(reduction_ground, explanation, CASE WHEN adjusted_application_approved THEN 'yes' END) IS NOT NULL) AS reasons,
        count(*) FILTER (WHERE plant = 'explained' AND coalesce(reduction_ground, explanation, CASE WHEN adjusted_application_approved THEN 'yes' END) IS NOT NULL) AS both
      FROM stored.decision INNER JOIN world_decision ON decision_id = 'd' || d`)
    expect(Number(counts!['exceptions'])).toBeGreaterThan(0)
    expect(counts!['both']).toBe(counts!['exceptions'])
    expect(counts!['reasons']).toBe(counts!['exceptions'])
  })

  test('is measured with counts that add up', async () => {
    const [fines] = await rows('SELECT count(*) AS fines FROM stored.decision WHERE fine > 0')
    expect(run.fines).toBe(fines!['fines'])
    const [planted] = await rows("SELECT count(*) AS planted FROM world_decision INNER JOIN stored.decision ON decision_id = 'd' || d WHERE plant IN ('excessive', 'lenient') AND fine > 0")
    const all = rankingOf(run, everything)
    expect(all.planted).toBe(planted!['planted'])
    expect(all.planted).toBe(rankingOf(run, insideStatute).planted + run.gates.plantedOutsideStatute)
    const foundOf = (groups: readonly string[]): number => run.found.filter(({ group }) => groups.includes(group)).reduce((sum, { found }) => sum + found, 0)
    const byFactor = foundOf(['1.25-1.75', '1.75-2.5', '2.5-4', '4-'])
    expect(byFactor).toBe(foundOf(['excessive', 'lenient']))
    expect(byFactor).toBe(all.flaggedTrue)
    expect(run.gates.unitErrorsCaught).toBeLessThanOrEqual(run.gates.unitErrorsPlanted)
  })

  test('gives every method the same fines, and shares between 0 and 1', () => {
    for (const ranking of run.rankings) {
      expect(ranking.planted).toBe(rankingOf(run, ranking).planted)
      for (const share of [ranking.averagePrecision, ranking.precisionAt100, ranking.precisionAt1000]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      expect(ranking.flaggedTrue).toBeLessThanOrEqual(ranking.planted)
      expect(ranking.flaggedExplained).toBeLessThanOrEqual(ranking.flaggedFalse)
      if (ranking.reasonsCount) expect(ranking.flaggedExplained).toBe(0)
    }
  })

  test('has no false finding by the check of the statute alone, and none inside it', () => {
    expect(rankingOf(run, everything, 'statute-only')).toMatchObject({ flaggedTrue: run.gates.plantedOutsideStatute, flaggedFalse: run.gates.othersOutsideStatute })
    expect(rankingOf(run, insideStatute, 'statute-only')).toMatchObject({ flaggedTrue: 0, flaggedFalse: 0 })
  })

  test('finds co-parties of identical facts that were treated unlike, and only those', () => {
    expect(run.coParties.flaggedTrue).toBe(run.coParties.planted)
    expect(run.coParties.flaggedFalse).toBe(0)
  })

  test('compares the noise audit with the variance that was planted between officers', () => {
    const { level, pattern, residual } = Object.fromEntries(run.noise!.map(({ part, ...figures }) => [part, figures]))
    // Officers differ by .20 in logits and agencies by .25, planted ones by more: of a range that holds three to five tiers.
    expect(level!.planted).toBeGreaterThan(0.0001)
    expect(level!.planted).toBeLessThan(0.002)
    expect(pattern!.planted).toBeLessThan(level!.planted)
    expect(residual!.planted).toBeGreaterThan(level!.planted)
    expect(Math.abs(residual!.estimated / residual!.planted - 1)).toBeLessThan(0.5)
  })

  test('counts every planted agency, officer and change once', async () => {
    const [planted] = await rows(`
      SELECT count(*) FILTER (WHERE planted <> 0) AS agency, count(*) FILTER (WHERE drift <> 0) AS change,
        (SELECT count(*) FROM world_officer WHERE planted <> 0 AND planted_share = 1) AS officer,
        (SELECT count(*) FROM world_officer WHERE planted <> 0 AND planted_share < 1) AS "officer-in-some-cases"
      FROM world_agency`)
    expect(Object.fromEntries(run.units.map(({ unit, planted: count }) => [unit, count]))).toEqual(planted)
    for (const { planted: count, judged, found } of run.units) {
      expect(judged).toBeLessThanOrEqual(count)
      expect(found).toBeLessThanOrEqual(judged)
    }
    expect(run.changes).toHaveLength(Number(planted!['change']))
    for (const { jump } of run.changes) expect(Math.abs(jump)).toBeGreaterThan(0.01)
  })

  test('ranks in SQL as the statistics of the product do', async () => {
    await engine.execute(`CREATE OR REPLACE TEMP TABLE score AS ${readStatement('metrics/own-score')}`)
    await listFines(engine, insideStatute)
    const listed = await rows(`
      SELECT evaluated.is_true, CASE WHEN evaluated.has_reason THEN -1 ELSE coalesce(score.score, -1) END AS score
      FROM evaluated LEFT JOIN score ON score.n = evaluated.n
      WHERE NOT evaluated.is_neither AND NOT evaluated.is_outside_statute`)
    const isTrue = listed.map((row) => row['is_true'] === true)
    const scores = listed.map((row) => Number(row['score']))
    const inSql = await onlyRow(engine, 'metrics/ranking')
    expect(Number(inSql['average_precision'])).toBeCloseTo(averagePrecision(isTrue, scores)!, 9)
    expect(Number(inSql['precision_at_100'])).toBeCloseTo(precisionAt(isTrue, scores, 100)!, 9)
    expect(Number(inSql['precision_at_1000'])).toBeCloseTo(precisionAt(isTrue, scores, 1000)!, 9)
  })

  test('gives a method that knows the truth full marks, and one that lists everything the share of planted ones', async () => {
    await engine.execute('CREATE OR REPLACE TEMP TABLE score AS SELECT n, CASE WHEN is_true THEN 1.0 ELSE 0.0 END AS score, is_true AS is_flagged FROM evaluated')
    const knowing = (await rankFines(engine, 'truth')).rankings[1]!
    expect(knowing).toMatchObject({ insideOnly: true, averagePrecision: 1, flaggedTrue: knowing.planted, flaggedFalse: 0 })
    await engine.execute('CREATE OR REPLACE TEMP TABLE score AS SELECT n, 1.0 AS score, TRUE AS is_flagged FROM evaluated WHERE NOT has_reason')
    const listing = (await rankFines(engine, 'everything')).rankings[1]!
    expect(listing.flaggedTrue).toBe(listing.planted)
    expect(listing.averagePrecision).toBeCloseTo(listing.planted / (listing.flaggedTrue + listing.flaggedFalse), 6)
  })

  test('is shown on a page in both languages, each target with its answer', async () => {
    const evaluation = { measuredOn: '2026-01-01', machine: 'test', runs: [run, { ...run, scenario: 'base' as const }] }
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await renderEvaluation(evaluation, language, 'other.html')
      expect(page).not.toMatch(/undefined|NaN|\[object/)
      expect(page.match(/class="(met|not-met)"/g)!.length).toBeGreaterThan(15)
    }
    expect(tables(evaluation)).not.toMatch(/undefined|NaN/)
  })

  test('meets a target only if every world meets it', () => {
    const better = withPrecision(run, 0.99)
    const worse = withPrecision(run, 0.1)
    expect(isMet([better, better])).toBe(true)
    expect(isMet([better, worse])).toBe(false)
  })
})

function withPrecision(run: Run, precision: number): Run {
  const rankings = run.rankings.filter(({ method }) => method === ownMethod).map((each) => Object.assign({}, each, { averagePrecision: precision }))
  return { ...run, rankings }
}

function isMet(runs: readonly Run[]): boolean | undefined {
  return targets({ measuredOn: '', machine: '', runs }).find(({ id }) => id === 'average-precision-tier')?.all?.isMet
}
