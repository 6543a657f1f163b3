import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, open, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../domain/errors.ts'

/** Who writes to a workspace. */
export interface LockOwner {
  /** Tells this lock from every other. */
  readonly token: string
  readonly command: string
  readonly pid: number
  readonly host: string
  /** ISO, UTC. */
  readonly since: string
  /** Which start of the machine, and which of the processes that had this number; null where the system does not say. */
  readonly boot: string | null
  readonly processStart: string | null
}

export type OwnerState = 'alive' | 'dead' | 'elsewhere'

export interface Lock {
  readonly owner: LockOwner
  /** The dead owner that it was taken from; null where the workspace was free. */
  readonly takenFrom: LockOwner | null
}

export const lockFile = 'evenhand.lock'
/** A lock of another machine is held to be forgotten after so long: no job takes half a day. */
export const forgottenAfterHours = 12
const attempts = 20

/** Takes the workspace for one writer. A dead owner on this machine is replaced; any other is a UserError that says who it is. */
export async function lockWorkspace(folder: string, command: string): Promise<Lock> {
  let takenFrom: LockOwner | null = null
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const owner = ownerHere(command)
    if (await create(folder, owner)) return { owner, takenFrom }
    const found = await readLock(folder)
    if (found === 'none') continue
    if (found !== 'unreadable' && stateOf(found) !== 'dead') throw busy(folder, found)
    if (await removeLock(folder, found)) takenFrom = found === 'unreadable' ? takenFrom : found
    else await setTimeout(50)
  }
  throw new UserError('write-failed', { where: join(folder, lockFile), message: 'EBUSY' })
}

export async function unlockWorkspace(folder: string, { owner }: Lock): Promise<void> {
  if (await isOurs(folder, owner)) await rm(join(folder, lockFile), { force: true })
}

/** Whether nobody took the lock away meanwhile. */
export async function isOurs(folder: string, owner: LockOwner): Promise<boolean> {
  const found = await readLock(folder)
  return typeof found === 'object' && found.token === owner.token
}

export async function readLock(folder: string): Promise<LockOwner | 'none' | 'unreadable'> {
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, lockFile), 'utf8'))
    return isOwner(content) ? content : 'unreadable'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'unreadable'
  }
}

/** Whether the owner still works, as far as this machine can tell. */
export function stateOf({ host, pid, boot, processStart }: LockOwner): OwnerState {
  if (host !== hostname()) return 'elsewhere'
  const bootNow = bootOf()
  if (boot !== null && bootNow !== null && boot !== bootNow) return 'dead'
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'alive' : 'dead'
  }
  const now = processStartOf(pid)
  return processStart !== null && now !== null && now !== processStart ? 'dead' : 'alive'
}

export function isForgotten({ since }: LockOwner, now: Date): boolean {
  return now.getTime() - Date.parse(since) > forgottenAfterHours * 3_600_000
}

/** Removes this very lock and no later one. False where another process is at it. */
export async function removeLock(folder: string, expected: LockOwner | 'unreadable'): Promise<boolean> {
  // Two that find one dead owner must not both remove a lock: the second would remove that of the first.
  const guard = join(folder, `${lockFile}.taking`)
  try {
    await mkdir(guard)
  } catch {
    const made = await stat(guard).catch(() => null)
    if (made !== null && Date.now() - made.mtimeMs > 60_000) await rmdir(guard).catch(() => undefined)
    return false
  }
  try {
    const found = await readLock(folder)
    const isSame = typeof found === 'object' && typeof expected === 'object' ? found.token === expected.token : found === expected
    if (isSame) await rm(join(folder, lockFile), { force: true })
    return isSame
  } finally {
    await rmdir(guard)
  }
}

export function busy(folder: string, owner: LockOwner): UserError {
  const details = { where: folder, file: join(folder, lockFile), command: owner.command, pid: String(owner.pid), host: owner.host, since: owner.since, hours: String(forgottenAfterHours) }
  if (owner.host === hostname()) return new UserError('workspace-busy', details)
  return new UserError(isForgotten(owner, new Date()) ? 'workspace-lock-forgotten' : 'workspace-busy-elsewhere', details)
}

function ownerHere(command: string): LockOwner {
  const { pid } = process
  return { token: randomBytes(8).toString('hex'), command, pid, host: hostname(), since: new Date().toISOString(), boot: bootOf(), processStart: processStartOf(pid) }
}

/** The lock appears whole or not at all: it is linked under its name, where the file system can. */
async function create(folder: string, owner: LockOwner): Promise<boolean> {
  const file = join(folder, lockFile)
  const draft = `${file}.${owner.token}`
  const content = `${JSON.stringify(owner)}\n`
  try {
    const handle = await open(draft, 'wx')
    await handle.writeFile(content)
    await handle.sync()
    await handle.close()
    await link(draft, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error
      await writeFile(file, content, { flag: 'wx' })
    })
    return true
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if ('code' in error && error.code === 'EEXIST') return false
    throw new UserError('write-failed', { where: file, message: error.message }, { cause: error })
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

function isOwner(content: unknown): content is LockOwner {
  if (typeof content !== 'object' || content === null) return false
  const { token, command, pid, host, since } = { token: null, command: null, pid: null, host: null, since: null, ...content } as Record<string, unknown>
  return [token, command, host, since].every((text) => typeof text === 'string') && Number.isInteger(pid)
}

function bootOf(): string | null {
  return textOf('/proc/sys/kernel/random/boot_id')
}

/** When a process began, in ticks since the machine did; 'gone' once only its parent still has to take note of its end. */
function processStartOf(pid: number): string | null {
  // The name of the program stands in parentheses and may hold spaces; the state and 19 fields more follow it.
  const fields = textOf(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '').split(' ')
  return fields === undefined ? null : fields[0] === 'Z' ? 'gone' : (fields[19] ?? null)
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}
