import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

const stages = ['practice_case', 'new_case', 'earlier_practice', 'closer_practice', 'scale_of_practice', 'new_comparison', 'standing_comparison'] as const

/**
 * Compares the decisions of the last year that have not been compared yet with what the same agency decided before. Reads what
 * judgeDecisions leaves; leaves temporary tables named as the files of queries/forward: nothing is kept yet.
 */
export async function compareWithEarlier(engine: Engine): Promise<void> {
  for (const stage of stages) await engine.execute(`CREATE OR REPLACE TEMP TABLE ${stage} AS ${readSql(`forward/${stage}`)}`)
}

/** Keeps what `compareWithEarlier` found in `stored.forward_comparison`: once, however often it is called. For the run's transaction. */
export async function keepComparisons(engine: Engine): Promise<void> {
  await engine.execute(readSql('forward/keep_comparison'))
}
