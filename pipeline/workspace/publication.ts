import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../domain/errors.ts'
import { openDuckDB } from '../engine/duckdb.ts'
import { countReviews, readWhole } from './soundness.ts'
import { openForReading, type Workspace } from './workspace.ts'

export const workPrefix = '.evenhand-work-'
export const reportDraftPrefix = '.new-'
const spareBytes = 16 * 2 ** 20

/** A copy of the database that is worked on while everybody else reads the published one. */
export interface WorkingCopy {
  readonly token: string
  readonly folder: string
  /** The workspace, with the copy for its database and a folder for reports that nobody looks into. */
  readonly workspace: Workspace
  /** Reviews before: none may be missing after. */
  readonly reviews: number
}

/** The file that is published, also where the workspace holds a link to it. */
export function publishedFile({ database }: Workspace): string {
  return existsSync(database) ? realpathSync(database) : database
}

/** The workspace as it looks to the writer that works on the copy of this name. */
export function workspaceOfCopy(workspace: Workspace, token: string): Workspace {
  const folder = join(dirname(publishedFile(workspace)), `${workPrefix}${token}`)
  return { ...workspace, database: join(folder, 'evenhand.duckdb'), temporary: join(folder, 'temporary'), reportDrafts: join(workspace.reports, `${reportDraftPrefix}${token}`) }
}

/** Copies the published database. Only for the owner of the lock. Throws UserError: it cannot be read, is in use, or there is no room for `copies` of it. */
export async function copyDatabase(workspace: Workspace, copies: number): Promise<WorkingCopy> {
  const token = randomBytes(6).toString('hex')
  const own = workspaceOfCopy(workspace, token)
  const folder = dirname(own.database)
  await orSayWhere(folder, () => mkdir(folder, { mode: 0o700 }))
  if (!existsSync(workspace.database)) return { token, folder, workspace: own, reviews: 0 }
  await foldLog(workspace.database)
  const reviews = await countReviews(workspace)
  const from = publishedFile(workspace)
  await requireRoom(folder, (await stat(from)).size * copies + spareBytes)
  await copyAndSync(from, own.database)
  return { token, folder, workspace: own, reviews }
}

/** A working copy without a database, to make one anew in. Only for the owner of the lock. `reviews` are those that it must hold in the end. */
export async function emptyCopy(workspace: Workspace, reviews: number): Promise<WorkingCopy> {
  const token = randomBytes(6).toString('hex')
  const own = workspaceOfCopy(workspace, token)
  const folder = dirname(own.database)
  await orSayWhere(folder, () => mkdir(folder, { mode: 0o700 }))
  return { token, folder, workspace: own, reviews }
}

/** Whether a copy may be published: it opens, every table can be read to the end, no run is half done, no review is missing. Throws UserError. */
export async function verifyCopy({ workspace, reviews }: WorkingCopy): Promise<void> {
  await foldLog(workspace.database)
  const engine = await openForReading(workspace)
  try {
    const damage = await readWhole(engine)
    if (damage !== null) throw new UserError('copy-unsound', { where: workspace.database, message: `${damage.table}: ${damage.message}` })
    const [row] = await engine.query('SELECT (SELECT count(*) FROM stored.run WHERE finished_at IS NULL) AS unfinished, (SELECT count(*) FROM stored.finding_event WHERE by_whom IS NOT NULL) AS reviews')
    if (Number(row!['unfinished']) > 0) throw new UserError('copy-unsound', { where: workspace.database, message: 'stored.run' })
    if (Number(row!['reviews']) < reviews) throw new UserError('copy-unsound', { where: workspace.database, message: 'stored.finding_event' })
  } finally {
    engine.close()
  }
}

/** Puts the copy in the place of the published database: before it everybody sees the old state, after it the new one. */
export async function publishCopy(workspace: Workspace, copy: WorkingCopy): Promise<void> {
  const target = publishedFile(workspace)
  await sync(copy.workspace.database)
  await renameOver(copy.workspace.database, target)
  await syncFolder(dirname(target))
  await publishReports(workspace, copy.workspace.reportDrafts)
}

/** Moves finished reports to where they are looked for. A worklist that is there already stays: somebody may have filled it in. */
export async function publishReports({ reports }: Workspace, drafts: string): Promise<void> {
  for (const run of await readdir(drafts).catch(() => [])) {
    const [from, to] = [join(drafts, run), join(reports, run)]
    if (!existsSync(to)) {
      await renameOver(from, to)
      continue
    }
    for (const name of await readdir(from)) {
      if (name !== 'findings.xlsx' || !existsSync(join(to, name))) await renameOver(join(from, name), join(to, name))
    }
  }
  await rm(drafts, { recursive: true, force: true })
}

export async function discardCopy({ folder, workspace }: WorkingCopy): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rm(workspace.reportDrafts, { recursive: true, force: true })
}

/** What a writer that was killed had committed stands in a log beside its database, which neither a copy nor a rename takes along. */
export async function foldLog(database: string): Promise<void> {
  if (!existsSync(`${database}.wal`)) return
  try {
    const engine = await openDuckDB(database)
    try {
      await engine.execute('CHECKPOINT')
    } finally {
      engine.close()
    }
  } catch (error) {
    throw new UserError('database-unreadable', { where: database, message: error instanceof Error ? error.message : String(error) }, { cause: error })
  }
}

/** Copies so that the copy is on the disk when this returns; shares blocks where the file system can. */
export async function copyAndSync(from: string, to: string): Promise<void> {
  await orSayWhere(to, () => copyFile(from, to, constants.COPYFILE_FICLONE))
  await sync(to)
}

/** Renames; where another program has the file open, which stops it on some systems, tries for some seconds. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const isHeld = error instanceof Error && 'code' in error && ['EPERM', 'EBUSY', 'EACCES'].includes(String(error.code))
      if (!isHeld || attempt === 20) throw new UserError('write-failed', { where: to, message: error instanceof Error ? error.message : basename(to) }, { cause: error })
      await setTimeout(process.platform === 'win32' ? 500 : 10)
    }
  }
}

async function requireRoom(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < needed) throw new UserError('disk-space-short', { where: folder, free: megabytes(free), needed: megabytes(needed) })
}

export function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 2 ** 20))
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Where a folder cannot be opened as a file is, the system keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function orSayWhere<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new UserError('write-failed', { where, message: error instanceof Error ? error.message : String(error) }, { cause: error })
  }
}
