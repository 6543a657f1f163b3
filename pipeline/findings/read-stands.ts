import { findingStates, type FindingState, type Review } from '../domain/finding-life.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/** How a finding stands before somebody reviews it. */
export interface Stand {
  readonly findingId: string
  /** The run that last showed it. */
  readonly runId: string
  readonly state: FindingState
  readonly events: number
  /** Of the facts that it stands on. */
  readonly fingerprint: string
  readonly on: string | null
  readonly byWhom: string | null
  readonly reason: string | null
  readonly partyKind: string | null
  /** Whether its last event says just what a review says. */
  readonly says: (review: Review) => boolean
}

/** The findings whose id begins so, of any run; all of them where the beginning is empty. */
export async function readStands(engine: Engine, prefix: string): Promise<Stand[]> {
  return (await engine.query(readSql('findings/finding-stands'), { prefix })).map(standOf)
}

function standOf(row: Row): Stand {
  const text = (column: string): string | null => (row[column] == null ? null : String(row[column]))
  return {
    findingId: String(row['finding_id']),
    runId: String(row['run_id']),
    state: findingStates.find((state) => state === row['state'])!,
    events: Number(row['events']),
    fingerprint: String(row['fingerprint']),
    on: text('happened_on'),
    byWhom: text('by_whom'),
    reason: text('reason'),
    partyKind: text('party_kind'),
    says: ({ outcome, reason, scope, until, owner, reply, documentNumber }) =>
      text('last_outcome') === outcome && text('last_reason') === reason && text('last_scope') === scope && text('last_until') === until
      && (owner === null || text('last_owner') === owner) && text('last_reply') === reply && text('last_document') === documentNumber,
  }
}
