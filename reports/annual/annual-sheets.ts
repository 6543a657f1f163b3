import type { AnnualAnalysis, CheckYear, ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import type { GridCell, GridRow, GridSheet } from '../../pipeline/domain/grid-sheet.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import { dataSentences } from './annex.ts'
import { annualContext, type AnnualContext } from './annual-context.ts'
import { inRegisterOrder } from './annual-counts.ts'
import { difference, inFormUnit, millionths } from './decimal-text.ts'
import { ruleText } from './reconciliation-section.ts'
import { totalsTable } from './reported-totals.ts'
import { templateSheet, type SourceOf } from './template-sheet.ts'

/** Excel looks each link up in all rows of the list: with more rows than these a workbook takes minutes to open, and figures stand without links. */
const mostLinked = 10_000

/** The workbook beside the analysis: the tables as the form prints them, every reconciled cell with its place, who sent what, the checks, the counting rules. */
export function annualSheets(analysis: AnnualAnalysis, language: Language): GridSheet[] {
  const context = annualContext(analysis, language)
  const { own } = context
  const isLinked = analysis.reconciliation.length <= mostLinked
  const keys = new Map((isLinked ? analysis.reconciliation : []).map((cell, place) => [keyOf(cell.agencyId, cell.table, cell.cell), rowKey(place)]))
  const sourceOf: SourceOf = (agencyId, table, cell) => {
    const key = keys.get(keyOf(agencyId, table, cell))
    return key === undefined ? null : { sheet: own.sheetReconciliation, key }
  }
  const names = sheetNames(analysis.tables.map(({ title }) => title))
  const tables = analysis.tables.map((table, place) => templateSheet(table, names[place]!, isLinked ? sourceOf : null, context))
  if (analysis.isPublic) return [...tables, notesSheet(context)]
  return [
    ...tables,
    listSheet(own.sheetReconciliation, reconciliationColumns(context), analysis.reconciliation),
    listSheet(own.sheetReturns, dutyColumns(context), inRegisterOrder(analysis)),
    listSheet(own.sheetDiscretion, checkSheetColumns(context), [...analysis.discretionChecks.map((check) => ({ check, kind: own.checkOfDiscretion })), ...analysis.returnChecks.map((check) => ({ check, kind: own.checkOfReturns }))]),
    notesSheet(context),
  ]
}

const keyOf = (agencyId: string, table: string, cell: string): string => JSON.stringify([agencyId, table, cell])
/** Text with leading zeros, so that it is never taken for a figure. */
const rowKey = (place: number): string => String(place + 1).padStart(5, '0')

/** Titles without what Excel forbids in names of sheets, at most 28 characters, and with a number where two are alike. */
function sheetNames(titles: readonly string[]): string[] {
  const names = titles.map((title) => title.replaceAll(/[[\]:*?/\\']/g, ' ').trim().slice(0, 28))
  return names.map((name, place) => (names.indexOf(name) === place ? name : `${name} ${place + 1}`))
}

type Column<Entry> = readonly [header: string, width: number, cellOf: (entry: Entry, place: number) => GridCell]

function listSheet<Entry>(name: string, columns: readonly Column<Entry>[], entries: readonly Entry[]): GridSheet {
  const rows = entries.map((entry, place): GridRow => ({ kind: 'body', cells: columns.map(([, , cellOf]) => cellOf(entry, place)) }))
  return { name, widths: columns.map(([, width]) => width), rows: [{ kind: 'heading', cells: columns.map(([header]) => header) }, ...rows], frozen: { rows: 1, columns: 2 }, filter: [1, rows.length + 1] }
}

const figureCell = (value: string | null, own: AnnualContext['own']): string | number | null => (value === null ? null : millionths(value) === null ? (value === 'suppressed' ? own.suppressed : value) : Number(value))

function reconciliationColumns({ own, terms, analysis }: AnnualContext): Column<ReconciledCell>[] {
  const [reportedColumn, computedColumn] = [8, 9]
  const rest = ({ reported, computed, unit }: ReconciledCell): GridCell => {
    const figure = difference(inFormUnit(reported, unit), inFormUnit(computed, unit))
    if (figure === null) return null
    return analysis.reconciliation.length > mostLinked ? Number(figure) : { figure: Number(figure), lessOf: [reportedColumn, computedColumn] }
  }
  return [
    [own.columnNumber, 8, (_, place) => rowKey(place)],
    [own.columnAgency, 24, ({ agencyName }) => agencyName],
    [own.columnAgencyId, 20, ({ agencyId }) => agencyId],
    [own.columnYearNumber, 6, ({ year }) => String(year)],
    [own.columnTable, 22, ({ table }) => analysis.tables.find((one) => one.table === table)?.title ?? (table === totalsTable ? own.totalsTable : table)],
    [own.columnHeader, 22, ({ header }) => header],
    [own.columnUnit, 6, ({ unit }) => terms.units[unit]],
    [own.columnReported, 12, ({ reported, unit }) => figureCell(inFormUnit(reported, unit), own)],
    [own.columnComputed, 12, ({ computed, unit }) => figureCell(inFormUnit(computed, unit), own)],
    [own.columnDifferenceOf, 14, rest],
    [own.columnVerdict, 20, ({ verdict }) => terms.verdicts[verdict]],
    [own.columnRule, 22, (cell) => ruleText(cell, { own, terms })],
    [own.columnObstacle, 20, ({ obstacle }) => (obstacle === null ? null : terms.obstacles[obstacle] ?? obstacle)],
    [own.columnFile, 32, ({ file }) => file],
    [own.columnSheet, 12, ({ sheet }) => sheet],
    [own.columnPlace, 9, ({ place }) => place],
  ]
}

function dutyColumns({ own, terms, language }: AnnualContext): Column<AnnualAnalysis['duties'][number]>[] {
  const { duties } = wordsIn(language).terms
  return [
    [own.columnAgency, 34, ({ agencyName }) => agencyName],
    [own.columnAgencyId, 22, ({ agencyId }) => agencyId],
    [own.columnLevel, 14, ({ level }) => (level === null ? null : terms.levels[level] ?? level)],
    [own.columnSector, 14, ({ sector }) => sector],
    [own.columnDuty, 20, ({ duty }) => duties[duty]],
    [own.columnYearNumber, 8, ({ year }) => String(year)],
    [own.columnDue, 12, ({ dueDate }) => dueDate],
    [own.columnState, 18, ({ state }) => terms.states[state]],
    [own.columnReceived, 12, ({ receivedDate }) => receivedDate],
    [own.columnDaysLate, 10, ({ daysLate }) => daysLate],
    [own.columnNil, 9, ({ isNil }) => (isNil === null ? null : isNil ? own.yes : own.no)],
    [own.columnYearsLate, 22, ({ yearsLateBefore }) => (yearsLateBefore.length === 0 ? null : yearsLateBefore.join(own.listSeparator))],
    [own.columnReason, 26, ({ reason }) => reason],
  ]
}

function checkSheetColumns({ own }: AnnualContext): Column<{ readonly check: CheckYear; readonly kind: string }>[] {
  return [
    [own.columnCheck, 34, ({ check }) => check.title],
    [own.columnKind, 18, ({ kind }) => kind],
    [own.columnCheckId, 34, ({ check }) => check.checkId],
    [own.columnExamined, 10, ({ check }) => check.examined],
    [own.columnFindings, 16, ({ check }) => check.findings],
    [own.columnExplained, 16, ({ check }) => check.explained],
    [own.columnTooFew, 10, ({ check }) => check.tooFew],
    [own.columnNotApplicable, 10, ({ check }) => check.notApplicable],
    [own.columnBefore, 12, ({ check }) => check.findingsBefore],
    [own.columnVerdicts, 60, ({ check }) => (check.verdicts.length === 0 ? null : check.verdicts.map(({ title, count }) => fill(own.verdictCount, { title, count })).join(own.clauseSeparator))],
  ]
}

function notesSheet(context: AnnualContext): GridSheet {
  const { own, analysis: { isPublic } } = context
  const sentences = [...dataSentences(context), own.annexNote, own.notShownLead, own.registerOrder, own.notesCaution, ...(isPublic ? [own.suppressedNote] : [])]
  const rows = sentences.map((sentence, place): GridRow => ({ kind: 'body', cells: [String(place + 1), sentence] }))
  return { name: own.sheetNotes, widths: [8, 120], rows: [{ kind: 'heading', cells: [own.columnNumber, own.columnContent] }, ...rows], frozen: { rows: 1, columns: 0 }, filter: null }
}
