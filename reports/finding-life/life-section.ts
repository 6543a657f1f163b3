import { findingStates } from '../../pipeline/domain/finding-life.ts'
import type { Context, Entry } from '../nightly/context.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { checkPrecision, leastJudged } from './check-precision.ts'
import { groupOf } from './life-text.ts'

/** How the findings of the run stand, what is suppressed, and how often each check was right. */
export function lifeSection(context: Context): Html {
  const { words, entries } = context
  const { findingLife } = words
  const [dismissed, fresh] = [entries.filter(isDismissed), entries.filter(({ reportFinding: { life } }) => life.isFirst)]
  const counts = findingStates
    .map((state) => ({ state, count: entries.filter(({ reportFinding: { life } }) => life.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => fill(findingLife.countOf, { state: words.findingStates[state], count }))
  const byPattern = dismissed.filter(({ reportFinding: { life } }) => life.isByPattern).length
  return html`<div id="life"><h3>${findingLife.section}</h3>
${entries.length > 0 && html`<p>${fill(findingLife.counts, { total: entries.length, parts: counts.join(words.report.listSeparator) })}${fresh.length === 0 ? findingLife.firstFoundNone : fill(findingLife.firstFound, { count: fresh.length })}</p>
<p>${dismissed.length === 0 ? findingLife.suppressedNone : fill(findingLife.suppressed, { count: dismissed.length, pattern: byPattern })}</p>`}
<h3>${findingLife.precision}</h3>${precisionTable(context)}</div>`
}

export function isDismissed({ reportFinding }: Pick<Entry, 'reportFinding'>): boolean {
  return groupOf(reportFinding.life.state) === 'dismissed'
}

export function isSettled({ reportFinding }: Pick<Entry, 'reportFinding'>): boolean {
  return groupOf(reportFinding.life.state) === 'settled'
}

function precisionTable({ data, words, language, entries }: Context): Html {
  const { findingLife, report } = words
  if (data.judged.length === 0) return html`<p>${findingLife.precisionNone}</p>`
  const titles = new Map(data.checks.map((check) => [check.id, check.words[language].title]))
  const rows = data.judged.map(checkPrecision).map(
    ({ checkId, judged, upheld, share, lower, upper }) =>
      html`<tr><th scope="row">${titles.get(checkId) ?? checkId}</th><td class="count">${judged}</td><td class="count">${upheld}</td><td class="count">${fill(findingLife.shareOf, { share, lower, upper })}</td></tr>`,
  )
  const found = new Set(entries.map(({ check }) => check.id))
  const unjudged = data.checks.filter(({ id }) => found.has(id) && !data.judged.some(({ checkId }) => checkId === id))
  return html`<table class="precision"><thead><tr><th scope="col">${report.check}</th><th scope="col" class="count">${findingLife.judged}</th><th scope="col" class="count">${findingLife.upheld}</th><th scope="col" class="count">${findingLife.share}</th></tr></thead><tbody>${rows}</tbody></table>
<p class="note">${fill(findingLife.precisionNote, { least: leastJudged })}${fill(findingLife.precisionRank, { least: leastJudged })}</p>
${unjudged.length > 0 && html`<p class="note">${fill(findingLife.precisionNotJudged, { names: unjudged.map(({ id }) => titles.get(id)).join(report.betweenNames) })}</p>`}`
}
