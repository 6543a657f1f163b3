import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { runCheck } from '../../pipeline/checks/run-check.ts'
import type { Engine, Row } from '../../pipeline/engine/engine.ts'
import { worldDay } from './make-world.ts'

/** What a check of the product flags with its own defaults. Studies that it needs must be there. */
export async function flaggedBy(engine: Engine, id: string): Promise<readonly Row[]> {
  const check = loadChecks().find((each) => each.id === id)
  if (check === undefined) throw new Error(`there is no check ${id}`)
  const defaults = Object.fromEntries(Object.entries(check.parameters).map(([name, parameter]) => [name, parameter.default]))
  const { flagged } = await runCheck(engine, { ...check, comparablesSql: null, candidatesSql: null }, defaults, worldDay)
  return flagged
}

/** Puts columns of flagged rows, as text, into a temporary table. */
export async function keepFlagged(engine: Engine, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} (${columns.map((column) => `${column} VARCHAR`).join(', ')})`)
  await engine.append(table, columns, rows.map((row) => columns.map((column) => row[column] ?? null)))
}
