import type { ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock } from '../../pipeline/domain/document.ts'
import { groupBy } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { counted, headerText, paragraph, table, type AnnualContext } from './annual-context.ts'
import { decimalText, grouped, inFormUnit, millionths } from './decimal-text.ts'
import { isMistakenUnit } from './unit-hint.ts'

/** The table of the totals in the register of returns, which no form prints. */
export const totalsTable = 'totals'

/** Totals that agencies reported beside the form, added up: of permits and inspections often the only figures there are. */
export function reportedTotals(context: AnnualContext): DocumentBlock[] {
  const { own, analysis: { reconciliation, year, isPublic } } = context
  const cells = reconciliation.filter(({ table: name, reported }) => name === totalsTable && millionths(reported) !== null)
  if (isPublic || cells.length === 0) return []
  const groups = [...groupBy(cells, ({ cell }) => cell).values()]
  return [
    paragraph(own.reportedTotalsLead),
    table({
      caption: fill(own.tableReportedTotals, { year }),
      columns: [{ header: own.columnItem, width: 24, isFigure: false }, ...[own.columnFilers, own.columnReportedSum, own.columnComputedSum].map((header) => ({ header, width: 16, isFigure: true }))],
      rows: groups.map((same) => row(same, context)),
      notes: [own.reportedTotalsNote, ...groups.flatMap((same) => unitNote(same, context))],
    }),
  ]
}

/** A sum over two units means nothing, and the reader is told so. */
function unitNote(cells: readonly ReconciledCell[], context: AnnualContext): string[] {
  const count = cells.filter(isMistakenUnit).length
  return count === 0 ? [] : [fill(context.own.reportedTotalsUnit, { item: headerText({ ...cells[0]!, above: null }, context), count: counted(count) })]
}

function row(cells: readonly ReconciledCell[], context: AnnualContext): (string | null)[] {
  const text = (value: string | null): string | null => (value === null ? null : grouped(inFormUnit(value, cells[0]!.unit)!))
  return [headerText({ ...cells[0]!, above: null }, context), counted(cells.length), text(sumOf(cells.map(({ reported }) => reported))), text(sumOf(cells.map(({ computed }) => computed)))]
}

/** Null as soon as one of them is no figure. */
export function sumOf(values: readonly (string | null)[]): string | null {
  const figures = values.map(millionths)
  return figures.includes(null) ? null : decimalText(figures.reduce<bigint>((all, each) => all + each!, 0n))
}
