import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backupDraftPrefix } from './backups.ts'
import { lockFile } from './lock.ts'
import { publishedFile, publishReports, reportDraftPrefix, workPrefix } from './publication.ts'
import { openForReading, type Workspace } from './workspace.ts'

/** Files and folders that a writer left when it was killed; also those of one that works now. */
export async function findLeftovers(workspace: Workspace): Promise<string[]> {
  const { folder, reports, backups, temporary } = workspace
  const beside = dirname(publishedFile(workspace))
  const places = new Set([folder, beside])
  const found = existsSync(temporary) ? [temporary] : []
  for (const place of places) {
    for (const name of await namesIn(place)) if (name.startsWith(workPrefix) || new RegExp(`^${lockFile}\\.[0-9a-f]{16}$`).test(name)) found.push(join(place, name))
  }
  for (const name of await namesIn(reports)) if (name.startsWith(reportDraftPrefix)) found.push(join(reports, name))
  for (const name of await namesIn(backups)) if (name.startsWith(backupDraftPrefix)) found.push(join(backups, name))
  return found
}

/**
 * Removes what a writer left when it was killed. Only for the owner of the lock. A report whose run was published, but which was
 * not put in its place any more, is put there.
 */
export async function removeLeftovers(workspace: Workspace): Promise<string[]> {
  const found = await findLeftovers(workspace)
  for (const path of found) {
    if (dirname(path) === workspace.reports) await keepPublished(workspace, path)
    await rm(path, { recursive: true, force: true })
  }
  return found
}

async function keepPublished(workspace: Workspace, drafts: string): Promise<void> {
  const runs = await namesIn(drafts)
  if (runs.length === 0 || !existsSync(workspace.database)) return
  const known = await publishedRuns(workspace)
  for (const run of runs) if (!known.has(run)) await rm(join(drafts, basename(run)), { recursive: true, force: true })
  await publishReports(workspace, drafts)
}

/** None where the database cannot be read: then that is said by what reads it next. */
async function publishedRuns(workspace: Workspace): Promise<ReadonlySet<string>> {
  try {
    const engine = await openForReading(workspace)
    try {
      return new Set((await engine.query('SELECT run_id FROM stored.run WHERE finished_at IS NOT NULL')).map((row) => String(row['run_id'])))
    } finally {
      engine.close()
    }
  } catch {
    return new Set()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
