import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { createModel, createSchema } from '../../pipeline/workspace/create-schema.ts'

/** An empty database in memory with the stored tables and the model views. */
export async function modelDatabase(asOf = '2026-12-31'): Promise<Engine> {
  const engine = await openDuckDB(':memory:')
  await createSchema(engine)
  await createModel(engine, asOf)
  return engine
}
