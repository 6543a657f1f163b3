import type { ReviewEvent } from '../domain/review-event.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { groupBy, needed, text, yesOrNo } from './read-rows.ts'
import { peopleByCase, peopleOf, type People } from './shown-decision.ts'

/** A review as it may leave the database, with the names of what it is about. */
export interface ShownReview {
  readonly event: ReviewEvent
  readonly agency: string | null
  readonly decision: string | null
}

/** Reviews with the people of their findings masked in what was written, as far as their decisions are on record. */
export async function showReviews(engine: Engine, events: readonly ReviewEvent[]): Promise<ShownReview[]> {
  if (events.length === 0) return []
  const rows = await engine.query(readSql('findings/reviewed-cases'), { ids: [...new Set(events.map(({ findingId }) => findingId))].join('|') })
  const people = peopleByCase(rows)
  const byFinding = groupBy(rows, 'finding_id')
  const agencies = new Map((await engine.query('SELECT agency_id, name FROM stored.agency')).map((row) => [needed(row, 'agency_id'), needed(row, 'name')]))
  return events.map((event) => {
    const behind = byFinding.get(event.findingId) ?? []
    const names: People = Object.assign({}, ...behind.map((row) => peopleOf(row, people)))
    const scrubbed = (value: string | null): string | null => (value === null ? null : scrubText(value, names))
    return {
      event: { ...event, reason: scrubText(event.reason, names), reply: scrubbed(event.reply) },
      agency: agencies.get(event.agencyId) ?? null,
      decision: scrubbed(numberOf(behind)),
    }
  })
}

function numberOf(behind: readonly Row[]): string | null {
  const own = behind.find((row) => yesOrNo(row, 'is_own'))
  return own === undefined ? null : text(own, 'document_number')
}
