import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import type { FileIntake } from '../../../pipeline/ingest/file-intake.ts'
import { ingestFiles, type IngestOptions } from '../../../pipeline/ingest/ingest-files.ts'
import { builtInMappings } from '../../../pipeline/ingest/mappings/load-mappings.ts'
import { identityHasher } from '../../../pipeline/privacy/identity-key.ts'
import { createSchema } from '../../../pipeline/workspace/create-schema.ts'

export const options: IngestOptions = {
  mappingFolders: [builtInMappings],
  identity: { key: 'key of a test', hash: identityHasher('key of a test') },
  temporaryFolder: tmpdir(),
  now: new Date('2026-02-05T01:00:00Z'),
}

export async function emptyDatabase(): Promise<Engine> {
  const engine = await openDuckDB(':memory:')
  await createSchema(engine)
  return engine
}

/** Writes files into a new folder: name → content. Gives their paths in the order of the names. */
export async function writeFiles(contents: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-'))
  const paths: string[] = []
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name)
    await writeFile(path, content)
    paths.push(path)
  }
  return paths
}

export async function ingest(
  engine: Engine,
  contents: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<IngestOptions> = {},
): Promise<FileIntake[]> {
  return ingestFiles(engine, await writeFiles(contents), { ...options, ...more })
}

/** Every stored table with all its rows, as text: what an identity number must not be in, and what must not change. */
export async function dump(engine: Engine): Promise<Record<string, string[]>> {
  const tables = await engine.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'stored' ORDER BY table_name",
  )
  const content: Record<string, string[]> = {}
  for (const { table_name: table } of tables) {
    const rows = await engine.query(`SELECT * FROM stored.${String(table)}`)
    content[String(table)] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return content
}
