import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { decisionSlices } from './decision-slices.ts'

/** Gathers the penalties into a temporary table as `queries/equal-treatment/penalty_case.sql` sees them, each with a number `n` of its own. */
export async function gatherCases(engine: Engine, table: string): Promise<void> {
  // Numbered here and not by several threads: the numbers must be the same in every run.
  const cases = `SELECT CAST($before + row_number() OVER () AS INTEGER) AS n, cases.*
    FROM (${readSql('equal-treatment/penalty_case')}) AS cases WHERE decision_id >= $from AND decision_id < $to`
  const [first, ...others] = await decisionSlices(engine)
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${cases}`, { before: 0, ...first! })
  for (const slice of others) {
    const [count] = await engine.query(`SELECT count(*) AS before FROM ${table}`)
    await engine.execute(`INSERT INTO ${table} ${cases}`, { before: Number(count!['before']), ...slice })
  }
}
