import type { ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import type { AnnualForm } from '../../pipeline/domain/annual-form.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { TextSheet } from '../../pipeline/domain/text-sheet.ts'
import { annualWordsIn } from '../words/annual.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn } from '../words/words.ts'
import { difference } from './decimal-text.ts'
import { ruleText } from './reconciliation-section.ts'
import { totalsTable } from './reported-totals.ts'

/** A decision behind a difference. */
export interface DecisionOfCell {
  readonly cell: ReconciledCell
  readonly decision: { readonly decisionDate: string; readonly documentNumber: string | null; readonly kinds: readonly string[]; readonly fine: string | null; readonly confiscation: string | null; readonly status: string }
}

/** Every reported figure beside what the records give, and the decisions behind those that differ. Amounts in yuan. */
export function reconcileSheets(cells: readonly ReconciledCell[], decisions: readonly DecisionOfCell[], about: { readonly year: number; readonly asOf: string; readonly forms: readonly AnnualForm[] }, language: Language): TextSheet[] {
  const { annualCommands: own, terms, tables: titles } = wordsIn(language)
  const { sentences: annual, terms: codes } = annualWordsIn(language)
  const tableTitle = ({ form, table }: ReconciledCell): string => about.forms.find((one) => one.form === form)?.tables.find((one) => one.table === table)?.title ?? (table === totalsTable ? annual.totalsTable : table)
  const unitOf = ({ unit }: ReconciledCell): string => codes.units[unit === 'wan_yuan' ? 'yuan' : unit]
  const lead = fill(own.reconcileTitle, { year: about.year, asOf: about.asOf })
  return [
    {
      name: own.sheetDifferences,
      lines: [lead, own.reconcileRule],
      columns: [
        [annual.columnAgency, 30], [annual.columnTable, 26], [annual.columnHeader, 26], [annual.columnUnit, 8], [annual.columnReported, 14], [annual.columnComputed, 14], [annual.columnDifferenceOf, 14],
        [annual.columnVerdict, 24], [annual.columnRule, 28], [annual.columnObstacle, 26], [annual.columnFile, 32], [annual.columnSheet, 16], [annual.columnPlace, 10],
      ].map(([header, width]) => ({ header: String(header), width: Number(width) })),
      rows: cells.map((one) => [
        one.agencyName, tableTitle(one), one.header, unitOf(one), numeric(one.reported), numeric(one.computed), numeric(difference(one.reported, one.computed)), codes.verdicts[one.verdict],
        ruleText(one, { own: annual, terms: codes }), one.obstacle === null ? null : termOf(codes.obstacles, one.obstacle), one.file, one.sheet, one.place,
      ]),
    },
    {
      name: own.sheetDecisions,
      lines: [lead, own.reconcileDecisionsRule],
      columns: [[annual.columnAgency, 30], [annual.columnTable, 26], [annual.columnHeader, 26], [titles.document_number, 30], [titles.decision_date, 14], [titles.kinds, 30], [titles.fine, 14], [titles.confiscation, 14], [titles.status, 14]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
      rows: decisions.map(({ cell, decision }) => [
        cell.agencyName, tableTitle(cell), cell.header, decision.documentNumber, decision.decisionDate, decision.kinds.map((kind) => termOf(terms.penaltyKinds, kind)).join('、'),
        numeric(decision.fine), numeric(decision.confiscation), termOf(terms.statuses, decision.status),
      ]),
    },
  ]
}

function numeric(value: string | null): number | null {
  return value === null ? null : Number(value)
}
