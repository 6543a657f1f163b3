import { shanghaiDate } from '../calendar/shanghai-date.ts'
import type { Review } from '../domain/finding-life.ts'
import type { ReviewEvent } from '../domain/review-event.ts'
import type { Engine, Value } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

const columns = [
  'event_number', 'finding_id', 'run_id', 'happened_at', 'happened_on', 'by_whom', 'outcome', 'reason', 'scope', 'until', 'owner', 'agency_reply',
  'document_number', 'fingerprint', 'check_id', 'agency_id', 'violation_item', 'party_kind',
] as const

/** Writes down what came about by itself: new findings, those to judge again, those whose time ran out. */
export async function recordByItself(engine: Engine, now: Date): Promise<void> {
  await engine.execute(readSql('findings/events-by-itself'), { happened_at: timestamp(now), happened_on: shanghaiDate(now) })
}

/** Keeps reviews elsewhere before the database does; what it returns takes them away again. */
export type Keep = (events: readonly ReviewEvent[]) => Promise<() => Promise<void>>

/**
 * Adds what people said of findings, as they stand in the runs that last showed them; all of it or nothing. An owner stays unless another
 * one is named. What `keep` writes stands before the database has it: a kill between the two leaves it there, to be taken in later.
 * Throws an Error for a finding that no run has shown.
 */
export async function recordReviews(engine: Engine, reviews: readonly Review[], now: Date, keep: Keep): Promise<void> {
  const kept: (() => Promise<void>)[] = []
  try {
    await engine.transaction(async () => {
      const [last] = await engine.query('SELECT coalesce(max(event_number), 0) AS number FROM stored.finding_event')
      const events = await eventsOf(engine, reviews, now)
      await engine.append('stored.finding_event', columns, events.map((event, place) => rowOf(event, Number(last!['number']) + place + 1, now)))
      kept.push(await keep(events))
    })
  } catch (error) {
    // What cannot be taken back is taken in later: better a review too many than one too few.
    for (const takeBack of kept) await takeBack().catch(() => undefined)
    throw error
  }
}

async function eventsOf(engine: Engine, reviews: readonly Review[], now: Date): Promise<ReviewEvent[]> {
  const found = await engine.query(readSql('findings/reviewed-findings'), { ids: reviews.map(({ findingId }) => findingId).join('|') })
  const byId = new Map(found.map((row) => [String(row['finding_id']), row]))
  return reviews.map((review) => {
    const finding = byId.get(review.findingId)
    if (finding === undefined) throw new Error(`no run has shown the finding ${review.findingId}`)
    const text = (column: string): string => String(finding[column])
    const optional = (column: string): string | null => (finding[column] == null ? null : text(column))
    return {
      ...review, happenedAt: now.toISOString(), owner: review.owner ?? optional('owner'), runId: text('run_id'), fingerprint: text('fingerprint'),
      checkId: text('check_id'), agencyId: text('agency_id'), violationItem: optional('violation_item'),
    }
  })
}

function rowOf(event: ReviewEvent, number: number, now: Date): Value[] {
  const { findingId, runId, byWhom, outcome, reason, scope, until, owner, reply, documentNumber, fingerprint, checkId, agencyId, violationItem, partyKind } = event
  return [
    number, findingId, runId, timestamp(now), shanghaiDate(now), byWhom, outcome, reason, scope, until, owner, reply, documentNumber, fingerprint, checkId, agencyId,
    violationItem, partyKind,
  ]
}

/** UTC, as the database writes it. */
function timestamp(now: Date): string {
  return now.toISOString().replace('T', ' ').replace('Z', '')
}
