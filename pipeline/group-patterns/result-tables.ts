import type { Engine, Value } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/** The tables that checks read, each defined in `queries/group-patterns/results/`. */
export const resultTables = [
  'agency_pattern',
  'officer_pattern',
  'officer_tail',
  'level_effect',
  'practice_change',
  'range_end_pattern',
  'party_kind_pattern',
  'noise_component',
  'narrowing',
] as const
export type ResultTable = (typeof resultTables)[number]

/** Creates the tables empty: a check finds nothing there until the patterns have been looked for. */
export async function createResultTables(engine: Engine): Promise<void> {
  for (const table of resultTables) await engine.execute(readSql(`group-patterns/results/${table}`))
}

/** Appends rows, columns by name; all rows have the same columns. */
export async function fillResultTable(engine: Engine, table: ResultTable, rows: readonly Readonly<Record<string, Value>>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  await engine.append(table, columns, rows.map((row) => columns.map((column) => row[column] ?? null)))
}
