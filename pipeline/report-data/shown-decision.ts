import { partyKinds } from '../domain/decision.ts'
import { permitOutcomes } from '../domain/permit.ts'
import type { ReportDecision, ReportPermit } from '../domain/report-data.ts'
import type { Row } from '../engine/engine.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { staffMask, staffNames } from '../privacy/mask-officer.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { code, list, needed, number, text, yesOrNo } from './read-rows.ts'

/** People of a case: name -> how they may be shown. */
export type People = Readonly<Record<string, string>>

/** The people of each case among stored decisions, so that free text can be scrubbed of all of them. */
export function peopleByCase(rows: readonly Row[]): ReadonlyMap<string, People> {
  const people = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const key = caseKey(row)
    const party = text(row, 'party_name') ?? ''
    const staff = ['officer', 'reviewer'].flatMap((column) => staffNames(text(row, column) ?? ''))
    const masks = [...staff.map((name) => [name, staffMask] as const), [party, maskParty(party, code(row, 'party_kind', partyKinds))] as const]
    for (const [name, mask] of masks) {
      if (name !== '' && mask !== name) people.set(key, { ...people.get(key), [name]: mask })
    }
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
    documentNumber: scrubbed('document_number'),
    agencyName: needed(row, 'agency_name'),
    party: maskParty(text(row, 'party_name') ?? '', kind),
    partyKind: kind,
    role: scrubbed('role'),
    conductDate: text(row, 'conduct_date'),
    decisionDate: needed(row, 'decision_date'),
    violationItem: scrubbed('violation_item'),
    facts: scrubbed('facts'),
    legalBasis: scrubbed('legal_basis'),
    circumstances: list(row, 'circumstances')?.map((one) => scrubText(one, names)) ?? null,
    harm: scrubbed('harm'),
    repeatCount: number(row, 'repeat_count'),
    valueOfGoods: text(row, 'value_of_goods'),
    illegalGains: text(row, 'illegal_gains'),
    benchmarkCited: scrubbed('benchmark_cited'),
    benchmarkVersionCited: scrubbed('benchmark_version_cited'),
    tierCited: scrubbed('tier_cited'),
    kinds: list(row, 'kinds'),
    fine: text(row, 'fine'),
    confiscation: text(row, 'confiscation'),
    status: needed(row, 'status'),
    reductionGround: scrubbed('reduction_ground'),
    adjustedApplicationApproved: yesOrNo(row, 'adjusted_application_approved'),
    collectiveDiscussionDate: text(row, 'collective_discussion_date'),
    explanation: scrubbed('explanation'),
    permit: permitOf(row, names),
    sourceFile: text(row, 'file') ?? '',
    sourceRow: number(row, 'source_row') ?? 0,
  }
}

function permitOf(row: Row, names: People): ReportPermit | null {
  const item = text(row, 'permit_item')
  if (item === null) return null
  const scrubbed = (values: string[] | null): string[] | null => values?.map((one) => scrubText(one, names)) ?? null
  return {
    item: scrubText(item, names),
    applicationType: text(row, 'application_type'),
    acceptanceDate: text(row, 'acceptance_date'),
    outcome: text(row, 'permit_outcome') === null ? null : code(row, 'permit_outcome', permitOutcomes),
    materials: scrubbed(list(row, 'materials')),
    conditions: scrubbed(list(row, 'conditions')),
  }
}

function caseKey(row: Row): string {
  return `${needed(row, 'agency_id')}\n${text(row, 'case_id') ?? needed(row, 'decision_id')}`
}
