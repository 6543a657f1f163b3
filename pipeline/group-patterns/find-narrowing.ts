import type { Engine } from '../engine/engine.ts'
import { materialise } from './materialise.ts'

const leastDecisions = 10

/** Did discretion narrow in the year before `asOf` (an Asia/Shanghai calendar date)? Fills `narrowing` from `judged_decision`. */
export async function findNarrowing(engine: Engine, asOf: string): Promise<void> {
  await materialise(engine, 'narrowing', { as_of: asOf, least_decisions: leastDecisions })
}
