import type { AnnualTable } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'
import { terminalWidth } from '../text-width.ts'
import { fill } from '../words/fill.ts'
import { counted, dateText, figureText, heading, headerText, leastDenominator, note, table, type AnnualContext } from './annual-context.ts'

/** Of more cells the columns are as narrow as their figures allow, and the names of agencies take two lines. */
const manyCells = 12

/** The tables of the form, reported above computed, and what the figures rest on. */
export function annexBlocks(context: AnnualContext): DocumentBlock[] {
  const { own, analysis: { tables } } = context
  const shown = tables.filter(hasFigures)
  const empty = tables.filter((one) => !hasFigures(one))
  return [
    ...shown.flatMap((one, place) => [heading(1, fill(own.annexHeading, { number: place + 1, title: one.title })), table(templateTable(one, context))]),
    heading(1, fill(own.annexHeading, { number: shown.length + 1, title: own.annexNotes })),
    ...dataSentences(context).map(note),
    ...(empty.length === 0 ? [] : [note(fill(own.annexLeftOut, { tables: empty.map(({ title }) => title).join(own.listSeparator) }))]),
  ]
}

/** 附件：1.…, a line for each, as they stand below the text. */
export function annexList({ own, analysis: { tables } }: AnnualContext): string[] {
  return [...tables.filter(hasFigures).map(({ title }) => title), own.annexNotes].map((title, place) => fill(place === 0 ? own.annexFirst : own.annexNext, { number: place + 1, title }))
}

function hasFigures({ rows }: AnnualTable): boolean {
  return rows.some(({ reported, computed }) => isFilled([...reported, ...computed]))
}

const isFilled = (figures: readonly (string | null)[]): boolean => figures.some((figure) => figure !== null)

/** The public edition has the computed figures only; of an agency that did not fill the table in there is no row of dashes, but a note. */
function templateTable({ cells, rows, reportedTotal, computedTotal }: AnnualTable, context: AnnualContext): DocumentTable {
  const { own, analysis: { form, isPublic } } = context
  const figures = (values: readonly (string | null)[]): (string | null)[] => cells.map((_, place) => figureText(values[place] ?? null, context))
  const all = [...rows.flatMap(({ reported, computed }) => [reported, computed]), reportedTotal, computedTotal].map(figures)
  const notFilled = rows.filter(({ reported }) => !isFilled(reported)).map(({ agencyName }) => agencyName)
  const least = cells.length > manyCells ? 6 : 8
  const lines = (name: string, reported: readonly (string | null)[], computed: readonly (string | null)[]): (string | null)[][] =>
    isPublic ? [[name, ...figures(computed)]] : [...(isFilled(reported) ? [[name, own.reported, ...figures(reported)]] : []), [name, own.computed, ...figures(computed)]]
  return {
    caption: form.title,
    columns: [
      { header: own.columnAgency, width: agencyWidth(rows, cells.length), isFigure: false }, ...(isPublic ? [] : [{ header: own.columnBasis, width: 9, isFigure: false }]),
      ...cells.map((cell, place) => ({ header: headerText(cell, context), width: Math.max(least, ...all.map((values) => (values[place] ?? '').length + 1)), isFigure: true })),
    ],
    rows: [
      ...rows.flatMap(({ agencyName, reported, computed }) => lines(agencyName, reported, computed)),
      ...lines(own.columnTotal, reportedTotal, computedTotal),
    ],
    notes: [...(isPublic ? [] : [own.annexNote, ...(notFilled.length === 0 ? [] : [fill(own.annexNotFilled, { agencies: notFilled.join(own.listSeparator) })]), fill(own.annexCoverage, { reported: agenciesWith(rows.map(({ reported }) => reported)), computed: agenciesWith(rows.map(({ computed }) => computed)) })]), own.registerOrder, ...(isPublic ? [own.suppressedNote] : [])],
  }
}

function agenciesWith(rows: readonly (readonly (string | null)[])[]): string {
  return counted(rows.filter(isFilled).length)
}

/** As wide as the longest name, within bounds. */
function agencyWidth(rows: AnnualTable['rows'], cells: number): number {
  return Math.min(cells > manyCells ? 24 : 32, Math.max(18, ...rows.map(({ agencyName }) => terminalWidth(agencyName))))
}

/** Counting rules, cut-off, coverage and run: without them no figure can be checked. */
export function dataSentences({ own, language, analysis }: AnnualContext): string[] {
  const { form, year, asOf, runId, coverage, isPublic } = analysis
  // The number of all decisions less those that are shown would give what is left out.
  const read = isPublic ? [] : [fill(own.dataCoverage, {
    year, files: counted(coverage.files), decisions: counted(coverage.decisions), ofYear: counted(coverage.decisionsOfYear), agencies: counted(coverage.agenciesWithDecisions), rows: counted(coverage.rowsSetAside),
  })]
  return [
    fill(own.ruleForm, { form: form.title, source: form.source }), fill(own.rulePeriod, { year }), own.ruleHeaviest, own.ruleAmount,
    form.countsAnnulled ? own.ruleAnnulledCounted : own.ruleAnnulledLeftOut, fill(own.ruleShares, { least: leastDenominator }),
    fill(own.dataStand, { asOf: dateText(asOf, language), latest: coverage.latestDecision === null ? null : dateText(coverage.latestDecision, language) }),
    ...read,
    fill(own.dataRun, { run: runId }),
  ]
}
