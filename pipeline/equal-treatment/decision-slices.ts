import type { Engine } from '../engine/engine.ts'

/** Ids of decisions from `from` (included) to `to` (not included), in the order of their bytes. */
export interface DecisionSlice {
  readonly from: string
  readonly to: string
}

/** What so many decisions need at once fits beside their tables in the memory that the studies have. */
const decisionsOfSlice = 5_000_000
/** So many ids, in order, say where to cut. */
const idsLookedAt = 4096
const behindAllIds = '\u{10FFFF}'

/** Cuts the stored decisions into slices of about `ofSlice`. Each decision lies in one of them. */
export async function decisionSlices(engine: Engine, ofSlice = decisionsOfSlice): Promise<DecisionSlice[]> {
  const [count] = await engine.query('SELECT count(*) AS decisions FROM stored.decision')
  const decisions = Number(count!['decisions'])
  const slices = Math.max(1, Math.round(decisions / ofSlice))
  const cuts = slices === 1 ? [] : await idsBetween(engine, slices, Math.ceil(decisions / idsLookedAt))
  return [...cuts, behindAllIds].map((to, i) => ({ from: cuts[i - 1] ?? '', to }))
}

async function idsBetween(engine: Engine, slices: number, oneIn: number): Promise<string[]> {
  const rows = await engine.query('SELECT decision_id FROM stored.decision WHERE group_key(decision_id) % $one_in = 0 ORDER BY decision_id', { one_in: oneIn })
  return Array.from({ length: slices - 1 }, (_, i) => String(rows[Math.floor(((i + 1) * rows.length) / slices)]!['decision_id']))
}
