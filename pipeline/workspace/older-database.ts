import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckDB } from '../engine/duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import { schemaVersion } from './create-schema.ts'
import type { Workspace } from './workspace.ts'

/**
 * The version of the stored tables of a database that an earlier program made; null where there is no database, where it is of this
 * version or a later one, and where it cannot be read, which is said by what reads it next.
 */
export async function olderVersion({ database }: Workspace): Promise<number | null> {
  if (!existsSync(database)) return null
  try {
    const engine = await openDuckDB(database, { readOnly: true })
    try {
      const found = Number((await engine.query('SELECT schema_version FROM stored.workspace'))[0]?.['schema_version'])
      return found < schemaVersion ? found : null
    } finally {
      engine.close()
    }
  } catch {
    return null
  }
}

/** Opens a database of any version, to read what every version holds. */
export async function openOlder({ database }: Workspace): Promise<Engine> {
  return openDuckDB(database, { readOnly: true })
}

/** Files whose data stand in a database and which are not in the inbox any more: they would be missing in one made anew. */
export async function sourcesNotInInbox(engine: Engine, { folder }: Workspace): Promise<string[]> {
  const rows = await engine.query('SELECT DISTINCT file FROM stored.source_file WHERE is_current ORDER BY file')
  return rows.map((row) => String(row['file'])).filter((file) => !file.startsWith('inbox/') || !existsSync(join(folder, file)))
}

/** Runs statements with an older database attached as `older`, to be read only. */
export async function besideOlder(engine: Engine, { database }: Workspace, work: () => Promise<void>): Promise<void> {
  await engine.execute(`ATTACH '${database.replaceAll("'", "''")}' AS older (READ_ONLY)`)
  try {
    await work()
  } finally {
    await engine.execute('DETACH older')
  }
}
