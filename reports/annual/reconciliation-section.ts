import type { CellVerdict, CheckYear, ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'
import { sum } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { counted, figureText, heading, headerText, paragraph, say, shareClause, table, type AnnualContext } from './annual-context.ts'
import { cellCounts, checksOfContent, comparedVerdicts, otherVerdicts, tally } from './annual-counts.ts'
import { difference, grouped, inFormUnit } from './decimal-text.ts'
import { isMistakenUnit } from './unit-hint.ts'

const differing = new Set<CellVerdict>(['over-reported', 'under-reported', 'explained'])

/** Part three: what agencies reported beside what the records give, and what that does not show. */
export function reconciliationSection(context: AnnualContext): DocumentBlock[] {
  const { own, analysis: { reconciliation, year } } = context
  const returnChecks = checksOfContent(context.analysis)
  const hasChecks = returnChecks.length > 0
  const numbered = (text: string): DocumentBlock[] => (hasChecks ? [heading(2, text)] : [])
  const cells = reconciliation.length === 0
    ? [paragraph(fill(own.reconciliationNone, { year }))]
    : [...sentences(context).map(paragraph), ...differencesBlocks(context), ...notShown(context)]
  return [
    heading(1, own.sectionReconciliation),
    ...numbered(own.headingReconciliation), ...cells,
    ...(hasChecks ? [heading(2, own.headingReturnChecks), ...returnCheckBlocks(returnChecks, context)] : []),
  ]
}

function sentences(context: AnnualContext): string[] {
  const { own, terms, analysis: { reconciliation } } = context
  const { agencies, of, compared, rest } = cellCounts(reconciliation)
  const parts = (verdicts: readonly CellVerdict[], whole: number | null): string => verdicts.filter((verdict) => of[verdict] > 0)
    .map((verdict) => say(own.verdictPart, { verdict: terms.verdicts[verdict], count: counted(of[verdict]), share: whole === null ? '' : shareClause(of[verdict], whole, context) })).join(own.clauseSeparator)
  const total = [fill(own.reconciliationTotal, { agencies: counted(agencies), cells: counted(reconciliation.length) })]
  if (compared > 0) total.push(fill(own.reconciliationCompared, { count: counted(compared), parts: parts(comparedVerdicts, compared) }))
  if (rest > 0) total.push(fill(own.reconciliationRest, { count: counted(rest), parts: parts(otherVerdicts, null) }))
  return [total.join(context.language === 'en' ? ' ' : ''), ...reasons(context)]
}

function reasons({ own, terms, analysis: { reconciliation } }: AnnualContext): string[] {
  const list = (keys: readonly string[], names: Readonly<Record<string, string>>): string =>
    [...tally(keys)].map(([key, count]) => fill(own.rulePart, { rule: names[key] ?? key, count: counted(count) })).join(own.listSeparator)
  const explained = reconciliation.filter(({ verdict, rule }) => verdict === 'explained' && rule !== null)
  const obstructed = reconciliation.filter(({ verdict, obstacle }) => verdict === 'not computable' && obstacle !== null)
  return [
    ...(explained.length > 0 ? [fill(own.reconciliationRules, { verdict: terms.verdicts.explained, count: counted(explained.length), list: list(explained.map(({ rule }) => rule!), terms.rules) })] : []),
    ...(obstructed.length > 0 ? [fill(own.reconciliationObstacles, { verdict: terms.verdicts['not computable'], count: counted(obstructed.length), list: list(obstructed.map(({ obstacle }) => obstacle!), terms.obstacles) })] : []),
  ]
}

function differencesBlocks(context: AnnualContext): DocumentBlock[] {
  const cells = context.analysis.reconciliation.filter(({ verdict }) => differing.has(verdict))
  return cells.length === 0 ? [] : [table(differencesTable(cells, context))]
}

function differencesTable(cells: readonly ReconciledCell[], context: AnnualContext): DocumentTable {
  const { own, terms } = context
  return {
    caption: own.tableDifferences,
    columns: [
      { header: own.columnAgency, width: 16, isFigure: false }, { header: own.columnItem, width: 16, isFigure: false }, { header: own.columnArithmetic, width: 30, isFigure: true },
      { header: own.columnVerdict, width: 14, isFigure: false }, { header: own.columnRule, width: 14, isFigure: false },
    ],
    rows: cells.map((cell) => [cell.agencyName, itemText(cell, context), arithmetic(cell, context), terms.verdicts[cell.verdict], ruleText(cell, context)]),
    notes: [own.registerOrder, fill(own.differencesNote, { sheet: own.sheetReconciliation })],
  }
}

/** With the title of its table, as `合计` alone tells nothing; totals beside the form say themselves what they count. */
function itemText(cell: ReconciledCell, context: AnnualContext): string {
  const header = headerText({ ...cell, above: null }, context)
  const title = context.analysis.tables.find(({ table: name }) => name === cell.table)?.title
  return title === undefined ? header : fill(context.own.itemOfTable, { table: title, header })
}

/** The rule or the unit under which both sides agree; null where none does. */
export function ruleText(cell: ReconciledCell, { own, terms }: Pick<AnnualContext, 'own' | 'terms'>): string | null {
  return cell.rule !== null ? terms.rules[cell.rule] : isMistakenUnit(cell) ? own.unitHint : null
}

/** `268.45 − 266.45 = 2`, in the unit that the form prints; where one side is suppressed, the other would give it away. */
function arithmetic({ reported, computed, unit }: ReconciledCell, context: AnnualContext): string {
  if (reported === 'suppressed' || computed === 'suppressed') return context.own.suppressed
  const [said, found] = [inFormUnit(reported, unit), inFormUnit(computed, unit)]
  const rest = difference(said, found)
  return fill(context.own.arithmetic, { reported: figureText(said, context), computed: figureText(found, context), difference: rest === null ? null : grouped(rest) })
}

function notShown({ own, language, analysis: { coverage } }: AnnualContext): DocumentBlock[] {
  const setAside = coverage.rowsSetAside > 0 ? (language === 'en' ? ' ' : '') + fill(own.notShownSetAside, { rows: counted(coverage.rowsSetAside) }) : ''
  return [paragraph(own.notShownLead + setAside)]
}

function returnCheckBlocks(checks: readonly CheckYear[], { own }: AnnualContext): DocumentBlock[] {
  return [
    paragraph(fill(own.checksOfReturns, { checks: checks.length, findings: counted(sum(checks, ({ findings }) => findings)) })),
    table({ caption: own.tableReturnChecks, ...checkColumns(checks, own), notes: beforeNote(checks, own) }),
  ]
}

export function beforeNote(checks: readonly CheckYear[], own: AnnualContext['own']): string[] {
  return checks.some(({ findingsBefore }) => findingsBefore === null) && checks.some(({ findingsBefore }) => findingsBefore !== null) ? [own.dashBefore] : []
}

/** A row for each check with what it examined and what came out; a count that none of them has takes no column. */
export function checkColumns(checks: readonly CheckYear[], own: AnnualContext['own']): Pick<DocumentTable, 'columns' | 'rows'> {
  const optional: readonly (readonly [header: string, countOf: (check: CheckYear) => number | null])[] = [
    [own.columnExplained, ({ explained }) => explained], [own.columnTooFew, ({ tooFew }) => tooFew], [own.columnNotApplicable, ({ notApplicable }) => notApplicable],
  ]
  const figures: typeof optional = [
    [own.columnExamined, ({ examined }) => examined], [own.columnFindings, ({ findings }) => findings],
    ...optional.filter(([, countOf]) => checks.some((check) => countOf(check) !== 0)),
    ...(checks.some(({ findingsBefore }) => findingsBefore !== null) ? [[own.columnBefore, ({ findingsBefore }: CheckYear) => findingsBefore] as const] : []),
  ]
  return {
    columns: [{ header: own.columnCheck, width: 24, isFigure: false }, ...figures.map(([header]) => ({ header, width: 10, isFigure: true }))],
    rows: checks.map((check) => [check.title, ...figures.map(([, countOf]) => { const count = countOf(check); return count === null ? null : counted(count) })]),
  }
}
