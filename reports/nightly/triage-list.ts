import { fill } from '../words/fill.ts'
import type { Context, Entry } from './context.ts'
import { isExplained } from './first-screen.ts'
import { html, type Html } from './html.ts'
import { monthChart } from './month-chart.ts'

/** Every finding on one line, leading to its card. Findings with a recorded reason stand apart. */
export async function triageList(context: Context): Promise<Html> {
  const { words, entries } = context
  const { report } = words
  const open = entries.filter((entry) => !isExplained(entry))
  const explained = entries.filter(isExplained)
  const cards = entries.filter(({ hasCard }) => hasCard).length
  return html`<section id="triage"><h2>${report.sectionTriage}</h2>
${entries.length === 0 ? html`<p>${report.noFindings}</p>` : html`<p class="note">${report.triageOrder}</p>`}
${cards < entries.length && html`<p class="caution">${fill(report.cardsLimited, { shown: cards, rest: entries.length - cards })}</p>`}
${open.length > 0 && html`<h3>${report.unexplainedGroup}</h3>${findingTable(open, context)}`}
${explained.length > 0 && html`<h3>${report.explainedGroup}</h3><p class="note">${report.explainedGroupNote}</p>${findingTable(explained, context)}`}
${await monthChart(context)}</section>`
}

function findingTable(entries: readonly Entry[], { words }: Context): Html {
  const { report } = words
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
<tbody>${entries.map((entry) => findingRow(entry, words))}</tbody></table>`
}

function findingRow(entry: Entry, words: Context['words']): Html {
  const { number, description, hasCard, reportFinding } = entry
  const { findingId } = reportFinding.finding
  const first = hasCard
    ? html`<td><a href="#${entry.anchor}">${number}</a></td>`
    : html`<td id="${entry.anchor}">${number}<br><code>${findingId}</code></td>`
  return html`<tr>${first}<td>${severityTag(entry, words)}</td><td>${description.checkTitle}</td><td>${description.verdict}</td><td class="direction">${description.direction ?? words.report.dash}</td><td>${description.agency}</td><td class="number">${description.document}</td><td>${description.party}</td><td class="figure">${description.actual}</td><td class="figure">${description.expected}</td></tr>`
}

export function severityTag({ reportFinding }: Entry, { terms }: Context['words']): Html {
  const { severity } = reportFinding.finding
  return html`<span class="severity ${severity}">${terms.severities[severity]}</span>`
}
