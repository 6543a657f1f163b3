import { existsSync } from 'node:fs'
import { loadChecks } from '../checks/load-checks.ts'
import { UserError } from '../domain/errors.ts'
import type { ReviewEvent } from '../domain/review-event.ts'
import type { Engine } from '../engine/engine.ts'
import type { Keep } from '../findings/record-events.ts'
import { showReviews } from '../report-data/read-reviewed.ts'
import { missingReviews } from '../review-record/missing-reviews.ts'
import { addToRecord, readRecord, rewriteRecord } from '../review-record/record-file.ts'
import { recordLine } from '../review-record/record-line.ts'
import { addStoredReviews, countWaiting, readStoredReviews } from '../review-record/stored-reviews.ts'
import { readLock, stateOf } from '../workspace/lock.ts'
import { openForReading, requireKeyOfReviews } from '../workspace/workspace.ts'
import type { Filling } from '../../reports/words/fill.ts'
import { notice, type WorkspaceContext } from './context.ts'

/** Writes reviews into the record of the workspace before the database has them. */
export function keepIn(within: WorkspaceContext, engine: Engine): Keep {
  return async (events) => addToRecord(within.workspace.reviewRecord, heading(within), await linesOf(within, engine, events))
}

/**
 * Brings the record of reviews and the database into agreement, only for a writer: each takes in what it lacks. Says what cannot be read.
 * How many the database took in. Throws UserError: the record cannot be read or written.
 */
export async function agreeWithRecord(within: WorkspaceContext, engine: Engine): Promise<number> {
  const file = within.workspace.reviewRecord
  const record = await readRecord(file)
  if (record.altered.length > 0) notice(within, 'recordAltered', { path: file, lines: record.altered.join(', ') })
  if (record.isTorn) notice(within, 'recordTorn', { path: file })
  const stored = await readStoredReviews(engine)
  const wanted = missingReviews(record.events, stored)
  await addToRecord(file, heading(within), await linesOf(within, engine, missingReviews(stored, record.events)))
  await addStoredReviews(engine, wanted)
  return wanted.length
}

/** The same for a run that must not fail for a file that somebody has open: the trouble is said, and the run goes on. */
export async function agreeIfPossible(within: WorkspaceContext, engine: Engine): Promise<number> {
  try {
    return await agreeWithRecord(within, engine)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    notice(within, 'recordTrouble', { path: within.workspace.reviewRecord, message: error.details['message'] })
    return 0
  }
}

/** Says how many reviews came from the record, and how many of all wait for their finding. */
export async function sayTakenIn(within: WorkspaceContext, engine: Engine, count: number): Promise<void> {
  if (count === 0) return
  const waiting = await countWaiting(engine)
  notice(within, 'reviewsTaken', { count, waiting: waiting === 0 ? null : waiting })
}

/** Writes into the record what a database holds beyond it, also one of another version. How many reviews it holds. */
export async function saveReviews(within: WorkspaceContext, engine: Engine): Promise<number> {
  const file = within.workspace.reviewRecord
  const [record, stored] = [await readRecord(file), await readStoredReviews(engine)]
  await addToRecord(file, heading(within), await linesOf(within, engine, missingReviews(stored, record.events)))
  return stored.length
}

/** Puts right what doctor found, only for a writer: the record is written anew without lines that cannot be read, and kept as it was. */
export async function mendRecord(within: WorkspaceContext, engine: Engine): Promise<void> {
  const file = within.workspace.reviewRecord
  const { lines, altered, isTorn } = await readRecord(file)
  if (altered.length > 0 || isTorn) {
    const aside = file.replace(/\.csv$/, `.set-aside-${within.now.toISOString().replaceAll(/[-:.]/g, '')}.csv`)
    await rewriteRecord(file, heading(within), lines, aside)
    within.say('recordRewritten', { path: aside })
  }
  await sayTakenIn(within, engine, await agreeWithRecord(within, engine))
}

/** Whether record and database agree, for doctor. Throws UserError where they do not; while a program writes they may differ for a moment. */
export async function examineRecord(within: WorkspaceContext): Promise<Readonly<Record<string, Filling>>> {
  const { folder, reviewRecord: where } = within.workspace
  requireKeyOfReviews(within.workspace)
  const { altered, isTorn, inDatabase, inRecord, count, waiting } = await compareRecord(within)
  const owner = await readLock(folder)
  const isAtWork = typeof owner === 'object' && stateOf(owner) !== 'dead'
  if (inDatabase + inRecord > 0 && !isAtWork) throw new UserError('reviews-differ', { where, inDatabase: String(inDatabase), inRecord: String(inRecord) })
  if (altered.length > 0 || isTorn) throw new UserError('review-record-damaged', { where, lines: altered.join(', '), torn: isTorn ? '1' : '' })
  return { count, waiting: waiting === 0 ? null : waiting }
}

/** How many reviews are missing in the database and in the record, and how many there are. */
export async function compareRecord({ workspace }: WorkspaceContext) {
  const { events, altered, isTorn } = await readRecord(workspace.reviewRecord)
  if (!existsSync(workspace.database)) return { altered, isTorn, inDatabase: 0, inRecord: 0, count: events.length, waiting: events.length }
  const engine = await openForReading(workspace)
  try {
    const stored = await readStoredReviews(engine)
    const [inDatabase, inRecord] = [missingReviews(events, stored).length, missingReviews(stored, events).length]
    return { altered, isTorn, inDatabase, inRecord, count: stored.length, waiting: await countWaiting(engine) }
  } finally {
    engine.close()
  }
}

function heading({ words }: WorkspaceContext): string {
  return `${words.findingLife.recordHeading}\r\n`
}

async function linesOf({ words, language }: WorkspaceContext, engine: Engine, events: readonly ReviewEvent[]): Promise<string[]> {
  if (events.length === 0) return []
  const titles = new Map(loadChecks().map((check) => [check.id, check.words[language].title]))
  const shown = await showReviews(engine, events)
  return shown.map(({ event, agency, decision }) => recordLine(event, {
    outcome: words.findingStates[event.outcome], scope: words.reviewScopes[event.scope], check: titles.get(event.checkId) ?? event.checkId, agency, decision,
  }))
}
