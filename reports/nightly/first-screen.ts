import type { Check } from '../../pipeline/domain/check.ts'
import { severities, type Coverage } from '../../pipeline/domain/finding.ts'
import { isDismissed, isSettled } from '../finding-life/life-section.ts'
import { fill } from '../words/fill.ts'
import { alerts } from './alerts.ts'
import { deadlineSentences } from './annual-board.ts'
import type { Context, Entry } from './context.ts'
import { formatTime, sum } from './format.ts'
import { html, type Html } from './html.ts'

/** Who reads for one minute reads this: what was looked at, what came out, what is missing, what is due. */
export function firstScreen(context: Context): Html {
  const { data, words } = context
  const { report } = words
  return html`<header class="masthead">
<p class="product">${report.productName}</p>
<h1><span class="county">${data.workspaceName}</span> ${report.title}</h1>
<p class="dates">${report.asOf} <b>${data.asOf}</b><span>${report.dataCutOff} <b>${data.dataCutOff ?? report.noDecisions}</b></span><span>${report.startedAt} ${formatTime(data.startedAt)}</span></p>
</header>
<section id="summary">
<h2>${report.sectionSummary}</h2>
<p>${report.whatThisIs}</p>
<p class="caution"><strong>${report.onlySuspected}</strong></p>
<p class="note">${report.severityNote}</p>
${alerts(context)}
${keyFigures(context)}
<div class="columns"><div><h3>${report.findingsByCheck}</h3>
${countsByCheck(context)}</div>
<div><h3>${report.deadlines}</h3>
<ul class="deadlines">${deadlineSentences(context).map(({ text, isUrgent }) => html`<li${isUrgent ? html` class="urgent"` : ''}>${text}</li>`)}</ul>
${contents(context)}</div></div>
</section>`
}

function keyFigures({ data, words, entries }: Context): Html {
  const { report } = words
  const dismissed = entries.filter(isDismissed).length
  const unsettled = entries.filter((entry) => !isDismissed(entry) && !isSettled(entry))
  const explained = unsettled.filter(isExplained).length
  const figures: readonly (readonly [string, string])[] = [
    [report.decisionsExamined, fill(report.countOfDecisions, { count: data.decisionCount.toLocaleString('en-US') })],
    [report.agenciesExamined, fill(report.countOfAgencies, { count: data.agencyCount.toLocaleString('en-US') })],
    [report.findingsTotal, fill(report.countOfFindings, { count: unsettled.length - explained })],
    [report.explainedTotal, fill(report.countOfFindings, { count: explained })],
    ...(entries.length === unsettled.length + dismissed ? [] : [[words.findingLife.settledTotal, fill(report.countOfFindings, { count: entries.length - unsettled.length - dismissed })]] as const),
    ...(dismissed === 0 ? [] : [[words.findingLife.dismissedTotal, fill(report.countOfFindings, { count: dismissed })]] as const),
  ]
  return html`<dl class="figures">${figures.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

function countsByCheck(context: Context): Html {
  const { data, words, entries, language, failedChecks } = context
  const { report, terms } = words
  const shown = severities.toReversed()
  const flagging = new Set(entries.map(({ check }) => check.id))
  const listed = data.checks.filter(({ id }) => failedChecks.has(id) || flagging.has(id))
  const quiet = data.checks.filter((check) => !listed.includes(check))
  const rows = listed.map((check) => {
    const title = check.words[language].title
    if (failedChecks.has(check.id)) {
      return html`<tr><th scope="row">${title}</th><td class="failed" colspan="${shown.length + 2}">× ${report.notRun}</td></tr>`
    }
    const own = entries.filter((entry) => entry.check.id === check.id)
    return html`<tr><th scope="row">${title}</th>${shown.map((severity) => cell(countOf(own, severity)))}<td class="count total">${own.length}</td><td class="count">${reachedOf(data.coverage, check.id, words)}</td></tr>`
  })
  return html`<table class="by-check"><thead><tr><th scope="col">${report.check}</th>${shown.map((severity) => html`<th scope="col" class="count">${terms.severities[severity]}</th>`)}<th scope="col" class="count">${report.total}</th><th scope="col" class="count">${report.reached}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">${report.total}</th>${shown.map((severity) => cell(countOf(entries, severity)))}<td class="count total">${entries.length}</td><td></td></tr></tfoot></table>
${withoutFindings(context, quiet)}
<p class="note">${report.reachedNote}</p>
${entries.length === 0 && html`<p>${report.noFindings}</p>`}`
}

/** Checks that found nothing, each with how much it could tell, apart from those that could tell nothing or had no records. */
function withoutFindings({ data, words, language }: Context, checks: readonly Check[]): Html {
  const { report } = words
  const hasRecords = (check: Check) => data.coverage.some(({ checkId, examined }) => checkId === check.id && examined > 0)
  const hasResult = (check: Check) => data.coverage.some(({ checkId, flagged, clear }) => checkId === check.id && flagged + clear > 0)
  const named = (check: Check) => check.words[language].title
  const sentences = [
    sentenceOf(report.quietChecks, checks.filter(hasResult).map((check) => `${named(check)} ${reachedOf(data.coverage, check.id, words)}`)),
    sentenceOf(report.checksWithoutResult, checks.filter((check) => hasRecords(check) && !hasResult(check)).map(named)),
    sentenceOf(report.checksWithoutRecords, checks.filter((check) => !hasRecords(check)).map(named)),
  ]
  return html`${sentences.filter((sentence) => sentence !== null).map((sentence) => html`<p class="note">${sentence}</p>`)}`

  function sentenceOf(sentence: string, names: readonly string[]): string | null {
    return names.length === 0 ? null : fill(sentence, { count: names.length, names: names.join(report.betweenNames) })
  }
}

/** Of how many subjects the check could say something: a nought beside a nought is no good news. */
function reachedOf(coverage: readonly Coverage[], checkId: string, { report }: Context['words']): string {
  const own = coverage.filter((line) => line.checkId === checkId)
  const examined = sum(own, (line) => line.examined)
  const reached = sum(own, (line) => line.flagged + line.clear)
  if (examined === 0) return report.noRecords
  return `${reached.toLocaleString('en-US')} / ${examined.toLocaleString('en-US')}`
}

function cell(count: number): Html {
  return html`<td class="count">${count === 0 ? html`<span class="nil">0</span>` : count}</td>`
}

function countOf(entries: readonly Entry[], severity: string): number {
  return entries.filter(({ reportFinding }) => reportFinding.finding.severity === severity).length
}

function contents({ data, words }: Context): Html {
  const { report } = words
  const sections: readonly (readonly [string, string])[] = [
    ['triage', report.sectionTriage],
    ['life', words.findingLife.section],
    ['cards', report.sectionCards],
    ['board', report.sectionBoard],
    ...(data.deadlines === null ? [] : [['deadlines', report.sectionDeadlines] as const]),
    ['coverage', report.sectionCoverage],
    ['intake', report.sectionIntake],
    ['method', report.sectionMethod],
    ['statistics', words.statistics.section],
  ]
  return html`<nav aria-label="${report.contents}"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`
}

export function isExplained({ reportFinding }: Pick<Entry, 'reportFinding'>): boolean {
  return reportFinding.finding.explanation !== null
}
