import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { openForReading, type Workspace } from './workspace.ts'
import { copyAndSync, foldLog, publishCopy, publishedFile, type WorkingCopy } from './publication.ts'
import { firstLine, readWhole } from './soundness.ts'

export interface Backup {
  readonly name: string
  readonly file: string
  readonly size: number
  /** ISO, UTC: when it was made, by the clock of then. */
  readonly madeAt: string
}

export const backupDraftPrefix = '.new-'
/** Counted, because a clock that was set back must not make the newest backup the oldest. */
const named = /^evenhand-(\d{6})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.duckdb$/

/** The backups of a workspace, the newest first. */
export async function listBackups({ backups }: Workspace): Promise<Backup[]> {
  const names = (await readdir(backups).catch(() => [])).filter((name) => named.test(name)).sort().reverse()
  return Promise.all(names.map(async (name) => {
    const [, , year, month, day, hour, minute, second] = named.exec(name)!
    const file = join(backups, name)
    return { name, file, size: (await stat(file)).size, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` }
  }))
}

/** Whether the newest backup is the database as it is: same size, same last change. */
export async function isBackedUp(workspace: Workspace): Promise<boolean> {
  const [newest] = await listBackups(workspace)
  if (newest === undefined) return false
  const [kept, now] = [await stat(newest.file), await stat(publishedFile(workspace))]
  return kept.size === now.size && Math.abs(kept.mtimeMs - now.mtimeMs) < 1
}

/** Keeps the published database as it is, if it changed since the last time, and removes the oldest backups beyond `keep`. Null where nothing was to do. */
export async function makeBackup(workspace: Workspace, keep: number, now: Date): Promise<Backup | null> {
  if (keep === 0 || !existsSync(workspace.database) || (await isBackedUp(workspace))) return null
  const known = await listBackups(workspace)
  const number = known.length === 0 ? 1 : Number(named.exec(known[0]!.name)![1]) + 1
  const name = `evenhand-${String(number).padStart(6, '0')}-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.duckdb`
  const draft = join(workspace.backups, `${backupDraftPrefix}${randomBytes(6).toString('hex')}`)
  const from = publishedFile(workspace)
  try {
    await mkdir(workspace.backups, { recursive: true, mode: 0o700 })
    await copyAndSync(from, draft)
    const { atime, mtime } = await stat(from)
    await utimes(draft, atime, mtime)
    await rename(draft, join(workspace.backups, name))
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new UserError('write-failed', { where: workspace.backups, message: error.message }, { cause: error })
  }
  const all = await listBackups(workspace)
  for (const old of all.slice(keep)) await rm(old.file, { force: true })
  return all[0]!
}

/** What a backup holds: how many reviews, and the last run; or why it cannot be used. */
export async function describeBackup(workspace: Workspace, file: string): Promise<{ readonly reviews: number; readonly run: string | null } | { readonly problem: string }> {
  try {
    const engine = await openForReading({ ...workspace, database: file })
    try {
      const damage = await readWhole(engine)
      if (damage !== null) return { problem: `${damage.table}: ${damage.message}` }
      const [row] = await engine.query('SELECT (SELECT count(*) FROM stored.finding_event WHERE by_whom IS NOT NULL) AS reviews, (SELECT max_by(run_id, started_at) FROM stored.run WHERE finished_at IS NOT NULL) AS run')
      return { reviews: Number(row!['reviews']), run: row!['run'] === null ? null : String(row!['run']) }
    } finally {
      engine.close()
    }
  } catch (error) {
    return { problem: error instanceof UserError ? `${error.code} ${firstLine(error.details['message'] ?? error.details['found'] ?? '')}` : firstLine(String(error)) }
  }
}

/**
 * Puts a backup in the place of the database, which is kept aside under the name that is returned (null where there was none).
 * `copy` is an empty working copy to put it together in.
 */
export async function restoreBackup(workspace: Workspace, backup: Backup, copy: WorkingCopy, now: Date): Promise<string | null> {
  await copyAndSync(backup.file, copy.workspace.database)
  const { atime, mtime } = await stat(backup.file)
  await utimes(copy.workspace.database, atime, mtime)
  const aside = existsSync(workspace.database) ? await setAside(workspace, now) : null
  await publishCopy(workspace, copy)
  return aside
}

/** Keeps the database as it is beside itself, under the name that is returned. */
export async function setAside(workspace: Workspace, now: Date): Promise<string> {
  const from = publishedFile(workspace)
  const aside = join(dirname(from), `evenhand.set-aside-${now.toISOString().replaceAll(/[-:.]/g, '')}.duckdb`)
  // A damaged database may refuse; then its log goes along as it is.
  await foldLog(from).catch(() => undefined)
  await link(from, aside).catch(() => copyAndSync(from, aside))
  if (existsSync(`${from}.wal`)) await rename(`${from}.wal`, `${aside}.wal`)
  return aside
}
