import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

const stages = ['practice_case', 'new_case', 'earlier_practice', 'closer_practice', 'scale_of_practice', 'new_comparison'] as const

/**
 * Compares the decisions of the last year that have not been compared yet with what the same agency decided before, and keeps
 * the result in `stored.forward_comparison`. Reads what judgeDecisions leaves; leaves temporary tables named as the files of
 * queries/forward.
 */
export async function compareWithEarlier(engine: Engine): Promise<void> {
  for (const stage of stages) await engine.execute(`CREATE OR REPLACE TEMP TABLE ${stage} AS ${readSql(`forward/${stage}`)}`)
  await engine.execute(readSql('forward/keep_comparison'))
}
