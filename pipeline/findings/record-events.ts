import { shanghaiDate } from '../calendar/shanghai-date.ts'
import type { Review } from '../domain/finding-life.ts'
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

/**
 * Adds what people said of findings, as they stand in the runs that last showed them; all of it or nothing. An owner stays unless another
 * one is named. Throws an Error for a finding that no run has shown.
 */
export async function recordReviews(engine: Engine, reviews: readonly Review[], now: Date): Promise<void> {
  await engine.transaction(async () => {
    const [last] = await engine.query('SELECT coalesce(max(event_number), 0) AS number FROM stored.finding_event')
    const found = await engine.query(readSql('findings/reviewed-findings'), { ids: reviews.map(({ findingId }) => findingId).join('|') })
    const byId = new Map(found.map((row) => [String(row['finding_id']), row]))
    const rows = reviews.map((review, place): Value[] => {
      const finding = byId.get(review.findingId)
      if (finding === undefined) throw new Error(`no run has shown the finding ${review.findingId}`)
      const { findingId, byWhom, outcome, reason, scope, until, owner, reply, documentNumber, partyKind } = review
      return [
        Number(last!['number']) + place + 1, findingId, finding['run_id']!, timestamp(now), shanghaiDate(now), byWhom, outcome,
        reason, scope, until, owner ?? finding['owner']!, reply, documentNumber, finding['fingerprint']!,
        finding['check_id']!, finding['agency_id']!, finding['violation_item']!, partyKind,
      ]
    })
    await engine.append('stored.finding_event', columns, rows)
  })
}

/** UTC, as the database writes it. */
function timestamp(now: Date): string {
  return now.toISOString().replace('T', ' ').replace('Z', '')
}
