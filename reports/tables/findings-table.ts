import type { Check, CheckSubject } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Finding } from '../../pipeline/domain/finding.ts'
import type { ReportDecision, ReportFinding } from '../../pipeline/domain/report-data.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { reasonText, stateText } from '../finding-life/life-text.ts'
import { isOnSeveral } from '../nightly/decisions-behind.ts'
import { describeFinding, type Description } from '../nightly/describe-finding.ts'
import { evidenceText } from '../nightly/format.ts'
import { wordsIn } from '../words/words.ts'
import { money, tableOf, type Column } from './column.ts'

interface Item {
  readonly reportFinding: ReportFinding
  readonly description: Description
  readonly subject: CheckSubject
}

/** Findings as a list, in the order given. People are masked already. */
export function findingsTable(findings: readonly ReportFinding[], checks: readonly Check[], language: Language): Table {
  const words = wordsIn(language)
  const byId = new Map(checks.map((check) => [check.id, check]))
  const items = findings.flatMap((reportFinding): Item[] => {
    const check = byId.get(reportFinding.finding.checkId)
    if (check === undefined) throw new Error(`there is no check ${reportFinding.finding.checkId}`)
    return [{ reportFinding, description: describeFinding(reportFinding, check, words, language), subject: check.subject }]
  })
  const columns: readonly Column<Item>[] = [
    ['finding_id', 'text', ({ reportFinding: { finding } }) => finding.findingId],
    ['severity', 'text', ({ reportFinding: { finding } }) => words.terms.severities[finding.severity]],
    ['severity_reason', 'text', ({ description }) => description.severityReason],
    ['list', 'text', ({ reportFinding: { finding } }) => (finding.verdict === 'watch' ? words.tables.watch_list : words.tables.finding_list)],
    ['check', 'text', ({ description }) => description.checkTitle],
    ['agency', 'text', ({ description }) => description.agency],
    ['period', 'text', ({ reportFinding: { finding } }) => finding.period],
    ['document_number', 'text', ({ reportFinding: { decision }, description, subject }) => (subject === 'benchmark' ? description.document : (decision?.documentNumber ?? null))],
    ['case_id', 'text', ({ reportFinding }) => decisionOrParty(reportFinding)?.caseId ?? null],
    ['documents_involved', 'text', ({ reportFinding }) => documentsInvolved(reportFinding)],
    ['party', 'text', ({ description }) => description.party],
    ['violation_item', 'text', ({ reportFinding, subject }) => itemOf(reportFinding, subject)],
    ['permit_item', 'text', ({ reportFinding: { finding, decision } }) => decision?.permit?.item ?? evidenceText(finding.evidence['permit_item'])],
    ['decision_date', 'date', ({ reportFinding: { decision } }) => decision?.decisionDate ?? null],
    ['verdict', 'text', ({ description }) => description.verdict],
    ['range_verdict', 'text', ({ description }) => description.rangeVerdict],
    ['direction', 'text', ({ description }) => description.direction],
    ['actual', 'money', ({ reportFinding: { finding } }) => money(finding.actual)],
    ['expected_lower', 'money', ({ reportFinding: { finding } }) => money(finding.expectedLower)],
    ['expected_upper', 'money', ({ reportFinding: { finding } }) => money(finding.expectedUpper)],
    ['comparables', 'integer', ({ reportFinding: { finding } }) => comparablesOf(finding)],
    ['comparable_median', 'money', ({ reportFinding: { finding } }) => money(medianOf(finding))],
    ['ratio_to_median', 'money', ({ reportFinding: { finding } }) => (medianOf(finding) === null ? null : money(evidenceText(finding.evidence['share_of_typical'])))],
    ['arithmetic', 'text', ({ description }) => description.arithmetic],
    ['explanation', 'text', ({ description }) => description.explanation],
    ['life_state', 'text', ({ reportFinding: { life } }) => (life.isByPattern ? stateText(life, words) : words.findingStates[life.state])],
    ['is_new', 'boolean', ({ reportFinding: { life } }) => life.isFirst],
    ['judged_by', 'text', ({ reportFinding: { life } }) => life.byWhom],
    ['judged_on', 'date', ({ reportFinding: { life } }) => (life.byWhom === null ? null : life.since)],
    ['judgement_reason', 'text', ({ reportFinding: { life } }) => (life.reason === null ? null : reasonText(life.reason, life.byWhom, words))],
    ['owner', 'text', ({ reportFinding: { life } }) => life.owner],
    ['valid_until', 'date', ({ reportFinding: { life } }) => life.until],
    ['agency_reply', 'text', ({ reportFinding: { life } }) => life.reply],
    ['document_issued', 'text', ({ reportFinding: { life } }) => life.documentNumber],
    ['source_file', 'text', ({ reportFinding: { decision } }) => decision?.sourceFile ?? null],
    ['source_row', 'integer', ({ reportFinding: { decision } }) => decision?.sourceRow ?? null],
    ['run_id', 'text', ({ reportFinding: { finding } }) => finding.runId],
  ]
  return tableOf(items, columns, words)
}

/** The decision of a finding, or the first of the parties of a case; none of a finding on several decisions. */
function decisionOrParty(reportFinding: ReportFinding): ReportDecision | null {
  return isOnSeveral(reportFinding) ? null : (reportFinding.decision ?? reportFinding.comparables[0] ?? null)
}

/** The documents of a finding that is not on one decision, so that all of them can be looked up. */
function documentsInvolved({ decision, comparables }: ReportFinding): string | null {
  if (decision !== null || comparables.length === 0) return null
  return [...new Set(comparables.map(({ documentNumber, decisionId }) => documentNumber ?? decisionId))].join('、')
}

function comparablesOf({ evidence, verdict }: Finding): number | null {
  const count = evidence[verdict === 'kinds-depart' ? 'kind_comparables' : 'comparables'] ?? evidence['priors'] ?? null
  return count === null ? null : Number(count)
}

/** The result of the calculation that the arithmetic shows: what comparable decisions were fined, allowing for their facts. */
function medianOf({ evidence, verdict }: Finding): string | null {
  return verdict === 'kinds-depart' || evidence['share_of_typical'] == null ? null : (/\d+(?:\.\d+)?$/.exec(String(evidence['typical_calculation'] ?? ''))?.[0] ?? null)
}

function itemOf(reportFinding: ReportFinding, subject: CheckSubject): string | null {
  if (subject === 'benchmark') return evidenceText(reportFinding.finding.evidence['violation_item'])
  return decisionOrParty(reportFinding)?.violationItem ?? null
}
