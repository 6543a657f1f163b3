import type { Engine } from '../engine/engine.ts'

/**
 * Views that many checks read and that take long: in what situations decisions are, which benchmark, tier and clause govern each, and
 * where the fines lie against them. In the order in which they build on each other.
 */
export const settledViews = [
  'rule_epoch',
  'decision_situation',
  'situation_example',
  'situation_benchmark',
  'situation_clause',
  'situation_benchmark_change',
  'tier_of_changed_benchmark',
  'fine_under_changed_benchmark',
  'situation_tier',
  'fine_under_changed_clause',
  'range_of_split_tier',
  'tier_requirement',
  'special_tier',
  'situation_ladder',
  'earlier_penalty',
  'penalty_against_rules',
  'reduction_below_range',
  'situation_version',
  'tier_name',
  'cited_tier_reading',
  'tier_of_later_version',
  'recomputed_tier',
  'shared_case',
  'kinds_against_statute',
] as const

/** What the supplementary sheets add to decisions, which everything that reads decisions asks; and how recorded circumstances read. */
const supplements = ['agreed_supplement', 'circumstance_weight', 'no_penalty_ground'] as const

/** Works out once which range governs each decision. */
export function settleRanges(engine: Engine): Promise<void> {
  return settle(engine, settledViews)
}

/** Works out once what supplements say of each decision, and what recorded circumstances weigh. */
export function settleSupplements(engine: Engine): Promise<void> {
  return settle(engine, supplements)
}

/**
 * Leaves a temporary table in the place of each view: the engine finds it before the view, in other views too. It says what
 * was so when it was made; make it anew when decisions, supplements or benchmarks have changed.
 */
export async function settle(engine: Engine, views: readonly string[]): Promise<void> {
  for (const view of views) await engine.execute(`DROP TABLE IF EXISTS temp.${view}`)
  for (const view of views) await engine.execute(`CREATE TEMP TABLE ${view} AS SELECT * FROM ${view}`)
}
