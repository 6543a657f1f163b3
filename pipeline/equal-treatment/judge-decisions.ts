import type { Engine } from '../engine/engine.ts'
import { make } from './measure-decisions.ts'

const judging = ['level_of_decision', 'departure', 'tail', 'chance_of_departure', 'departure_beside_others'] as const

/**
 * Judges each decision that `measureDecisions` compared, what its agency and officer do throughout (`findUnitPatterns`) taken
 * off first. Leaves temporary tables named as the files of queries/equal-treatment.
 */
export async function judgeDecisions(engine: Engine): Promise<void> {
  for (const stage of judging) await make(engine, stage)
}
