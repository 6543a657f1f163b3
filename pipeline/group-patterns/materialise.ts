import type { Engine, Parameters } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/** Runs `queries/group-patterns/<stage>.sql` and keeps its rows as the temporary table `table`, the stage's name by default. */
export async function materialise(engine: Engine, stage: string, parameters?: Parameters, table = stage): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${readSql(`group-patterns/${stage}`)}`, parameters)
}
