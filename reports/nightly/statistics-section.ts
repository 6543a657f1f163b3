import type { Check } from '../../pipeline/domain/check.ts'
import type { RunStatistic } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import { calibrationTable } from './calibration-table.ts'
import type { Context } from './context.ts'
import { likeFactsCheck } from './describe-finding.ts'
import { formatCount } from './format.ts'
import { html, type Html } from './html.ts'
import { practiceTables } from './practice-tables.ts'

/** How far the lists of the study of equal treatment are to be trusted: numbers that every report must print. */
export function statisticsSection(context: Context): Html {
  const { data, words } = context
  const { statistics } = words
  const own = data.statistics.filter(({ study }) => study === 'equal-treatment')
  const check = data.checks.find(({ id }) => id === likeFactsCheck)
  const hasRun = own.length > 0 && check !== undefined && !context.failedChecks.has(likeFactsCheck)
  return html`<section id="statistics"><h2>${statistics.section}</h2>
${hasRun ? numbers(own, check, context) : html`<p>${statistics.none}</p>`}</section>`
}

function numbers(own: readonly RunStatistic[], check: Check, context: Context): Html {
  const { data, words, language } = context
  const { statistics } = words
  const parameter = (name: string): number => Number(data.parameters[check.id]?.[name] ?? check.parameters[name]?.default ?? 0)
  const tests = own.find(({ part, name }) => part === '' && name === 'tested')?.value ?? 0
  const notWeighed = own.find(({ part, name }) => part === '' && name === 'facts_not_weighed')?.value ?? 0
  const { listed, watched, kinds } = countsOf(data.findings.filter(({ finding }) => finding.checkId === check.id).map(({ finding }) => finding.verdict))
  const falseWatched = parameter('watch_chance') * tests
  const falseListed = atMost(parameter('share_of_false') * listed, words)
  const rows: readonly (readonly [string, string, string])[] = [
    [statistics.tested, fill(statistics.decisions, { count: formatCount(tests) }), ''],
    [statistics.listed, fill(statistics.decisions, { count: formatCount(listed) }), listed === 0 ? words.report.dash : `${statistics.listedFalse}${words.report.colon}${falseListed}`],
    [statistics.watched, fill(statistics.decisions, { count: formatCount(watched) }), watched === 0 ? words.report.dash : `${statistics.watchedFalse}${words.report.colon}${atMost(falseWatched, words)}`],
    [statistics.kinds, fill(statistics.decisions, { count: formatCount(kinds) }), statistics.kindsFalse],
  ]
  const share = fill('{value:percent}', { value: parameter('share_of_false') })
  const notes = [
    fill(statistics.listedNote, { share }),
    fill(statistics.watchedNote, { chance: String(parameter('watch_chance')), tests: formatCount(tests) }),
    ...(watched > 0 && falseWatched >= watched ? [statistics.watchedMost] : []),
    ...(notWeighed > 0 ? [fill(statistics.factsNotWeighed, { count: formatCount(notWeighed) })] : []),
  ]
  return html`<p>${fill(statistics.about, { title: check.words[language].title })}</p>
<p>${statistics.countsLead}</p>
<table class="statistics"><tbody>${rows.map(([label, count, expected]) => html`<tr><th scope="row">${label}</th><td class="figure">${count}</td><td>${expected}</td></tr>`)}</tbody></table>
${listed > 0 && html`<p class="note">${fill(statistics.countsExample, { listed: formatCount(listed), share, count: falseListed })}</p>`}
<ul class="note">${notes.map((note) => html`<li>${note}</li>`)}</ul>
<p class="caution">${statistics.nominal}</p>
<h3>${statistics.calibrationTitle}</h3>${calibrationTable(own, words)}
${practiceTables(own, words)}<h3>${statistics.policyParameters}</h3><p>${statistics.policyNote}</p><ul><li>${fill(statistics.policyMaterial, { factor: parameter('material_factor') })}</li><li>${fill(statistics.policyGross, { factor: parameter('gross_factor') })}</li><li>${statistics.policyKinds}</li></ul>`
}

function countsOf(verdicts: readonly string[]): { readonly listed: number; readonly watched: number; readonly kinds: number } {
  const watched = verdicts.filter((verdict) => verdict === 'watch').length
  const kinds = verdicts.filter((verdict) => verdict === 'kinds-depart').length
  return { listed: verdicts.length - watched - kinds, watched, kinds }
}

/** To one decimal: most are below ten. */
function atMost(expected: number, { statistics }: Context['words']): string {
  return fill(statistics.atMost, { count: (Math.ceil(expected * 10 - 1e-9) / 10).toLocaleString('en-US') })
}
