import type { AnnualTable } from '../../pipeline/domain/annual-analysis.ts'
import type { GridCell, GridLink, GridRow, GridSheet } from '../../pipeline/domain/grid-sheet.ts'
import { terminalWidth } from '../text-width.ts'
import { fill } from '../words/fill.ts'
import { headerText, type AnnualContext } from './annual-context.ts'
import { decimalText, millionths } from './decimal-text.ts'

/** Finds the row on the sheet of reconciled cells that a figure comes from. */
export type SourceOf = (agencyId: string, table: string, cell: string) => GridLink | null

/** Agency, and whether the row is reported or computed. */
const leadColumns = 2
/** A form of fourteen kinds of penalty goes on one sheet of A3. */
const widestFigure = 15

/**
 * A table as the form prints it: the reported figures of every agency with their total, below them the computed ones; to
 * filter the second column leaves one of the two. Without `sourceOf` no figure leads anywhere.
 */
export function templateSheet(one: AnnualTable, name: string, sourceOf: SourceOf | null, context: AnnualContext): GridSheet {
  const { own, analysis: { year, isPublic } } = context
  const { title, cells, rows } = one
  const headings: GridRow[] = [
    ...(cells.some(({ above }) => above !== null) ? [aboveRow(cells)] : []),
    { kind: 'heading', cells: [own.columnAgency, own.columnBasis, ...cells.map((cell) => headingOf(cell, context))] },
  ]
  // Title and note, then the headings.
  const headingRows = 2 + headings.length
  const first = headingRows + 1
  const second = first + rows.length + 1
  const block = (label: string, values: (row: AnnualTable['rows'][number]) => readonly (string | null)[], total: readonly (string | null)[], from: number): GridRow[] => [
    ...rows.map((row): GridRow => ({ kind: 'body', cells: [row.agencyName, label, ...cells.map(({ cell }, place) => figure(values(row)[place] ?? null, sourceOf?.(row.agencyId, one.table, cell) ?? null, own.suppressed))] })),
    { kind: 'total', cells: [own.sheetTotal, label, ...cells.map((_, place) => totalCell(total[place] ?? null, rows.map((row) => values(row)[place] ?? null), [from, from + rows.length - 1], own.suppressed))] },
  ]
  const note = fill(sourceOf === null ? own.templateNotePlain : own.templateNote, { sheet: own.sheetReconciliation })
  const reportedRows = isPublic ? [] : block(own.reported, ({ reported }) => reported, one.reportedTotal, first)
  const body = [...reportedRows, ...block(own.computed, ({ computed }) => computed, one.computedTotal, isPublic ? first : second)]
  return {
    name,
    widths: [30, 10, ...cells.map((cell) => Math.min(widestFigure, Math.max(10, terminalWidth(headerText(cell, context)) + 2)))],
    rows: [
      { kind: 'title', cells: [fill(own.templateLead, { title, year })] },
      { kind: 'note', cells: [isPublic ? own.suppressedNote : note] },
      ...headings,
      ...body,
    ],
    frozen: { rows: headingRows, columns: leadColumns },
    filter: [headingRows, headingRows + body.length],
  }
}

/** A unit that does not fit beside its header stands below it. */
function headingOf(cell: AnnualTable['cells'][number], context: AnnualContext): string {
  const text = headerText(cell, context)
  return terminalWidth(text) + 2 > widestFigure && text.startsWith(cell.header) && text !== cell.header ? `${cell.header}\n${text.slice(cell.header.length).trim()}` : text
}

/** A heading over several columns is written once, over all of them. */
function aboveRow(cells: AnnualTable['cells']): GridRow {
  const spans: [number, number][] = []
  for (const [place, { above }] of cells.entries()) {
    const column = place + leadColumns + 1
    const last = spans.at(-1)
    if (above === null) continue
    if (place > 0 && cells[place - 1]!.above === above && last !== undefined) last[1] = column
    else spans.push([column, column])
  }
  return { kind: 'heading', cells: [null, null, ...cells.map(({ above }, place) => (place > 0 && cells[place - 1]!.above === above ? null : above))], spans: spans.filter(([from, to]) => to > from) }
}

function figure(value: string | null, source: GridLink | null, suppressed: string): GridCell {
  const cell = plain(value, suppressed)
  return cell === null || source === null ? cell : { figure: cell, linkTo: source }
}

function plain(value: string | null, suppressed: string): string | number | null {
  return value === null ? null : millionths(value) === null ? (value === 'suppressed' ? suppressed : value) : Number(value)
}

/** A sum by formula where the rows shown do add up to the total; else, as with suppressed figures, the total as it was handed over. */
function totalCell(total: string | null, values: readonly (string | null)[], rows: readonly [number, number], suppressed: string): GridCell {
  const figures = values.map(millionths)
  const sum = figures.reduce<bigint>((all, each) => all + (each ?? 0n), 0n)
  const isWhole = values.every((value, place) => value === null || figures[place] !== null)
  return total !== null && isWhole && millionths(total) === sum ? { figure: Number(decimalText(sum)), sumOfRows: rows } : plain(total, suppressed)
}
