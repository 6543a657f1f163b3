import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { decisionSlices } from './decision-slices.ts'

/**
 * Gathers the penalties into a temporary table as `queries/equal-treatment/penalty_case.sql` sees them, and numbers them (`n`) in
 * the order in which they lie there.
 */
export async function gatherCases(engine: Engine, table: string): Promise<void> {
  const cases = `SELECT * FROM (${readSql('equal-treatment/penalty_case')}) AS cases WHERE decision_id >= $from AND decision_id < $to`
  const [first, ...others] = await decisionSlices(engine)
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${cases}`, { ...first! })
  for (const slice of others) await engine.execute(`INSERT INTO ${table} ${cases}`, { ...slice })
  // Not by row_number() above: one thread alone would then gather them.
  await engine.execute(`CREATE OR REPLACE TEMP SEQUENCE ${table}_number`)
  await engine.execute(`ALTER TABLE ${table} ADD COLUMN n INTEGER DEFAULT nextval('${table}_number')`)
}
