import { isDismissed, isSettled, lifeSection } from '../finding-life/life-section.ts'
import { causesText } from '../finding-life/change-text.ts'
import { judgementText, stateText } from '../finding-life/life-text.ts'
import { fill } from '../words/fill.ts'
import type { Context, Entry } from './context.ts'
import { isExplained } from './first-screen.ts'
import { html, type Html } from './html.ts'
import { monthChart } from './month-chart.ts'

/** How many findings a list of the page holds: a page of a hundred thousand lines opens in no browser. */
const rowsShown = 1000

/** The findings, a line each, leading to their cards. Findings with a recorded reason stand apart. */
export async function triageList(context: Context): Promise<Html> {
  const { words, entries } = context
  const { report } = words
  const { findingLife } = words
  const unsettled = entries.filter((entry) => !isSettled(entry) && !isDismissed(entry))
  const open = unsettled.filter((entry) => !isExplained(entry))
  const explained = unsettled.filter(isExplained)
  const settled = entries.filter(isSettled)
  const dismissed = entries.filter(isDismissed)
  const cards = entries.filter(({ hasCard }) => hasCard).length
  return html`<section id="triage"><h2>${report.sectionTriage}</h2>
${entries.length === 0 ? html`<p>${report.noFindings}</p>` : html`<p class="note">${report.triageOrder}</p>`}
${cards < entries.length && html`<p class="caution">${fill(report.cardsLimited, { shown: cards, rest: entries.length - cards })}</p>`}
${open.length > 0 && html`<h3>${report.unexplainedGroup}</h3>${findingTable(open, context)}`}
${explained.length > 0 && html`<h3>${report.explainedGroup}</h3><p class="note">${report.explainedGroupNote}</p>${findingTable(explained, context)}`}
${settled.length > 0 && html`<h3>${findingLife.settledGroup}</h3><p class="note">${findingLife.settledGroupNote}</p>${findingTable(settled, context)}`}
${dismissed.length > 0 && html`<h3>${findingLife.dismissedGroup}</h3><p class="note">${findingLife.dismissedGroupNote}</p>${dismissedTable(dismissed, context)}`}
${lifeSection(context)}
${await monthChart(context)}</section>`
}

function findingTable(entries: readonly Entry[], context: Context): Html {
  const { report } = context.words
  const headings = [
    report.number,
    report.severity,
    report.check,
    report.verdict,
    report.direction,
    report.agency,
    report.documentNumber,
    report.party,
  ]
  return html`<table class="triage"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}<th scope="col" class="figure">${report.actual}</th><th scope="col" class="figure">${report.expected}</th></tr></thead>
<tbody>${entries.slice(0, rowsShown).map((entry) => findingRow(entry, context))}</tbody></table>${limitNote(entries, context)}`
}

function findingRow(entry: Entry, { words, data: { changes } }: Context): Html {
  const { number, description, hasCard, reportFinding } = entry
  const { findingId } = reportFinding.finding
  const first = hasCard
    ? html`<td><a href="#${entry.anchor}">${number}</a></td>`
    : html`<td id="${entry.anchor}">${number}<br><code>${findingId}</code></td>`
  const causes = changes?.causes[findingId]
  return html`<tr>${first}<td>${severityTag(entry, words)}<br><small class="state">${stateText(reportFinding.life, words)}</small></td><td>${description.checkTitle}</td><td>${description.verdict}${causes !== undefined && html`<br><small class="state">${fill(words.runs.whyNew, { causes: causesText(causes, words) })}</small>`}</td><td class="direction">${description.direction ?? words.report.dash}</td><td>${description.agency}</td><td class="number">${description.document}</td><td>${description.party}</td><td class="figure">${description.actual}</td><td class="figure">${description.expected}</td></tr>`
}

/** What was dismissed, with who said so, why and until when in place of the figures. */
function dismissedTable(entries: readonly Entry[], context: Context): Html {
  const { words } = context
  const { report, findingLife } = words
  const headings = [report.number, report.severity, report.check, report.verdict, report.agency, report.documentNumber, findingLife.basisOfDismissal]
  const row = (entry: Entry): Html => {
    const { number, description, hasCard, reportFinding: { finding, life } } = entry
    const first = hasCard ? html`<td><a href="#${entry.anchor}">${number}</a></td>` : html`<td id="${entry.anchor}">${number}<br><code>${finding.findingId}</code></td>`
    return html`<tr>${first}<td>${severityTag(entry, words)}<br><small class="state">${stateText(life, words)}</small></td><td>${description.checkTitle}</td><td>${description.verdict}</td><td>${description.agency}</td><td class="number">${description.document}</td><td>${judgementText(life, words) ?? report.dash}</td></tr>`
  }
  return html`<table class="triage dismissed"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${entries.slice(0, rowsShown).map(row)}</tbody></table>${limitNote(entries, context)}`
}

function limitNote(entries: readonly Entry[], { words: { report } }: Context): Html | null {
  return entries.length <= rowsShown ? null : html`<p class="caution">${fill(report.rowsLimited, { shown: rowsShown, rest: entries.length - rowsShown })}</p>`
}

export function severityTag({ reportFinding }: Entry, { terms }: Context['words']): Html {
  const { severity } = reportFinding.finding
  return html`<span class="severity ${severity}">${terms.severities[severity]}</span>`
}
