import type { Engine } from '../engine/engine.ts'

/** Views that many checks read and that take long: which benchmark and which range a decision is held against, and what its tiers ask for. In the order in which they build on each other. */
export const settledViews = ['governing_benchmark', 'fine_against_statute', 'fine_against_tier', 'tier_requirement'] as const

/**
 * Works the views out once. Leaves a temporary table in the place of each: the engine finds it before the view, in other views too.
 * It says what was so when it was made; make it anew when decisions or benchmarks have changed.
 */
export async function settleRanges(engine: Engine): Promise<void> {
  for (const view of settledViews) await engine.execute(`DROP TABLE IF EXISTS temp.${view}`)
  for (const view of settledViews) await engine.execute(`CREATE TEMP TABLE ${view} AS SELECT * FROM ${view}`)
}
