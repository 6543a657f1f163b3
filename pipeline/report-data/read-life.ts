import { findingStates, reviewScopes, type FindingEvent, type FindingLife, type JudgedFindings } from '../domain/finding-life.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { code, groupBy, needed, number, text, yesOrNo } from './read-rows.ts'
import type { People } from './shown-decision.ts'

/** How each finding stands and its story, by its id, with the people of the finding masked in what was written about it. */
export interface Told {
  readonly lifeOf: (findingId: string, people: People) => FindingLife
  readonly eventsOf: (findingId: string, people: People) => FindingEvent[]
}

export async function readLives(engine: Engine): Promise<Told> {
  const lives = groupBy(await engine.query(readSql('report/finding-lives')), 'finding_id')
  const events = groupBy(await engine.query(readSql('report/finding-events')), 'finding_id')
  return {
    lifeOf: (findingId, people) => {
      const row = lives.get(findingId)?.[0]
      return row === undefined ? unknownLife : lifeOf(row, people)
    },
    eventsOf: (findingId, people) => (events.get(findingId) ?? []).map((row) => eventOf(row, people)),
  }
}

/** A finding that no finished run showed. */
const unknownLife: FindingLife = {
  state: 'new', isCurrent: false, isFirst: false, isByPattern: false, events: 0, fingerprint: '', since: null, byWhom: null, reason: null, until: null, owner: null, reply: null, documentNumber: null,
}

/** How often each check was right, as far as people judged its findings. */
export async function readJudged(engine: Engine): Promise<JudgedFindings[]> {
  return (await engine.query(readSql('report/judged-findings'))).map((row) => ({
    checkId: needed(row, 'check_id'),
    judged: number(row, 'judged') ?? 0,
    upheld: number(row, 'upheld') ?? 0,
  }))
}

function lifeOf(row: Row, people: People): FindingLife {
  return {
    state: code(row, 'state', findingStates),
    isCurrent: yesOrNo(row, 'is_current') ?? false,
    isFirst: yesOrNo(row, 'is_first') ?? false,
    isByPattern: yesOrNo(row, 'is_by_pattern') ?? false,
    events: number(row, 'events') ?? 0,
    fingerprint: needed(row, 'fingerprint'),
    since: text(row, 'happened_on'),
    byWhom: text(row, 'by_whom'),
    reason: scrubbed(row, 'reason', people),
    until: text(row, 'until'),
    owner: text(row, 'owner'),
    reply: scrubbed(row, 'agency_reply', people),
    documentNumber: text(row, 'document_number'),
  }
}

function eventOf(row: Row, people: People): FindingEvent {
  return {
    number: number(row, 'event_number') ?? 0,
    on: needed(row, 'happened_on'),
    byWhom: text(row, 'by_whom'),
    outcome: code(row, 'outcome', findingStates),
    reason: scrubbed(row, 'reason', people) ?? '',
    scope: code(row, 'scope', reviewScopes),
    until: text(row, 'until'),
    owner: text(row, 'owner'),
    reply: scrubbed(row, 'agency_reply', people),
    documentNumber: text(row, 'document_number'),
  }
}

function scrubbed(row: Row, column: string, people: People): string | null {
  const value = text(row, column)
  return value === null ? null : scrubText(value, people)
}
