import type { Comparison, ComparisonObstacle, Narrowing, Standing, UsualRange, WeighedFact } from '../domain/comparison.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { comparisonWarnings } from './comparison-warnings.ts'
import { make, weighFacts } from './measure-decisions.ts'
import { missingFacts } from './missing-facts.ts'
import { textOf as text } from './text-of.ts'

/** Fewer comparable cases are no established practice. */
const minimumOfCases = 10
/** Shares of fewer are not shown. */
const minimumOfShares = 5
const nearestShown = 8
/** Fines that differ by a smaller factor are basically the same: legal policy, no statistics. */
const basicallySame = 1.25

/** All of a comparison but the texts of decisions, which are masked elsewhere. */
export interface MeasuredComparison extends Omit<Comparison, 'decision' | 'nearest'> {
  readonly nearestIds: readonly string[]
}

/**
 * Holds one decision of `compared_case` (see fetchPast) against the decisions before it: where its fine would stand among the
 * cases with the very same facts, or else those whose facts weigh nearest, and the range of 94% of them. What facts weigh is
 * learnt from the item's prior cases alone, so that a draft in a large database waits for no other item.
 */
export async function compareDecision(engine: Engine, decisionId: string): Promise<MeasuredComparison> {
  const id = { decision_id: decisionId }
  await table(engine, 'prior_case', id)
  const counts = await only(engine, 'narrowing')
  const rule = (await engine.query(sqlOf('subject_rule'), id))[0]
  if (rule === undefined) return withoutRange('not-a-penalty', counts)
  await table(engine, 'used_facts', id)
  await weigh(engine, id)
  await table(engine, 'nearest')
  const kinds = (await engine.query(sqlOf('kinds_imposed'))).map((row) => ({ kinds: String(row['kinds']), cases: Number(row['cases']), hasFine: row['has_fine'] === true }))
  const own = text(rule, 'kinds')
  const assumed = kinds.find(({ hasFine }) => hasFine)?.kinds
  const kindsCompared = own?.split('|').includes('fine') === true ? own : (assumed ?? 'fine')
  const measured = (await engine.query(sqlOf('usual_range'), { kinds: kindsCompared }))[0]!
  const narrowing = { ...narrowingOf(counts), nearest: Number(measured['comparables']) }
  const obstacle = obstacleOf(rule, narrowing, measured)
  const range = obstacle === null ? rangeOf(measured, kindsCompared) : null
  const isShown = kinds.reduce((sum, { cases }) => sum + cases, 0) >= minimumOfShares
  return {
    obstacle,
    narrowing,
    kinds: isShown ? kinds.map(({ kinds: one, cases }) => ({ kinds: one, cases })) : [],
    range,
    standing: range === null ? null : standingOf(rule, measured, range),
    statute: rule['range_obstacle'] === null ? boundsOf(rule, 'statute', `${text(rule, 'instrument') ?? ''}${text(rule, 'article') ?? ''}`) : null,
    tier: text(rule, 'tier') === null ? null : boundsOf(rule, 'tier', `${text(rule, 'benchmark_title') ?? ''} ${text(rule, 'tier') ?? ''}`),
    weights: range === null ? [] : weighedFacts(await engine.query(sqlOf('weighed_fact'))),
    missing: missingFacts(rule, counts),
    warnings: comparisonWarnings({ rule, used: await only(engine, 'used_facts', 'SELECT * FROM used_facts'), rareFacts: await rareFacts(engine), kinds, kindsCompared, range }),
    nearestIds: await nearestIds(engine),
  }
}

/** Runs the study's own stages on the prior cases of the item and the decision. */
async function weigh(engine: Engine, id: { decision_id: string }): Promise<void> {
  await table(engine, 'penalty_case', id)
  for (const stage of ['fact_combination', 'fact_of_combination', 'unweighed_fact', 'item_spread', 'combination_sum', 'fact_product']) await make(engine, stage)
  await table(engine, 'rare_facts')
  await weighFacts(engine)
  for (const stage of ['weight_of_facts', 'other_party', 'neighbour']) await make(engine, stage)
}

function obstacleOf(rule: Row, { item, epoch }: Narrowing, measured: Row): ComparisonObstacle | null {
  if (rule['violation_item'] === null) return 'item-not-recorded'
  if (rule['party_kind'] === 'unknown') return 'party-kind-not-recorded'
  if (item === 0) return 'item-without-priors'
  if (rule['is_mixed'] === true) return 'mixed-law'
  if (rule['is_benchmark_unclear'] === true) return 'benchmark-unclear'
  if (epoch === 0) return 'rule-without-priors'
  if (measured['lacks_base'] === true) return 'base-not-recorded'
  if (Number(measured['comparables']) < minimumOfCases) return 'too-few'
  return measured['is_apart'] === true ? 'sum-apart' : null
}

function rangeOf(row: Row, kinds: string): UsualRange {
  return {
    comparables: Number(row['comparables']),
    withSameFacts: Number(row['with_same_facts']),
    agencies: Number(row['agencies']),
    kinds,
    low: Number(row['low_end']),
    lowerQuartile: Number(row['lower_quartile']),
    median: Number(row['middle']),
    upperQuartile: Number(row['upper_quartile']),
    high: Number(row['high_end']),
    isFixed: row['has_fixed_practice'] === true,
  }
}

function standingOf(rule: Row, measured: Row, { low, median, high }: UsualRange): Standing | null {
  const fine = Number(rule['fine'] ?? 0)
  if (fine <= 0 || rule['amount_ambiguity'] !== null) return null
  const factor = fine / median
  // The range is an estimate and is said in whole yuan: what the sheet shows at its end is no departure.
  const isBeyond = fine > Math.ceil(high - 0.01) || fine < Math.floor(low + 0.01)
  const place = !isBeyond ? 'within' : Math.abs(Math.log(factor)) < Math.log(basicallySame) ? 'near' : factor > 1 ? 'above' : 'below'
  return { fine, place, factor, atOrAbove: Number(measured['at_or_above']), atOrBelow: Number(measured['at_or_below']) }
}

/** Having offended before and how often are two facts of the regression, and one to a reader: one earlier offence. */
function weighedFacts(rows: readonly Row[]): WeighedFact[] {
  const once = rows.find((row) => row['fact'] === 'repeats')
  return rows.filter((row) => row !== once).map((row) => ({
    fact: String(row['fact']),
    factor: Number(row['factor']) * (row['fact'] === 'repeated' ? Number(once?.['factor'] ?? 1) : 1),
    cases: row['cases'] === null ? null : Number(row['cases']),
    isPresent: row['amount'] !== null,
  }))
}

function boundsOf(rule: Row, name: 'statute' | 'tier', source: string): Comparison['statute'] {
  return { source, lower: text(rule, `${name}_lower`), upper: text(rule, `${name}_upper`) }
}

function narrowingOf(row: Row): Narrowing {
  return {
    item: Number(row['of_item']),
    epoch: Number(row['of_epoch']),
    partyKind: Number(row['of_party_kind']),
    sameFacts: Number(row['of_facts']),
    nearest: 0,
  }
}

function withoutRange(obstacle: ComparisonObstacle, counts: Row): MeasuredComparison {
  return { obstacle, narrowing: narrowingOf(counts), kinds: [], range: null, standing: null, statute: null, tier: null, weights: [], missing: [], warnings: [], nearestIds: [] }
}

/** The facts of the decision that cannot be weighed, joined by bars; null for none. */
async function rareFacts(engine: Engine): Promise<string | null> {
  const [row] = await engine.query(
    "SELECT array_to_string(rare_facts.facts, '|') AS facts FROM penalty_case JOIN rare_facts USING (item_id, facts_id) WHERE is_subject",
  )
  return row === undefined ? null : text(row, 'facts')
}

async function nearestIds(engine: Engine): Promise<string[]> {
  const rows = await engine.query(`SELECT decision_id FROM nearest ORDER BY nearness LIMIT ${nearestShown}`)
  return rows.map((row) => String(row['decision_id']))
}

async function table(engine: Engine, name: string, parameters?: Record<string, string>): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${name} AS ${sqlOf(name)}`, parameters)
}

async function only(engine: Engine, name: string, sql = sqlOf(name)): Promise<Row> {
  return (await engine.query(sql))[0]!
}

function sqlOf(name: string): string {
  return readSql(`equal-treatment/compare/${name}`)
}
