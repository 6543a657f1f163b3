import { shanghaiDate } from '../calendar/shanghai-date.ts'
import { reviewOutcomes, reviewScopes } from '../domain/finding-life.ts'
import type { ReviewEvent } from '../domain/review-event.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

const columns = [
  'line', 'finding_id', 'run_id', 'happened_at', 'happened_on', 'by_whom', 'outcome', 'reason', 'scope', 'until', 'owner', 'agency_reply', 'document_number',
  'fingerprint', 'check_id', 'agency_id', 'violation_item', 'party_kind',
] as const

/** The reviews that a database holds, also one of another version; in the order in which they came in. */
export async function readStoredReviews(engine: Engine): Promise<ReviewEvent[]> {
  const tables = await engine.query("SELECT 1 FROM information_schema.tables WHERE table_schema = 'stored' AND table_name = 'finding_event'")
  return tables.length === 0 ? [] : (await engine.query(readSql('findings/reviews'))).map(eventOf)
}

/** Adds reviews that a database lacks, each at its time; all of them or none. Findings that no run has shown may follow later. */
export async function addStoredReviews(engine: Engine, events: readonly ReviewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event, place) => [
    place + 1, event.findingId, event.runId, event.happenedAt.replace('T', ' ').replace('Z', ''), shanghaiDate(new Date(event.happenedAt)), event.byWhom,
    event.outcome, event.reason, event.scope, event.until, event.owner, event.reply, event.documentNumber, event.fingerprint, event.checkId, event.agencyId,
    event.violationItem, event.partyKind,
  ])
  await engine.transaction(async () => {
    await engine.execute('CREATE OR REPLACE TEMP TABLE missing_review AS SELECT 0 AS line, * EXCLUDE (event_number) FROM stored.finding_event WHERE FALSE')
    await engine.append('missing_review', columns, rows)
    await engine.execute(readSql('findings/take-in-reviews'))
    await engine.execute('DROP TABLE missing_review')
  })
}

/** How many reviews are on findings that no run of this database has shown. */
export async function countWaiting(engine: Engine): Promise<number> {
  const [row] = await engine.query('SELECT count(*) AS waiting FROM stored.finding_event WHERE by_whom IS NOT NULL AND finding_id NOT IN (SELECT finding_id FROM stored.finding)')
  return Number(row!['waiting'])
}

function eventOf(row: Row): ReviewEvent {
  const text = (column: string): string => String(row[column])
  const optional = (column: string): string | null => (row[column] == null ? null : text(column))
  return {
    findingId: text('finding_id'), runId: text('run_id'), happenedAt: text('happened_at'), byWhom: text('by_whom'),
    outcome: reviewOutcomes.find((one) => one === row['outcome'])!, reason: text('reason'), scope: reviewScopes.find((one) => one === row['scope'])!,
    until: optional('until'), owner: optional('owner'), reply: optional('agency_reply'), documentNumber: optional('document_number'),
    fingerprint: text('fingerprint'), checkId: text('check_id'), agencyId: text('agency_id'), violationItem: optional('violation_item'), partyKind: optional('party_kind'),
  }
}
