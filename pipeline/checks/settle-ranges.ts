import type { Engine } from '../engine/engine.ts'

/** Views that many checks read and that take long: which benchmark and which range a decision is held against, and what its tiers ask for. In the order in which they build on each other. */
export const settledViews = ['governing_benchmark', 'fine_against_statute', 'fine_against_tier', 'tier_requirement'] as const

/** What the supplementary sheets add to decisions: everything that reads decisions asks it. */
const supplements = ['agreed_supplement'] as const

/** Works out once which range governs each decision. */
export function settleRanges(engine: Engine): Promise<void> {
  return settle(engine, settledViews)
}

/** Works out once what supplements say of each decision. */
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
