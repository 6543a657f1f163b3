import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { createResultTables } from '../../pipeline/group-patterns/result-tables.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'

/** An empty database with the stored tables, the model views and the tables for patterns of groups, until it is closed. */
export async function modelDatabase(asOf = '2026-12-31'): Promise<Engine> {
  const template = inject('modelTemplate')
  const file = join(dirname(template), `${randomUUID()}.duckdb`)
  copyFileSync(template, file)
  const engine = await openDuckDB(file)
  const close = engine.close.bind(engine)
  engine.close = () => {
    close()
    for (const name of [file, `${file}.wal`]) rmSync(name, { force: true })
  }
  await createModel(engine, asOf)
  await createResultTables(engine)
  return engine
}
