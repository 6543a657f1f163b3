import { directions, severities, type EvidenceValue, type Finding } from '../domain/finding.ts'
import { shownAsCodes, type ReportDecision, type ReportFinding, type ReportTier, type ReportWarning, type ShownAs } from '../domain/report-data.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { maskedDetails } from '../privacy/mask-details.ts'
import { readLives } from './read-life.ts'
import { code, list, needed, number, text, yesOrNo, groupBy } from './read-rows.ts'
import { peopleByCase, peopleOf, shownDecision, type People } from './shown-decision.ts'

/** The findings of a run with all that a reader needs of their decisions, the most severe first. People are masked. */
export async function readFindings(engine: Engine, runId: string): Promise<ReportFinding[]> {
  const run = { run_id: runId }
  const decisionRows = await engine.query(readSql('report/shown-decisions'), run)
  const people = peopleByCase(await engine.query(readSql('report/people'), run))
  const decisions = new Map<string, ReportDecision>()
  const namesOf = new Map<string, People>()
  for (const row of decisionRows) {
    const decision = shownDecision(row, people)
    decisions.set(decision.decisionId, decision)
    namesOf.set(decision.decisionId, peopleOf(row, people))
  }
  const comparables = groupBy(await engine.query(readSql('report/comparables'), run), 'finding_id')
  const tiers = groupBy(await engine.query(readSql('report/shown-tiers'), run), 'decision_id')
  const warnings = groupBy(await engine.query(readSql('report/shown-warnings'), run), 'decision_id')
  const told = await readLives(engine)
  const rows = await engine.query(readSql('report/findings'), run)
  return rows.map((row) => {
    const places = comparables.get(needed(row, 'finding_id')) ?? []
    const others = places.map((one) => needed(one, 'decision_id'))
    const decisionId = text(row, 'decision_id')
    const involved = [...(decisionId === null ? [] : [decisionId]), ...others]
    const names: People = Object.assign({}, ...involved.map((id) => namesOf.get(id) ?? {}))
    const finding = findingOf(row, names)
    const parameters: Record<string, ReportFinding['configuration']['parameters']> = JSON.parse(needed(row, 'parameters'))
    return {
      finding,
      agencyName: needed(row, 'agency_name'),
      decision: decisionId === null ? null : (decisions.get(decisionId) ?? null),
      comparables: others.flatMap((id) => decisions.get(id) ?? []),
      comparablesTotal: Number(finding.evidence['comparables_total'] ?? 0),
      shownAs: Object.fromEntries(places.map((one) => [needed(one, 'decision_id'), shownAsOf(one)] as const).filter(([, roles]) => roles.length > 0)),
      departsBy: departuresOf(places, (id) => namesOf.get(id) ?? {}),
      warnings: (decisionId === null ? [] : (warnings.get(decisionId) ?? [])).map((one) => warningOf(one, namesOf.get(needed(one, 'decision_id')) ?? {})),
      configuration: { checksHash: needed(row, 'checks_hash'), parameters: parameters[finding.checkId] ?? {} },
      tiers: (decisionId === null ? [] : (tiers.get(decisionId) ?? [])).map(tierOf),
      life: told.lifeOf(finding.findingId, names),
      events: told.eventsOf(finding.findingId, names),
    }
  })
}

/** Every decision on record, as it may be shown. */
export async function readAllDecisions(engine: Engine): Promise<ReportDecision[]> {
  const rows = await engine.query(readSql('report/all-decisions'))
  const people = peopleByCase(rows)
  return rows.map((row) => shownDecision(row, people))
}

/** Who stands behind the labels of officers, names in full. */
export async function readOfficers(engine: Engine): Promise<{ agencyName: string; label: string; officer: string }[]> {
  const rows = await engine.query(readSql('officers/officer_key'))
  return rows.map((row) => ({ agencyName: needed(row, 'agency_name'), label: needed(row, 'label'), officer: needed(row, 'officer') }))
}

function findingOf(row: Row, names: People): Finding {
  const direction = text(row, 'direction')
  const scrubbed = (value: string | null): string | null => (value === null ? null : scrubText(value, names))
  return {
    findingId: needed(row, 'finding_id'),
    runId: needed(row, 'run_id'),
    checkId: needed(row, 'check_id'),
    subjectId: needed(row, 'subject_id'),
    agencyId: needed(row, 'agency_id'),
    period: needed(row, 'period'),
    severity: code(row, 'severity', severities),
    verdict: needed(row, 'verdict'),
    direction: direction === null ? null : code(row, 'direction', directions),
    expectedLower: text(row, 'expected_lower'),
    expectedUpper: text(row, 'expected_upper'),
    actual: text(row, 'actual'),
    decisionId: text(row, 'decision_id'),
    explanation: scrubbed(text(row, 'explanation')),
    evidence: evidenceOf(needed(row, 'evidence'), scrubbed),
  }
}

function evidenceOf(json: string, scrubbed: (value: string) => string | null): Record<string, EvidenceValue> {
  const stored: Record<string, EvidenceValue> = JSON.parse(json)
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [name, typeof value === 'string' ? scrubbed(value) : value]),
  )
}

function shownAsOf(row: Row): ShownAs[] {
  const codes = list(row, 'shown_as') ?? []
  return shownAsCodes.filter((known) => codes.includes(known))
}

function departuresOf(places: readonly Row[], namesOf: (decisionId: string) => People): Record<string, string> {
  return Object.fromEntries(
    places.flatMap((row) => {
      const [id, by] = [needed(row, 'decision_id'), text(row, 'departs_by')]
      return by === null ? [] : [[id, scrubText(by, namesOf(id))] as const]
    }),
  )
}

function warningOf(row: Row, names: People): ReportWarning {
  return { field: needed(row, 'field'), code: needed(row, 'code'), details: maskedDetails(JSON.parse(needed(row, 'details')), names) }
}

function tierOf(row: Row): ReportTier {
  return {
    tier: needed(row, 'tier'),
    rank: number(row, 'tier_rank') ?? 0,
    lower: text(row, 'lower_yuan'),
    upper: text(row, 'upper_yuan'),
    isLowerIncluded: yesOrNo(row, 'lower_closed') ?? true,
    isUpperIncluded: yesOrNo(row, 'upper_closed') ?? true,
    isCited: yesOrNo(row, 'is_cited') ?? false,
    conditions: text(row, 'conditions'),
  }
}
