import type { ReportDecision, ReportFinding, ReportTier } from '../../pipeline/domain/report-data.ts'
import { causesText } from '../finding-life/change-text.ts'
import { eventText, judgementText, stateText } from '../finding-life/life-text.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'
import { basisSection } from './basis-section.ts'
import { comparablesTable } from './comparables-table.ts'
import { comparisonBasis } from './comparison-basis.ts'
import type { Context, Entry } from './context.ts'
import { fieldsOf, missingFacts, recordedReasons, reasonsNotFound } from './decision-fields.ts'
import { decisionsBehind, decisionsBehindTable, isOnSeveral } from './decisions-behind.ts'
import { findingCharts } from './finding-charts.ts'
import { groupBy } from './format.ts'
import { html, type Html } from './html.ts'
import { basisParts } from './legal-basis.ts'
import { markdown } from './markdown.ts'
import { tierText } from './range-text.ts'
import { severityTag } from './triage-list.ts'

/** The sheet on one finding: what a reviewer needs to look at the case, in the order of looking. */
export async function findingCard(entry: Entry, context: Context): Promise<Html> {
  const { words, language, data } = context
  const { report } = words
  const { reportFinding, check, description } = entry
  const { finding, decision, tiers } = reportFinding
  const hasFigures = [finding.actual, finding.expectedLower, finding.expectedUpper, finding.direction].some((each) => each !== null)
  const isCase = decision === null && check.subject === 'case'
  const basis = comparisonBasis(reportFinding, check, words)
  const behind = decisionsBehind(reportFinding, check, words, language)
  return html`<article class="card" id="${entry.anchor}">
<header><h3><span class="card-number">${fill(report.card, { number: entry.number })}</span> ${description.verdict}</h3>
<p class="card-line">${severityTag(entry, words)} ${description.checkTitle}${[description.agency, description.document, description.party].filter((each) => each !== report.dash).map((each) => html`<span>${each}</span>`)}</p>${description.rangeVerdict !== null && html`<p class="note">${report.rangeVerdict}${report.colon}${description.rangeVerdict}</p>`}${description.severityReason !== null && html`<p class="note">${report.severityReason}${report.colon}${description.severityReason}</p>`}</header>
${hasFigures && html`<dl class="figures small"><div><dt>${report.actual}</dt><dd>${description.actual}</dd></div><div><dt>${description.expectedLabel}</dt><dd>${description.expected}</dd></div><div><dt>${report.direction}</dt><dd>${description.direction ?? report.dash}</dd></div><div><dt>${report.period}</dt><dd>${finding.period}</dd></div></dl>`}
<h4>${check.subject === 'benchmark' ? report.subject : report.facts}</h4>${decision === null ? subjectTable(entry, words) : factTable(decision, words)}
<h4>${report.rule}</h4><div class="rules"><ul>${check.legalBasis.map((each) => basisParts(each, words, language)).map(({ cited, rule }) => html`<li><b>${cited}</b>${report.colon}${rule}</li>`)}</ul><p>${report.ruleNote}</p></div>
${description.arithmetic !== null && html`<h4>${report.arithmetic}</h4><p class="arithmetic">${description.arithmetic}</p>`}
${basis !== null && basisSection(basis, words)}
${((decision !== null && decision.permit === null) || tiers.length > 0) && html`<h4>${report.tiers}</h4>${tierTable(tiers, words)}`}
${behind !== null && html`<h4>${report.decisionsBehind}</h4>${decisionsBehindTable(behind, words)}`}
${behind === null && (await findingCharts(reportFinding, description, words))}
${(decision !== null || isCase) && html`<h4${basis === null ? '' : html` class="second-sheet"`}>${isCase ? report.caseParties : report.comparables}</h4>${comparablesTable(reportFinding, words)}`}
<div class="trio">${[reasons(entry, words), relatedFindings(entry, context)].some((each) => each !== null) && html`<div>${reasons(entry, words)}${relatedFindings(entry, context)}</div>`}
${caveats(reportFinding, words)}
<div><h4>${report.notShown}</h4><div class="not-shown">${markdown(check.words[language].sections.whatAFindingDoesNotShow)}</div></div></div>
<p class="next-step"><b>${report.nextStep}</b>${report.colon}${check.words[language].nextStep}</p>
${data.changes?.causes[finding.findingId] !== undefined && html`<p class="note">${fill(words.runs.whyNew, { causes: causesText(data.changes.causes[finding.findingId]!, words) })}</p>`}
${storyBox(reportFinding, words)}
${reviewBox(words)}
${basis !== null && replyBox(words)}
<footer>${report.findingId} <code>${finding.findingId}</code><span>${report.runId} ${data.runId}</span><span>${words.comparison.configurationVersion} <code>${shortHash(reportFinding)}</code></span>${decision !== null && html`<span>${report.source}${report.colon}${fill(report.sourceRow, { file: decision.sourceFile, row: decision.sourceRow })}</span>`}<a class="back" href="#triage">${report.backToList}</a></footer>
</article>`
}

/** Three facts a line; free text over the whole width. */
function factTable(decision: ReportDecision, words: Words): Html {
  const fields = fieldsOf(decision, words).filter(({ role }) => role !== 'reason')
  const cells = ({ label, valueOf }: (typeof fields)[number], span: number): Html =>
    html`<th scope="row">${label}</th><td colspan="${span}">${valueOf(decision) ?? html`<i class="missing">${words.report.notRecorded}</i>`}</td>`
  const isWide = ({ key, role }: (typeof fields)[number]): boolean => role === 'text' || key === 'basis'
  const short = fields.filter((field) => !isWide(field))
  const wide = fields.filter(isWide)
  const lines = short.flatMap((_, index) => (index % 3 === 0 ? [short.slice(index, index + 3)] : []))
  return html`<table class="facts"><tbody>${lines.map((line) => html`<tr>${line.map((field, index) => cells(field, index === 2 ? 1 : index === line.length - 1 ? 5 - 2 * index : 1))}</tr>`)}${wide.map((field) => html`<tr>${cells(field, 5)}</tr>`)}</tbody></table>`
}

/** What there is to say of a finding that is not about one decision. */
function subjectTable({ description, reportFinding, check }: Entry, { report }: Words): Html {
  return html`<table class="facts"><tbody><tr><th scope="row">${check.subject === 'benchmark' ? report.issuer : report.agency}</th><td>${description.agency}</td><th scope="row">${report.period}</th><td>${reportFinding.finding.period}</td></tr>${check.subject === 'benchmark' && html`<tr><th scope="row">${report.benchmark}</th><td colspan="3">${description.document}</td></tr>`}${check.subject === 'case' && html`<tr><th scope="row">${report.subject}</th><td>${description.document}</td><th scope="row">${report.party}</th><td>${description.party}</td></tr>`}</tbody></table>`
}

function tierTable(tiers: readonly ReportTier[], words: Words): Html {
  const { report } = words
  if (tiers.length === 0) return html`<p class="note">${report.tierNone}</p>`
  return html`<table class="tiers"><thead><tr><th scope="col">${report.tierName}</th><th scope="col">${report.tierRange}</th><th scope="col">${report.tierConditions}</th></tr></thead>
<tbody>${tiers.map((one) => html`<tr${one.isCited ? html` class="cited"` : ''}><td>${one.tier}${one.isCited && html` <b class="mark">${report.tierCitedMark}</b>`}</td><td class="number">${tierText(one, words)}</td><td>${one.conditions ?? html`<i class="missing">${report.notRecorded}</i>`}</td></tr>`)}</tbody></table>`
}

/** For a finding that is not about one decision, only what the check found. */
function reasons({ description: { explanation }, reportFinding: { decision } }: Entry, words: Words): Html | null {
  const { report } = words
  const found = decision === null ? [] : recordedReasons(decision, words)
  const sentences = found.map(({ label, value }) => `${label}${report.colon}${value}`)
  const isSaid = explanation === null || sentences.includes(explanation) || found.some(({ value }) => value === explanation)
  const all = isSaid ? sentences : [explanation, ...sentences]
  if (decision === null) {
    if (all.length === 0) return null
    return html`<h4>${report.explanations}</h4><p>${report.explanationFound}</p><ul>${all.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
  }
  const absent = reasonsNotFound(decision, words)
  return html`<h4>${report.explanations}</h4>${all.length > 0 && html`<p>${report.explanationFound}</p>`}<ul>${all.map((sentence) => html`<li><b>${words.comparison.reasonsFound}</b> ${sentence}</li>`)}
${absent.length > 0 && html`<li><b>${words.comparison.reasonsNotFound}</b> ${absent.join(report.listSeparator)}</li>`}</ul>${absent.length > 0 && html`<p class="note">${words.comparison.reasonsNotFoundNote}</p>`}`
}

function caveats(reportFinding: ReportFinding, words: Words): Html | null {
  const sentences = caveatSentences(reportFinding, words)
  if (sentences.length === 0) return null
  return html`<div><h4>${words.report.dataCaveats}</h4><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>`
}

/** What the data lack that might explain the finding. */
export function caveatSentences(reportFinding: ReportFinding, words: Words): readonly string[] {
  const { decision, warnings } = reportFinding
  // What single decisions behind a practice lack is told by none of them.
  const comparables = isOnSeveral(reportFinding) ? [] : reportFinding.comparables
  const { report, terms } = words
  const sentences: string[] = []
  if (decision !== null) {
    const missing = missingFacts(decision, words)
    const fields = missing.join(report.listSeparator)
    sentences.push(missing.length === 0 ? report.caveatNone : fill(report.caveatMissing, { fields }))
    if (decision.status !== 'in_force') {
      sentences.push(fill(report.caveatStatus, { status: termOf(terms.statuses, decision.status) }))
    }
  }
  for (const { field, code, details } of warnings) {
    const sentence = fill(words.warnings[code] ?? code, details)
    sentences.push(fill(words.comparison.caveatWarning, { field: termOf(words.fields, field), sentence }))
  }
  const missingAmongComparables = groupBy(
    comparables.flatMap((each) => missingFacts(each, words)),
    (field) => field,
  )
  if (missingAmongComparables.size > 0) {
    const fields = [...missingAmongComparables]
      .map(([field, each]) => fill(report.caveatFieldCount, { field, count: each.length }))
      .join(report.listSeparator)
    sentences.push(fill(report.caveatComparablesMissing, { total: comparables.length, fields }))
  }
  return sentences
}

function relatedFindings(entry: Entry, { entries, words }: Context): Html | null {
  const { decisionId } = entry.reportFinding.finding
  const related = entries.filter((each) => each !== entry && each.reportFinding.finding.decisionId === decisionId)
  if (decisionId === null || related.length === 0) return null
  const link = (each: Entry): Html =>
    html`<li><a href="#${each.anchor}">${fill(words.report.relatedFinding, { number: each.number })}</a> ${each.description.verdict}</li>`
  return html`<h4>${words.report.otherFindings}</h4><ul>${related.map(link)}</ul>`
}

/** How the finding stands and what happened to it; nothing where it was only found. */
function storyBox({ life, events }: ReportFinding, words: Words): Html | null {
  if (life.state === 'new' && events.length < 2) return null
  const { findingLife, report } = words
  const judged = life.isByPattern ? judgementText(life, words) : null
  return html`<div class="story"><b>${findingLife.stateTitle}</b>${report.colon}${stateText(life, words)}${judged !== null && html` ${judged}`}
${events.length > 0 && html`<ul>${events.map((event) => html`<li>${eventText(event, words)}</li>`)}</ul>`}</div>`
}

function reviewBox({ report }: Words): Html {
  return html`<div class="review"><b>${report.reviewTitle}</b> <span>${report.reviewChoices}</span><p>${report.reviewReason}${report.colon}</p><p class="signature">${report.reviewSignature}</p></div>`
}

/** Where the agency answers by hand. */
function replyBox({ comparison }: Words): Html {
  return html`<div class="review reply"><b>${comparison.replyTitle}</b><p class="blank"></p><p class="signature">${comparison.replySignature}</p></div>`
}

/** Enough of the hash to tell two configurations apart; the whole one stands at the end of the report. */
export function shortHash({ configuration }: ReportFinding): string {
  return configuration.checksHash.slice(0, 12)
}
