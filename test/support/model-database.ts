import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { createResultTables } from '../../pipeline/group-patterns/result-tables.ts'
import { createModel, createSchema } from '../../pipeline/workspace/create-schema.ts'
import { storeCalendar } from '../../pipeline/workspace/store-calendar.ts'

/** An empty database in memory with the stored tables, the model views and the tables for patterns of groups. */
export async function modelDatabase(asOf = '2026-12-31'): Promise<Engine> {
  const engine = await openDuckDB(':memory:')
  await createSchema(engine)
  await createModel(engine, asOf)
  await storeCalendar(engine)
  await createResultTables(engine)
  return engine
}
