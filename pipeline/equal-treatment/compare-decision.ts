import type { Comparison, ComparisonObstacle, ComparisonWarning, MissingFact, Narrowing, Standing, UsualRange, WeighedFact } from '../domain/comparison.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { make, weighFacts } from './judge-decisions.ts'

/** Fewer comparable cases are no established practice. */
const minimumOfCases = 10
const nearestShown = 8

/** All of a comparison but the texts of decisions, which are masked elsewhere. */
export interface MeasuredComparison extends Omit<Comparison, 'decision' | 'nearest'> {
  readonly nearestIds: readonly string[]
}

/**
 * Holds one decision of `compared_case` (see fetchPast) against the decisions before it: where its fine would stand among the
 * 80 cases whose facts weigh nearest, and the range of 94% of them. The weights are learnt from the item's prior cases alone.
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
  const kindsCompared = own !== null && own.split('|').includes('fine') ? own : (assumed ?? 'fine')
  const measured = (await engine.query(sqlOf('usual_range'), { kinds: kindsCompared }))[0]!
  const narrowing = { ...narrowingOf(counts), nearest: Number(measured['comparables']) }
  const obstacle = obstacleOf(rule, narrowing, measured)
  const range = obstacle === null ? rangeOf(measured, kindsCompared) : null
  return {
    obstacle,
    narrowing,
    kinds: obstacle === null || obstacle === 'too-few' ? kinds.map(({ kinds: one, cases }) => ({ kinds: one, cases })) : [],
    range,
    standing: range === null ? null : standingOf(rule, measured, range),
    statute: rule['range_obstacle'] === null ? boundsOf(rule, 'statute', `${text(rule, 'instrument') ?? ''}${text(rule, 'article') ?? ''}`) : null,
    tier: text(rule, 'tier') === null ? null : boundsOf(rule, 'tier', `${text(rule, 'benchmark_title') ?? ''} ${text(rule, 'tier') ?? ''}`),
    weights: range === null ? [] : weighedFacts(await engine.query(sqlOf('weighed_fact'))),
    missing: missingOf(rule, counts),
    warnings: await warningsOf(engine, rule, kinds, kindsCompared, range),
    nearestIds: await nearestIds(engine),
  }
}

/** Runs the study's own stages on the prior cases of the item and the decision. */
async function weigh(engine: Engine, id: { decision_id: string }): Promise<void> {
  await table(engine, 'penalty_case', id)
  for (const stage of ['fact_combination', 'fact_of_combination', 'item_spread', 'combination_sum', 'fact_product']) await make(engine, stage)
  await table(engine, 'rare_facts')
  await weighFacts(engine)
  for (const stage of ['weight_of_facts', 'other_party', 'neighbour']) await make(engine, stage)
}

function obstacleOf(rule: Row, { item }: Narrowing, measured: Row): ComparisonObstacle | null {
  if (rule['violation_item'] === null) return 'item-not-recorded'
  if (rule['party_kind'] === 'unknown') return 'party-kind-not-recorded'
  if (item === 0) return 'item-without-priors'
  if (rule['is_mixed'] === true) return 'mixed-law'
  if (rule['is_benchmark_unclear'] === true) return 'benchmark-unclear'
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
  if (fine <= 0) return null
  // A fen of rounding is no departure.
  const place = fine > high + 0.01 ? 'above' : fine < low - 0.01 ? 'below' : 'within'
  return { fine, place, factor: fine / median, atOrAbove: Number(measured['at_or_above']), atOrBelow: Number(measured['at_or_below']) }
}

async function warningsOf(engine: Engine, rule: Row, kinds: readonly { kinds: string; cases: number }[], compared: string, range: UsualRange | null): Promise<ComparisonWarning[]> {
  const used = await only(engine, 'used_facts', 'SELECT * FROM used_facts')
  const own = text(rule, 'kinds')
  const nearest = kinds.reduce((sum, { cases }) => sum + cases, 0)
  const leftOut = Object.entries({ harm: 'harm', circumstances: 'circumstances', repeats: 'repeat_count', value: 'value_of_goods', gains: 'illegal_gains' })
    .flatMap(([name, field]) => (used[`uses_${name}`] === false ? [field] : []))
  const rare = await engine.query("SELECT array_to_string(rare_facts.facts, '|') AS facts FROM penalty_case JOIN rare_facts USING (item_id, facts_id) WHERE is_subject")
  const fine = Number(rule['fine'] ?? 0)
  const isFarFromPractice = range !== null && fine > 0 && Math.abs(Math.log(fine / range.median)) >= Math.log(100)
  const warnings: (ComparisonWarning | false)[] = [
    Number(rule['aggravating'] ?? 0) > 0 && Number(rule['mitigating'] ?? 0) > 0 && rule['has_reason'] !== true
      && { code: 'circumstances-both-ways', details: { aggravating: text(rule, 'aggravating_grounds'), mitigating: text(rule, 'mitigating_grounds') } },
    rule['is_mixed'] === true && { code: 'mixed-law', details: {} },
    (rule['is_far_off'] === true || isFarFromPractice) && { code: 'unit-suspicion', details: {} },
    isOutside(rule['place_in_statute']) && { code: 'outside-statute', details: {} },
    isOutside(rule['place_in_tier']) && { code: 'outside-tier', details: {} },
    range !== null && own !== compared && { code: 'kinds-assumed', details: { kinds: compared } },
    own !== null && nearest >= minimumOfCases && !kinds.some((one) => one.kinds === own) && { code: 'kinds-unlike', details: { kinds: own, cases: nearest } },
    used['uses_tier'] === false && rule['has_tier'] === true && { code: 'tier-left-out', details: {} },
    leftOut.length > 0 && { code: 'facts-left-out', details: { fields: leftOut.join('|') } },
    rare.length > 0 && { code: 'rare-facts', details: { facts: String(rare[0]!['facts']) } },
    range !== null && range.agencies === 1 && { code: 'one-agency', details: {} },
    range !== null && range.withSameFacts < minimumOfCases && { code: 'few-of-same-facts', details: { cases: range.withSameFacts } },
  ]
  return warnings.filter((one) => one !== false)
}

function isOutside(place: Row[string] | undefined): boolean {
  return place === 'above' || place === 'below'
}

const factColumns: Readonly<Record<string, string>> = {
  legal_basis: 'has_basis',
  conduct_date: 'has_conduct_date',
  benchmark_cited: 'has_benchmark',
  tier_cited: 'has_tier',
  harm: 'has_harm',
  circumstances: 'has_circumstances',
  repeat_count: 'has_repeats',
  value_of_goods: 'has_value',
  illegal_gains: 'has_gains',
}

/** What the decision does not record and prior ones do, the most usual first. */
function missingOf(rule: Row, counts: Row): MissingFact[] {
  const decisions = Number(counts['decisions'])
  const always = [rule['violation_item'] === null ? 'violation_item' : null, rule['party_kind'] === 'unknown' ? 'party_kind' : null]
    .flatMap((field) => (field === null ? [] : [{ field, recorded: decisions, decisions }]))
  const others = Object.entries(factColumns)
    .filter(([, column]) => rule[column] === false)
    .map(([field]) => ({ field, recorded: Number(counts[`with_${field}`]), decisions }))
    .filter(({ recorded }) => recorded > 0)
  return [...always, ...others.toSorted((a, b) => b.recorded - a.recorded)]
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

async function nearestIds(engine: Engine): Promise<string[]> {
  const rows = await engine.query(`SELECT decision_id FROM nearest ORDER BY has_same_facts DESC, nearness LIMIT ${nearestShown}`)
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

function text(row: Row, column: string): string | null {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}
