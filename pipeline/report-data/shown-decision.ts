import { partyKinds } from '../domain/decision.ts'
import type { ReportDecision } from '../domain/report-data.ts'
import type { Row } from '../engine/engine.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { code, list, needed, number, text, yesOrNo } from './read-rows.ts'

/** People of a case: name -> how they may be shown. */
export type People = Readonly<Record<string, string>>

/** The people of each case among stored decisions, so that free text can be scrubbed of all of them. */
export function peopleByCase(rows: readonly Row[]): ReadonlyMap<string, People> {
  const people = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const name = text(row, 'party_name')
    if (name === null) continue
    const mask = maskParty(name, code(row, 'party_kind', partyKinds))
    if (mask === name) continue
    const key = caseKey(row)
    people.set(key, { ...people.get(key), [name]: mask })
  }
  return people
}

/** The people whose names may not appear in the text of this decision. */
export function peopleOf(row: Row, people: ReadonlyMap<string, People>): People {
  return people.get(caseKey(row)) ?? {}
}

/** A stored decision as it may be shown: parties who are people masked, free text scrubbed, no key of an identity. */
export function shownDecision(row: Row, people: ReadonlyMap<string, People>): ReportDecision {
  const names = peopleOf(row, people)
  const scrubbed = (column: string): string | null => {
    const value = text(row, column)
    return value === null ? null : scrubText(value, names)
  }
  const kind = code(row, 'party_kind', partyKinds)
  return {
    decisionId: needed(row, 'decision_id'),
    caseId: scrubbed('case_id'),
    documentNumber: text(row, 'document_number'),
    agencyName: needed(row, 'agency_name'),
    party: maskParty(text(row, 'party_name') ?? '', kind),
    partyKind: kind,
    role: scrubbed('role'),
    conductDate: text(row, 'conduct_date'),
    decisionDate: needed(row, 'decision_date'),
    violationItem: scrubbed('violation_item'),
    facts: scrubbed('facts'),
    legalBasis: text(row, 'legal_basis'),
    circumstances: list(row, 'circumstances'),
    harm: text(row, 'harm'),
    repeatCount: number(row, 'repeat_count'),
    valueOfGoods: text(row, 'value_of_goods'),
    illegalGains: text(row, 'illegal_gains'),
    benchmarkCited: text(row, 'benchmark_cited'),
    benchmarkVersionCited: text(row, 'benchmark_version_cited'),
    tierCited: text(row, 'tier_cited'),
    kinds: list(row, 'kinds'),
    fine: text(row, 'fine'),
    confiscation: text(row, 'confiscation'),
    status: needed(row, 'status'),
    reductionGround: scrubbed('reduction_ground'),
    adjustedApplicationApproved: yesOrNo(row, 'adjusted_application_approved'),
    collectiveDiscussionDate: text(row, 'collective_discussion_date'),
    explanation: scrubbed('explanation'),
    sourceFile: text(row, 'file') ?? '',
    sourceRow: number(row, 'source_row') ?? 0,
  }
}

function caseKey(row: Row): string {
  return `${needed(row, 'agency_id')}\n${text(row, 'case_id') ?? needed(row, 'decision_id')}`
}
