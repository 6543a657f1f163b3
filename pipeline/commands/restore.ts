import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { describeBackup, listBackups, restoreBackup, type Backup } from '../workspace/backups.ts'
import { discardCopy, megabytes, workspaceOfCopy } from '../workspace/publication.ts'
import { firstLine } from '../workspace/soundness.ts'
import { openForReading, openForWriting } from '../workspace/workspace.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { locked } from './publish.ts'
import { agreeIfPossible, compareRecord, saveReviews, sayTakenIn } from './review-record.ts'

/** Lists the backups, or puts one, which the beginning of its name may name, in the place of the database; the present one is kept aside. */
export async function restore(context: CommandContext, wanted: string | undefined): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const known = await listBackups(within.workspace)
  if (wanted === undefined) await list(within, known)
  else await locked(within, 'restore', () => putBack(within, backupNamed(wanted, known)))
  finish(within)
}

async function list({ workspace, say, result }: WorkspaceContext, known: readonly Backup[]): Promise<void> {
  const described = []
  for (const backup of known) described.push({ ...backup, ...(await describeBackup(workspace, backup.file)) })
  result['backups'] = described
  for (const one of described) {
    if ('problem' in one) say('backupUnsound', { name: one.name, problem: one.problem })
    else say('backup', { name: one.name, madeAt: one.madeAt, size: megabytes(one.size), run: one.run, reviews: one.reviews })
  }
  say(described.length === 0 ? 'noBackups' : 'backupNext')
}

function backupNamed(wanted: string, known: readonly Backup[]): Backup {
  const [found, another] = known.filter(({ name }) => name === wanted || name.startsWith(wanted) || name.startsWith(`evenhand-${wanted}`))
  if (found === undefined || another !== undefined) throw new UserError('unknown-backup', { value: wanted, known: known.map(({ name }) => name).join(', ') })
  return found
}

async function putBack(within: WorkspaceContext, backup: Backup): Promise<void> {
  const { workspace, now, result, say } = within
  const found = await describeBackup(workspace, backup.file)
  if ('problem' in found) throw new UserError('backup-unsound', { where: backup.file, message: found.problem })
  const lost = await saveReviewsNow(within)
  const token = randomBytes(6).toString('hex')
  const own = workspaceOfCopy(workspace, token)
  const copy = { token, folder: dirname(own.database), workspace: own, reviews: 0 }
  try {
    await mkdir(copy.folder, { mode: 0o700 })
    const aside = await restoreBackup(workspace, backup, copy, now)
    const taken = await takeInReviews(within)
    result['restored'] = { backup: backup.name, aside, run: found.run, reviews: found.reviews, reviewsBefore: lost, reviewsTaken: taken }
    say('restored', { name: backup.name, run: found.run, reviews: found.reviews })
    if (aside !== null) say('setAside', { path: aside })
    if (lost === null) say('reviewsUnknown')
    else if (lost > found.reviews + taken) say('reviewsAside', { count: lost - found.reviews - taken })
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new UserError('write-failed', { where: workspace.folder, message: firstLine(error.message) }, { cause: error })
  } finally {
    await discardCopy(copy)
  }
}

/** Writes the reviews of the present database into the record, and counts them. Null where the database or the record cannot be read or written. */
async function saveReviewsNow(within: WorkspaceContext): Promise<number | null> {
  try {
    const engine = await openForReading(within.workspace)
    try {
      return await saveReviews(within, engine)
    } finally {
      engine.close()
    }
  } catch {
    return null
  }
}

/** How many reviews the database that was put back took in from the record. Where it lacks none, it stays the file that was kept. */
async function takeInReviews(within: WorkspaceContext): Promise<number> {
  const missing = await compareRecord(within).then(({ inDatabase }) => inDatabase, () => 1)
  if (missing === 0) return 0
  const engine = await openForWriting(within.workspace, within.asOf)
  try {
    const taken = await agreeIfPossible(within, engine)
    await sayTakenIn(within, engine, taken)
    return taken
  } finally {
    engine.close()
  }
}
