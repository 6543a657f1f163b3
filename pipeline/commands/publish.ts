import { existsSync } from 'node:fs'
import { UserError } from '../domain/errors.ts'
import { QueryError, type Engine } from '../engine/engine.ts'
import { listBackups, makeBackup, setAside } from '../workspace/backups.ts'
import { removeLeftovers } from '../workspace/leftovers.ts'
import { isOurs, lockWorkspace, unlockWorkspace, type Lock } from '../workspace/lock.ts'
import { copyDatabase, discardCopy, publishCopy, verifyCopy, workspaceOfCopy, type WorkingCopy } from '../workspace/publication.ts'
import { firstLine } from '../workspace/soundness.ts'
import { openForWriting, type Workspace } from '../workspace/workspace.ts'
import { notice, type WorkspaceContext } from './context.ts'
import { prepareRebuild, sayRebuilt, takeOver } from './rebuild.ts'
import { agreeIfPossible, sayTakenIn } from './review-record.ts'

/** What a writer does with the database that it may write to. What it returns is the exit code. */
export type Work = (within: WorkspaceContext, engine: Engine) => Promise<number>

export interface Publishing {
  /** Named in the lock. */
  readonly command: string
  /** Whether the state before is kept as a backup. */
  readonly backup?: boolean
  /** Whether it loads all of the inbox: then a database that an earlier program made is made anew. */
  readonly isWhole?: boolean
}

/**
 * Lets a writer work on a copy of the database and publishes the copy when all of it succeeded: whatever happens before, everybody
 * finds the old state, and after it the new one whole. Throws UserError: the workspace is in use, there is no room, the copy is unsound.
 */
export async function publishing(within: WorkspaceContext, { command, backup = false, isWhole = false }: Publishing, work: Work): Promise<number> {
  const { workspace, writer } = within
  if (writer?.token !== undefined) return writeInto(within, workspaceOfCopy(workspace, writer.token), work)
  return locked(within, command, async (lock) => {
    if (!existsSync(workspace.database) && (await listBackups(workspace)).length > 0) notice(within, 'databaseGone')
    const anew = await prepareRebuild(within, isWhole)
    const copy = anew?.copy ?? (await copyDatabase(workspace, backup && workspace.configuration.backups.keep > 0 ? 2 : 1))
    try {
      const { code, isDone, say } = writer === undefined ? await here(within, copy, work) : await writer.start(copy.token)
      if (isDone && anew === null) await publish(within, lock, copy, backup)
      if (isDone && anew !== null) await replace(within, lock, copy, anew.found)
      say()
      return code
    } finally {
      await discardCopy(copy)
    }
  })
}

/** Works while no other writer does; what an earlier one left when it was killed is removed first, with a word. */
export async function locked<T>(within: WorkspaceContext, command: string, work: (lock: Lock) => Promise<T>): Promise<T> {
  const { folder } = within.workspace
  const lock = await lockWorkspace(folder, command)
  try {
    if (lock.takenFrom !== null) notice(within, 'lockTaken', { ...lock.takenFrom })
    const leftovers = await removeLeftovers(within.workspace)
    if (leftovers.length > 0) notice(within, 'leftoversRemoved', { count: leftovers.length })
    return await work(lock)
  } finally {
    await unlockWorkspace(folder, lock)
  }
}

async function here(within: WorkspaceContext, copy: WorkingCopy, work: Work) {
  return { code: await writeInto(within, copy.workspace, work), isDone: true, say: () => undefined }
}

async function writeInto(within: WorkspaceContext, workspace: Workspace, work: Work): Promise<number> {
  const engine = await openForWriting(workspace, within.asOf)
  try {
    const isAnew = await takeOver(engine, within.workspace)
    const taken = await agreeIfPossible(within, engine)
    const code = await work({ ...within, workspace }, engine)
    if (!isAnew) await sayTakenIn(within, engine, taken)
    await engine.execute('CHECKPOINT')
    return code
  } catch (error) {
    if (!(error instanceof QueryError) || !/No space left|failed to write|could not write|File too large|max_temp_directory_size/i.test(error.message)) throw error
    throw new UserError('disk-full-at-work', { where: within.workspace.folder, message: firstLine(error.message) }, { cause: error })
  } finally {
    engine.close()
  }
}

async function publish({ workspace, now }: WorkspaceContext, { owner }: Lock, copy: WorkingCopy, backup: boolean): Promise<void> {
  await verifyCopy(copy)
  if (backup) await makeBackup(workspace, workspace.configuration.backups.keep, now)
  if (!(await isOurs(workspace.folder, owner))) throw new UserError('lock-lost', { where: workspace.folder })
  await publishCopy(workspace, copy)
}

/** Publishes a database that was made anew; the older one is kept aside, because no backup of it could be put back. */
async function replace(within: WorkspaceContext, { owner }: Lock, copy: WorkingCopy, found: number): Promise<void> {
  const { workspace, now } = within
  await verifyCopy(copy)
  if (!(await isOurs(workspace.folder, owner))) throw new UserError('lock-lost', { where: workspace.folder })
  const aside = await setAside(workspace, now)
  await publishCopy(workspace, copy)
  await sayRebuilt(within, found, aside)
}
