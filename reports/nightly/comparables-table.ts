import type { ReportDecision, ReportFinding, ShownAs } from '../../pipeline/domain/report-data.ts'
import { findingsWithComparables } from '../../pipeline/domain/finding.ts'
import { fineSummary } from '../../pipeline/statistics/fine-summary.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import type { DecisionField } from './decision-field.ts'
import { decisionFields } from './decision-fields.ts'
import { formatAmount, numberOf } from './format.ts'
import { html, type Html } from './html.ts'
import { joined } from './markdown.ts'

export const comparablesShown = 6

/** Whether a value differs from the reference; `unknown` when one side was not recorded. */
export type Difference = 'same' | 'different' | 'unknown'

export interface ComparisonCell {
  readonly value: string | null
  readonly difference: Difference
}

export interface Comparison {
  /** What the rows are held against: the finding's decision, or the first party of a case. */
  readonly referenceLabel: string
  readonly rows: readonly { readonly label: string; readonly decision: ReportDecision; readonly cells: readonly ComparisonCell[] }[]
  /** Fields in which at least two rows differ, and the fine. */
  readonly fields: readonly DecisionField[]
  readonly sameInAll: readonly { readonly label: string; readonly value: string }[]
  readonly missingInAll: readonly string[]
  readonly missingHereOnly: readonly string[]
  readonly total: number
}

/** Holds the decisions of a finding against each other: what they share once, what differs cell by cell. */
export function compare(reportFinding: ReportFinding, words: Words): Comparison | null {
  const { decision, comparables, comparablesTotal } = reportFinding
  const { report } = words
  const chosen = comparables.filter(({ decisionId }) => reportFinding.shownAs[decisionId] !== undefined)
  const shown = chosen.length > 0 ? chosen : comparables.slice(0, comparablesShown)
  const decisions = decision === null ? shown : [decision, ...shown]
  const reference = decisions[0]
  if (reference === undefined || decisions.length < 2) return null
  const candidates = decisionFields(words).filter(isCompared)
  const valuesOf = (field: DecisionField): readonly (string | null)[] => decisions.map((each) => field.valueOf(each))
  const isUniform = (field: DecisionField): boolean => field.key !== 'fine' && new Set(valuesOf(field)).size === 1
  const uniform = candidates.filter(isUniform)
  // Nothing can be held against a fact that this decision lacks: one sentence says more than a column of question marks.
  const isMissingHere = (field: DecisionField): boolean => decision !== null && field.role === 'fact' && field.valueOf(decision) === null
  const differing = candidates.filter((field) => !isUniform(field))
  const fields = differing.filter((field) => !isMissingHere(field))
  const labelOf = (index: number): string => {
    if (decision !== null) return index === 0 ? report.thisDecision : (roleLabel(reportFinding, shown[index - 1]!, index, words) ?? fill(report.comparable, { place: index }))
    return index === 0 ? report.reference : String(index + 1)
  }
  return {
    referenceLabel: labelOf(0),
    rows: decisions.map((each, index) => ({
      label: labelOf(index),
      decision: each,
      cells: fields.map((field) => cellOf(field.valueOf(each), field.valueOf(reference))),
    })),
    fields,
    sameInAll: uniform.flatMap((field) => {
      const value = field.valueOf(reference)
      return value === null ? [] : [{ label: field.label, value }]
    }),
    missingInAll: uniform
      .filter((field) => field.role !== 'reason' && field.valueOf(reference) === null)
      .map(({ label }) => label),
    missingHereOnly: differing.filter(isMissingHere).map(({ label }) => label),
    total: comparablesTotal,
  }
}

/** What a chosen comparable is shown as; the nearest come first, so that their place is their number. */
function roleLabel({ shownAs }: ReportFinding, { decisionId }: ReportDecision, place: number, { comparison }: Words): string | null {
  const labels = {
    nearest: `${comparison.shownNearest} ${place}`,
    'most severe': comparison.shownMostSevere,
    'most lenient': comparison.shownMostLenient,
  } as const satisfies Record<ShownAs, string>
  const roles = shownAs[decisionId]
  return roles === undefined ? null : roles.map((role) => labels[role]).reduce((first, second) => fill(comparison.shownAnd, { first, second }))
}

/** Free text of other decisions stays in their own files: codes, figures, dates and the ground of a reduction suffice. */
function isCompared({ key, role }: DecisionField): boolean {
  return (role === 'fact' || role === 'outcome' || role === 'reason') && key !== 'explanation'
}

function cellOf(value: string | null, reference: string | null): ComparisonCell {
  if (value === reference) return { value, difference: 'same' }
  return { value, difference: value === null || reference === null ? 'unknown' : 'different' }
}

export const marks: Readonly<Record<Difference, string>> = { same: '', different: '▲', unknown: '△' }

/** The comparison as a table, differences from the first row highlighted and marked. */
export function comparablesTable(reportFinding: ReportFinding, words: Words): Html {
  const { report } = words
  const comparison = compare(reportFinding, words)
  if (comparison === null) return html`<p class="note">${withoutTable(reportFinding, words)}</p>`
  const { rows, fields, sameInAll, missingInAll, missingHereOnly, referenceLabel, total } = comparison
  const fine = numberOf(rows[0]?.decision.fine ?? null)
  const cell = ({ value, difference }: ComparisonCell, column: number): Html =>
    html`<td class="${difference}${fields[column]?.isAmount === true && ' figure'}">${marks[difference] !== '' && html`<b class="mark">${marks[difference]}</b>\u00a0`}${value ?? html`<i class="missing">${report.notRecorded}</i>`}</td>`
  const notes: readonly (readonly [string, string])[] = [
    [report.sameInAll, sameText(sameInAll, reportFinding, words)],
    [report.missingHereOnly, missingHereOnly.join(report.listSeparator)],
    [report.missingInAll, missingInAll.join(report.listSeparator)],
  ]
  return html`${reportFinding.decision !== null && html`<p class="note">${joined([shownText(reportFinding, total, rows.length - 1, words), summaryOf(reportFinding, words) ?? ''])}</p>`}
<table class="comparables"><thead><tr><th scope="col"></th><th scope="col">${report.factDocument} ${report.factDecisionDate}</th><th scope="col">${report.party}</th>${fields.map(({ label }) => html`<th scope="col">${label}</th>`)}<th scope="col">${fill(report.ratioToThis, { reference: referenceLabel })}</th></tr></thead>
<tbody>${rows.map(
    ({ label, decision, cells }, index) => html`<tr${index === 0 ? html` class="reference"` : ''}><th scope="row">${label}</th><td class="number">${documentNumber(decision, words)} <span class="date">${decision.decisionDate}</span></td><td>${decision.party}</td>${cells.map(cell)}<td class="figure">${index === 0 ? report.dash : ratioText(numberOf(decision.fine), fine, report.dash)}</td></tr>`,
  )}</tbody></table>
<p class="note run-in">${fill(report.differenceLegend, { reference: referenceLabel })}</p>
${notes.filter(([, text]) => text !== '').map(([label, text]) => html`<p class="note run-in"><b>${label}</b>${report.colon}${text}</p>\n`)}`
}

/** What is said where there is nothing to compare, or too many findings to list it for all. */
export function withoutTable({ comparablesTotal: total }: ReportFinding, { report }: Words): string {
  return total === 0 ? report.noComparables : fill(report.comparablesNotListed, { total, listed: findingsWithComparables })
}

export function shownText({ shownAs }: ReportFinding, total: number, shown: number, { comparison, report }: Words): string {
  return Object.keys(shownAs).length > 0 ? fill(comparison.shownChosen, { total }) : fill(report.comparablesShown, { total, shown })
}

/** Where the fines of the comparables lie: said of those that are attached, for all of them may be many. */
function summaryOf({ comparables, shownAs }: ReportFinding, { comparison, report }: Words): string | null {
  const summary = fineSummary(comparables.flatMap(({ fine }) => numberOf(fine) ?? []))
  if (summary === null) return null
  const { count, least, median, greatest } = summary
  const amounts = { least: formatAmount(String(least)), median: formatAmount(String(median)), greatest: formatAmount(String(greatest)) }
  return fill(Object.keys(shownAs).length > 0 ? comparison.shownSummary : report.comparablesSummary, { count, ...amounts })
}

/** A card shows this decision's values already; those of the parties of a case stand nowhere else. */
function sameText(same: Comparison['sameInAll'], { decision }: ReportFinding, { report }: Words): string {
  if (decision !== null) return same.map(({ label }) => label).join(report.listSeparator)
  return same.map(({ label, value }) => `${label} ${value}`).join(report.clauseSeparator)
}

/** Short numbers stay on one line, which keeps the rows low on paper. */
function documentNumber({ documentNumber: number }: ReportDecision, { report }: Words): Html {
  const text = number ?? report.notRecorded
  return text.length <= 18 ? html`<span class="date">${text}</span>` : html`${text}`
}

export function ratioText(fine: number | null, reference: number | null, otherwise: string): string {
  if (fine === null || reference === null || reference === 0) return otherwise
  return `×${Number((fine / reference).toPrecision(2))}`
}
