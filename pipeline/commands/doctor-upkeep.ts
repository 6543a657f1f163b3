import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { relative } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { describeBackup, listBackups } from '../workspace/backups.ts'
import { findLeftovers } from '../workspace/leftovers.ts'
import { busy, isForgotten, readLock, removeLock, stateOf } from '../workspace/lock.ts'
import { megabytes } from '../workspace/publication.ts'
import { readWhole } from '../workspace/soundness.ts'
import { openForReading, openForWriting, type Workspace } from '../workspace/workspace.ts'
import type { Filling } from '../../reports/words/fill.ts'
import type { WorkspaceContext } from './context.ts'
import { locked } from './publish.ts'
import { mendRecord } from './review-record.ts'

/** What goes into the sentence when all is well; a UserError says what is not. */
type Answer = Promise<Readonly<Record<string, Filling>>>

/** Reads every stored table to its end. */
export async function tables(within: WorkspaceContext): Answer {
  const engine = await openForReading(within.workspace)
  try {
    const damage = await readWhole(engine)
    if (damage !== null) throw new UserError('database-damaged', { ...damage, where: within.workspace.database, backup: (await newestGood(within.workspace)) ?? '' })
    return {}
  } finally {
    engine.close()
  }
}

export async function runs({ workspace, now }: WorkspaceContext): Answer {
  const engine = await openForReading(workspace)
  try {
    const [row] = await engine.query(
      "SELECT count(finished_at) AS finished, count(*) FILTER (WHERE finished_at IS NULL) AS unfinished, strftime(max(started_at), '%Y-%m-%dT%H:%M:%SZ') AS latest FROM stored.run",
    )
    const latest = row!['latest'] === null ? null : String(row!['latest'])
    if (Number(row!['unfinished']) > 0) throw new UserError('runs-unfinished', { count: String(row!['unfinished']) })
    if (latest !== null && Date.parse(latest) > now.getTime() + 300_000) throw new UserError('clock-behind', { latest, now: now.toISOString() })
    return { runs: row!['finished'], latest }
  } finally {
    engine.close()
  }
}

/** A program at work is well; a dead one is not. */
export async function lock({ workspace: { folder }, now }: WorkspaceContext): Answer {
  const owner = await readLock(folder)
  if (owner === 'none') return {}
  if (owner === 'unreadable' || stateOf(owner) === 'dead') throw new UserError('workspace-lock-dead', { where: folder, pid: owner === 'unreadable' ? '' : String(owner.pid) })
  if (stateOf(owner) === 'elsewhere' && isForgotten(owner, now)) throw busy(folder, owner)
  return { command: owner.command, pid: owner.pid, host: owner.host, since: owner.since }
}

/** Room for the copy that is worked on and for a backup. */
export async function room({ workspace: { folder, database } }: WorkspaceContext): Answer {
  const { bavail, bsize } = await statfs(folder)
  const needed = (existsSync(database) ? (await stat(database)).size * 2 : 0) + 2 ** 24
  const [free, wanted] = [megabytes(bavail * bsize), megabytes(needed)]
  if (bavail * bsize < needed) throw new UserError('disk-space-short', { where: folder, free, needed: wanted })
  return { free, needed: wanted }
}

/** Those of a program at work are no leftovers. */
export async function leftovers({ workspace }: WorkspaceContext): Answer {
  const owner = await readLock(workspace.folder)
  const found = typeof owner === 'object' && stateOf(owner) !== 'dead' ? [] : await findLeftovers(workspace)
  if (found.length > 0) throw new UserError('leftovers-found', { names: found.map((path) => relative(workspace.folder, path)).join(', '), count: String(found.length) })
  return {}
}

/** The newest backup is read to its end. */
export async function backups({ workspace }: WorkspaceContext): Answer {
  const [newest, ...others] = await listBackups(workspace)
  if (newest === undefined) return { count: 0 }
  const found = await describeBackup(workspace, newest.file)
  if ('problem' in found) throw new UserError('backup-unsound', { where: newest.file, message: found.problem })
  return { count: others.length + 1, newest: newest.name }
}

async function newestGood(workspace: Workspace): Promise<string | null> {
  for (const { name, file } of await listBackups(workspace)) if (!('problem' in (await describeBackup(workspace, file)))) return name
  return null
}

/** Removes what was left behind and the runs that never ended, and brings reviews to where they are missing. Says what it did. */
export async function repair(within: WorkspaceContext): Promise<void> {
  await locked(within, 'doctor --repair', async () => {
    if (!existsSync(within.workspace.database)) return
    const engine = await openForWriting(within.workspace, within.asOf).catch((error: unknown) => {
      if (error instanceof UserError && error.code === 'database-unreadable') return null
      throw error
    })
    if (engine === null) return
    try {
      await mendRecord(within, engine)
      const [row] = await engine.query('SELECT count(*) AS unfinished FROM stored.run WHERE finished_at IS NULL')
      if (Number(row!['unfinished']) === 0) return
      await engine.transaction(async () => {
        for (const table of ['finding', 'finding_comparable', 'coverage', 'run_statistic']) {
          await engine.execute(`DELETE FROM stored.${table} WHERE run_id IN (SELECT run_id FROM stored.run WHERE finished_at IS NULL)`)
        }
        await engine.execute('DELETE FROM stored.run WHERE finished_at IS NULL')
      })
      within.say('runsDropped', { count: row!['unfinished'] })
    } finally {
      engine.close()
    }
  })
}

/** Takes the lock of a dead owner away. A UserError where the owner works, or may. */
export async function unlock({ workspace: { folder }, now, say }: WorkspaceContext): Promise<void> {
  const owner = await readLock(folder)
  if (owner === 'none') {
    say('notLocked')
    return
  }
  const state = owner === 'unreadable' ? 'dead' : stateOf(owner)
  if (owner !== 'unreadable' && (state === 'alive' || (state === 'elsewhere' && !isForgotten(owner, now)))) throw busy(folder, owner)
  await removeLock(folder, owner)
  say('unlocked', owner === 'unreadable' ? {} : { ...owner })
}
