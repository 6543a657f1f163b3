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

export interface ReconciliationAbout {
  readonly year: number
  readonly asOf: string
  /** The latest day of a decision on record; null where there is none. */
  readonly latest: string | null
  /** The run that saw the same data on the same day; null where none did. */
  readonly run: string | null
  readonly forms: readonly AnnualForm[]
}

/** Every reported figure beside what the records give, and the decisions behind those that differ. Amounts in yuan. */
export function reconcileSheets(cells: readonly ReconciledCell[], decisions: readonly DecisionOfCell[], about: ReconciliationAbout, language: Language): TextSheet[] {
  const { annualCommands: own, terms, tables: titles } = wordsIn(language)
  const { sentences: annual, terms: codes } = annualWordsIn(language)
  const tableTitle = ({ form, table }: ReconciledCell): string => about.forms.find((one) => one.form === form)?.tables.find((one) => one.table === table)?.title ?? (table === totalsTable ? annual.totalsTable : table)
  const unitOf = ({ unit }: ReconciledCell): string => codes.units[unit === 'wan_yuan' ? 'yuan' : unit]
  const lead = fill(own.reconcileTitle, { year: about.year })
  const stand = fill(own.reconcileData, { asOf: about.asOf, latest: about.latest, run: about.run ?? own.reconcileNoRun })
  return [
    {
      name: own.sheetDifferences,
      lines: [lead, stand, own.reconcileRule],
      columns: [
        [annual.columnAgency, 22], [annual.columnTable, 18], [annual.columnHeader, 18], [annual.columnUnit, 6], [annual.columnReported, 13], [annual.columnComputed, 13], [annual.columnDifferenceOf, 13],
        [annual.columnVerdict, 16], [annual.columnRule, 16], [annual.columnObstacle, 16], [annual.columnFile, 16], [annual.columnSheet, 7], [annual.columnPlace, 8],
      ].map(([header, width]) => ({ header: String(header), width: Number(width) })),
      rows: cells.map((one) => [
        one.agencyName, tableTitle(one), one.header, unitOf(one), numeric(one.reported), numeric(one.computed), numeric(difference(one.reported, one.computed)), codes.verdicts[one.verdict],
        ruleText(one, { own: annual, terms: codes }), one.obstacle === null ? null : termOf(codes.obstacles, one.obstacle), one.file, one.sheet, one.place,
      ]),
    },
    {
      name: own.sheetDecisions,
      lines: [lead, stand, own.reconcileDecisionsRule],
      columns: [[annual.columnAgency, 26], [annual.columnTable, 22], [annual.columnHeader, 22], [titles.document_number, 28], [titles.decision_date, 12], [titles.kinds, 28], [titles.fine, 14], [titles.confiscation, 14], [titles.status, 14]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
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
