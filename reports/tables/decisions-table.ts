import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision } from '../../pipeline/domain/report-data.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn } from '../words/words.ts'
import { money, tableOf, type Column } from './column.ts'

/** Decisions as a list. People are masked already, and keys of identities never get here. */
export function decisionsTable(decisions: readonly ReportDecision[], language: Language): Table {
  const words = wordsIn(language)
  const { terms, tables } = words
  const listOf = (codes: readonly string[] | null, termsOf: Readonly<Record<string, string>>): string | null => {
    if (codes === null) return null
    return codes.length === 0 ? tables.recorded_as_none : codes.map((code) => termOf(termsOf, code)).join('、')
  }
  const columns: readonly Column<ReportDecision>[] = [
    ['decision_id', 'text', (one) => one.decisionId],
    ['case_id', 'text', (one) => one.caseId],
    ['document_number', 'text', (one) => one.documentNumber],
    ['agency', 'text', (one) => one.agencyName],
    ['party', 'text', (one) => one.party],
    ['party_kind', 'text', (one) => termOf(terms.partyKinds, one.partyKind)],
    ['role', 'text', (one) => one.role],
    ['conduct_date', 'date', (one) => one.conductDate],
    ['decision_date', 'date', (one) => one.decisionDate],
    ['violation_item', 'text', (one) => one.violationItem],
    ['legal_basis', 'text', (one) => one.legalBasis],
    ['circumstances', 'text', (one) => listOf(one.circumstances, {})],
    ['harm', 'text', (one) => one.harm],
    ['repeat_count', 'integer', (one) => one.repeatCount],
    ['value_of_goods', 'money', (one) => money(one.valueOfGoods)],
    ['illegal_gains', 'money', (one) => money(one.illegalGains)],
    ['benchmark_cited', 'text', (one) => one.benchmarkCited],
    ['benchmark_version_cited', 'text', (one) => one.benchmarkVersionCited],
    ['tier_cited', 'text', (one) => one.tierCited],
    ['kinds', 'text', (one) => listOf(one.kinds, terms.penaltyKinds)],
    ['fine', 'money', (one) => money(one.fine)],
    ['confiscation', 'money', (one) => money(one.confiscation)],
    ['status', 'text', (one) => termOf(terms.statuses, one.status)],
    ['reduction_ground', 'text', (one) => one.reductionGround],
    ['explanation', 'text', (one) => one.explanation],
    ['source_file', 'text', (one) => one.sourceFile],
    ['source_row', 'integer', (one) => one.sourceRow],
  ]
  return tableOf(decisions, columns, words)
}
