import { UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { emptyCopy, type WorkingCopy } from '../workspace/publication.ts'
import { schemaVersion } from '../workspace/create-schema.ts'
import { besideOlder, olderVersion, openOlder, sourcesNotInInbox } from '../workspace/older-database.ts'
import { openForReading, type Workspace } from '../workspace/workspace.ts'
import { notice, type WorkspaceContext } from './context.ts'
import { saveReviews } from './review-record.ts'

const namedFiles = 10

/**
 * Prepares to make the database anew where an earlier program made it: its reviews go into the record first. Null where it is of this
 * version. Throws UserError: this command does not load the inbox (`isWhole`), or the inbox lacks files that were loaded.
 */
export async function prepareRebuild(within: WorkspaceContext, isWhole: boolean): Promise<{ copy: WorkingCopy; found: number } | null> {
  const { workspace } = within
  const found = await olderVersion(workspace)
  if (found === null) return null
  const versions = { where: workspace.database, found: String(found), expected: String(schemaVersion) }
  if (!isWhole) throw new UserError('workspace-from-older-version', versions)
  const older = await openOlder(workspace)
  try {
    const reviews = await saveReviews(within, older)
    const missing = await sourcesNotInInbox(older, workspace)
    if (missing.length > 0) throw new UserError('inbox-incomplete', { ...versions, names: missing.slice(0, namedFiles).join('、'), count: String(missing.length) })
    return { copy: await emptyCopy(workspace, reviews), found }
  } finally {
    older.close()
  }
}

/** Takes over from the older database of a workspace what is neither in the inbox nor in the record. False where there is none. */
export async function takeOver(engine: Engine, workspace: Workspace): Promise<boolean> {
  if ((await olderVersion(workspace)) === null) return false
  await besideOlder(engine, workspace, async () => {
    const tables = new Set((await engine.query("SELECT table_name FROM duckdb_tables() WHERE database_name = 'older' AND schema_name = 'stored'")).map((row) => row['table_name']))
    if (tables.has('finding_event')) await engine.execute(readSql('findings/take-over-events'))
    if (tables.has('officer_label')) await engine.execute(readSql('officers/take-over-labels'))
  })
  return true
}

/** Says what was taken over from the older database and what was not. */
export async function sayRebuilt(within: WorkspaceContext, found: number, aside: string): Promise<void> {
  const engine = await openForReading(within.workspace)
  try {
    const [row] = await engine.query(readSql('findings/taken-over'))
    const { reviews, events } = row!
    const waiting = Number(row!['waiting']) === 0 ? null : row!['waiting']!
    notice(within, 'rebuilt', { found, expected: schemaVersion, reviews, events, waiting, path: aside })
  } finally {
    engine.close()
  }
}
