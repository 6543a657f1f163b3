import type { Check, CheckSubject } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { describeFinding, type Description } from '../nightly/describe-finding.ts'
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
    ['check', 'text', ({ description }) => description.checkTitle],
    ['agency', 'text', ({ description }) => description.agency],
    ['period', 'text', ({ reportFinding: { finding } }) => finding.period],
    ['document_number', 'text', ({ reportFinding: { decision }, description, subject }) => (subject === 'benchmark' ? description.document : (decision?.documentNumber ?? null))],
    ['case_id', 'text', ({ reportFinding: { decision, comparables } }) => (decision ?? comparables[0])?.caseId ?? null],
    ['party', 'text', ({ description }) => description.party],
    ['violation_item', 'text', ({ reportFinding, subject }) => itemOf(reportFinding, subject)],
    ['decision_date', 'date', ({ reportFinding: { decision } }) => decision?.decisionDate ?? null],
    ['verdict', 'text', ({ description }) => description.verdict],
    ['direction', 'text', ({ description }) => description.direction],
    ['actual', 'money', ({ reportFinding: { finding } }) => money(finding.actual)],
    ['expected_lower', 'money', ({ reportFinding: { finding } }) => money(finding.expectedLower)],
    ['expected_upper', 'money', ({ reportFinding: { finding } }) => money(finding.expectedUpper)],
    ['arithmetic', 'text', ({ description }) => description.arithmetic],
    ['explanation', 'text', ({ description }) => description.explanation],
    ['source_file', 'text', ({ reportFinding: { decision } }) => decision?.sourceFile ?? null],
    ['source_row', 'integer', ({ reportFinding: { decision } }) => decision?.sourceRow ?? null],
    ['run_id', 'text', ({ reportFinding: { finding } }) => finding.runId],
  ]
  return tableOf(items, columns, words)
}

function itemOf({ finding, decision, comparables }: ReportFinding, subject: CheckSubject): string | null {
  const { violation_item: item } = finding.evidence
  if (subject === 'benchmark') return typeof item === 'string' ? item : null
  return (decision ?? comparables[0])?.violationItem ?? null
}
