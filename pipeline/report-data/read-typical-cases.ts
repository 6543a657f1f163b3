import { partyKinds } from '../domain/decision.ts'
import type { TypicalCase, TypicalCaseLimits } from '../domain/typical-case.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { staffNames } from '../privacy/mask-officer.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { code, list, needed, text } from './read-rows.ts'

/** What stands for a name in a text that leaves the house. */
export interface Anonyms {
  readonly party: string
  readonly officer: string
  readonly agency: string
}

/** The candidates for typical cases after a run, the largest group first. The ranges must be settled: what is like rests on them. */
export async function readTypicalCases(engine: Engine, runId: string, limits: TypicalCaseLimits, anonyms: Anonyms): Promise<TypicalCase[]> {
  const rows = await engine.query(readSql('typical-cases/candidates'), {
    run_id: runId,
    least_cases: limits.leastCases,
    least_facts: limits.leastFacts,
    tolerated_spread: limits.toleratedSpread,
  })
  const agencies = await engine.query(readSql('report/agency-names'))
  const people = await engine.query(readSql('typical-cases/people'), { decision_ids: rows.map((row) => needed(row, 'decision_id')).join('|') })
  const nameOf = new Map(agencies.map((row) => [needed(row, 'agency_id'), needed(row, 'name')]))
  const ofAgencies = Object.fromEntries([...nameOf.values()].map((name) => [name, anonyms.agency]))
  return rows.map((row) => typicalCase(row, { ...ofAgencies, ...namesOf(row, people, anonyms) }, nameOf))
}

function namesOf(row: Row, people: readonly Row[], { party, officer }: Anonyms): Record<string, string> {
  const own = people.filter((one) => one['decision_id'] === row['decision_id'])
  const staff = own.flatMap((one) => ['officer', 'reviewer'].flatMap((column) => staffNames(text(one, column) ?? '')))
  const parties = own.flatMap((one) => text(one, 'party_name') ?? [])
  return Object.fromEntries([...staff.map((name) => [name, officer]), ...parties.map((name) => [name, party])])
}

function typicalCase(row: Row, names: Readonly<Record<string, string>>, nameOf: ReadonlyMap<string, string>): TypicalCase {
  const shown = (column: string): string => scrubText(needed(row, column), names)
  const agencyId = needed(row, 'agency_id')
  return {
    violationItem: shown('violation_item'),
    partyKind: code(row, 'party_kind', partyKinds),
    year: needed(row, 'decision_date').slice(0, 4),
    facts: shown('facts'),
    circumstances: (list(row, 'circumstances') ?? []).map((one) => scrubText(one, names)),
    legalBasis: shown('legal_basis'),
    benchmark: shown('benchmark_cited'),
    tier: shown('tier_cited'),
    kinds: list(row, 'kinds') ?? [],
    fine: needed(row, 'fine'),
    measure: needed(row, 'measure'),
    measured: Number(row['measured_fine']),
    middle: Number(row['middle_fine']),
    lowerQuartile: Number(row['lower_quartile_fine']),
    upperQuartile: Number(row['upper_quartile_fine']),
    cases: Number(row['cases']),
    agencies: Number(row['agencies']),
    firstDate: needed(row, 'first_date'),
    lastDate: needed(row, 'last_date'),
    source: { agency: nameOf.get(agencyId) ?? agencyId, documentNumber: text(row, 'document_number'), caseId: text(row, 'case_id'), decisionDate: needed(row, 'decision_date') },
  }
}
