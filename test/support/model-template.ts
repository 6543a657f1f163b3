import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import { createModel, createSchema } from '../../pipeline/workspace/create-schema.ts'
import { storeCalendar } from '../../pipeline/workspace/store-calendar.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database file with the empty tables and the model: to bind every view anew takes seconds, to copy a file does not. */
    modelTemplate: string
  }
}

const folder = mkdtempSync(join(tmpdir(), 'evenhand-model-'))

/** Makes the database that every test starts from a copy of, once per run. */
export async function setup(project: TestProject): Promise<void> {
  const file = join(folder, 'template.duckdb')
  const engine = await openDuckDB(file)
  await createSchema(engine)
  await createModel(engine, '2026-12-31')
  await storeCalendar(engine)
  await engine.execute('CHECKPOINT')
  engine.close()
  project.provide('modelTemplate', file)
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
