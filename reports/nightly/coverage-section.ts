import { coverageOutcomes, type CoverageOutcome } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { coverageLedger, type CoverageCell, type CoverageLedger } from './coverage-ledger.ts'
import { html, type Html } from './html.ts'

const agenciesShown = 60

/** As many columns as stay legible across a sheet of paper. */
const agenciesAcross = 12

/** Told apart without colour; a dash before a number would read as a minus. */
const symbols: Readonly<Record<CoverageOutcome, string>> = {
  error: '×',
  flagged: '■',
  clear: '○',
  'too few': '△',
  'not applicable': '◇',
}

/** What each check looked at: having no finding is never shown like having no result. */
export function coverageSection(context: Context): Html {
  const { data, words } = context
  const { report, terms } = words
  const ledger = coverageLedger(data.coverage, (id) => agencyOf(id, context))
  const rest = ledger.agencyIds.length - agenciesShown
  const legend = coverageOutcomes.map((outcome) => `${symbols[outcome]} ${terms.outcomes[outcome]}`)
  return html`<section id="coverage"><h2>${report.sectionCoverage}</h2>
<p class="note">${report.coverageNote}</p>
${data.coverage.length === 0 && html`<p>${report.coverageEmpty}</p>`}
${ledger.periods.length > 0 && html`<p class="note">${fill(report.coveragePeriods, { periods: ledger.periods.join(report.listSeparator) })}</p>`}
<h3>${report.coverageTotals}</h3>${totalsTable(ledger, context)}
${ledger.agencyIds.length > 0 && html`<h3>${report.coverageMatrix}</h3><p class="note">${report.coverageOrder}${rest > 0 && fill(report.coverageLimited, { shown: agenciesShown, rest })}</p><p class="note">${legend.join('　')}</p>${blocksOf(ledger.agencyIds.slice(0, agenciesShown)).map((agencyIds) => matrix(agencyIds, ledger, context))}`}
<h3>${report.coverageReasons}</h3>${reasonsTable(ledger, context)}</section>`
}

/** A benchmark is its issuer's: one that is not registered stands with its name, and may be unknown. */
function agencyOf(agencyId: string, { data, words }: Context): string {
  return agencyId === '' ? words.report.issuerNotRecorded : (data.agencyNames[agencyId] ?? agencyId)
}

function totalsTable(ledger: CoverageLedger, { data, words, language, failedChecks }: Context): Html {
  const { report, terms } = words
  const rows = data.checks.map((check) => {
    const title = html`<th scope="row">${check.words[language].title}</th>`
    const total = ledger.totalOf(check.id)
    if (failedChecks.has(check.id)) return html`<tr>${title}<td class="failed" colspan="5">${symbols.error} ${terms.outcomes.error}</td></tr>`
    if (total === null) return html`<tr>${title}<td class="absent" colspan="5">${report.notExamined}</td></tr>`
    const { examined, flagged, clear, tooFew, notApplicable } = total
    return html`<tr>${title}${[examined, flagged, clear, tooFew, notApplicable].map((count) => html`<td class="count">${count.toLocaleString('en-US')}</td>`)}</tr>`
  })
  const outcomes = (['flagged', 'clear', 'too few', 'not applicable'] as const).map((outcome) => `${symbols[outcome]} ${terms.outcomes[outcome]}`)
  return html`<table class="coverage-totals"><thead><tr><th scope="col">${report.check}</th>${[report.subjects, ...outcomes].map((heading) => html`<th scope="col" class="count">${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
}

/** Tables side by side would not fit on paper: the agencies stand in blocks of about the same size. */
function blocksOf(agencyIds: readonly string[]): readonly (readonly string[])[] {
  const size = Math.ceil(agencyIds.length / Math.ceil(agencyIds.length / agenciesAcross))
  return agencyIds.flatMap((_, index) => (index % size === 0 ? [agencyIds.slice(index, index + size)] : []))
}

function matrix(agencyIds: readonly string[], ledger: CoverageLedger, context: Context): Html {
  const { data, words, language } = context
  return html`<table class="matrix"><thead><tr><th scope="col">${words.report.check}</th>${agencyIds.map((agencyId) => html`<th scope="col">${agencyOf(agencyId, context)}</th>`)}</tr></thead>
<tbody>${data.checks.map(
    (check) => html`<tr><th scope="row">${check.words[language].title}</th>${agencyIds.map((agencyId) => matrixCell(ledger.cellOf(check.id, agencyId), context.failedChecks.has(check.id), words))}</tr>`,
  )}</tbody></table>`
}

function matrixCell(cell: CoverageCell | null, hasFailed: boolean, { report }: Context['words']): Html {
  if (hasFailed || cell?.outcome === 'error') return html`<td class="failed">${symbols.error}</td>`
  if (cell === null) return html`<td class="absent">${report.notExamined}</td>`
  if (cell.examined === 0) return html`<td class="absent">${report.noRecords}</td>`
  const counts = [
    ['flagged', cell.flagged],
    ['clear', cell.clear],
    ['too few', cell.tooFew],
    ['not applicable', cell.notApplicable],
  ] as const
  return html`<td class="${cell.outcome.replaceAll(' ', '-')}">${counts.filter(([, count]) => count > 0).map(([outcome, count]) => html`<span>${symbols[outcome]}\u00a0${count}</span> `)}</td>`
}

function reasonsTable(ledger: CoverageLedger, { data, words, language, failedChecks }: Context): Html {
  const { report } = words
  const rows = data.checks.flatMap((check) => {
    const { title, reasons } = check.words[language]
    const own = [...(ledger.reasons.get(check.id) ?? [])].filter(([, count]) => count > 0)
    return own.map(
      ([reason, count], index) =>
        html`<tr>${index === 0 && html`<th scope="row" rowspan="${own.length}">${title}</th>`}<td>${reasons[reason] ?? reason}</td><td class="count">${count.toLocaleString('en-US')}</td></tr>`,
    )
  })
  if (rows.length === 0) {
    const isNothing = data.checks.every(({ id }) => (ledger.totalOf(id)?.examined ?? 0) === 0)
    const hasFailed = failedChecks.size > 0
    return html`<p>${isNothing ? report.coverageNothing : hasFailed ? report.coverageFailed : report.coverageNoReasons}</p>`
  }
  return html`<table class="reasons"><thead><tr><th scope="col">${report.check}</th><th scope="col">${report.reason}</th><th scope="col" class="count">${report.subjects}</th></tr></thead><tbody>${rows}</tbody></table>`
}
