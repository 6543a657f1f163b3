import { failedQuestion, type RunStatistic } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { formatCount } from './format.ts'
import { html, type Html } from './html.ts'

/** Where like decisions differ (noise audit) and whether they lie closer together than before, over all agencies. */
export function practiceTables(own: readonly RunStatistic[], words: Words): Html {
  const of = (part: string) => (name: string): number | undefined => own.find((one) => one.part === part && one.name === name)?.value
  return html`${noise(of('noise'), words)}${narrowing(of('narrowing'), words)}`
}

type Value = (name: string) => number | undefined

/** Variances add up, so that each is shown as a share of the whole. */
function noise(value: Value, { statistics }: Words): Html {
  const parts = [componentOf(value, 'level'), componentOf(value, 'pattern'), componentOf(value, 'residual')] as const
  const total = parts.reduce((sum, { estimate }) => sum + Math.max(0, estimate), 0)
  const head = html`<h3>${statistics.noiseTitle}</h3>`
  if (value(failedQuestion) !== undefined) return html`${head}<p>${statistics.notComputed}</p>`
  if (value('decisions') === undefined || total === 0) return html`${head}<p>${statistics.noiseTooFew}</p>`
  const labels = [statistics.noiseLevel, statistics.noisePattern, statistics.noiseResidual]
  const rows = parts.map((each, i) => html`<tr><th scope="row">${labels[i]}</th><td class="figure">${shareText(each, total, statistics)}</td></tr>`)
  const residual = Math.max(0, parts[2].estimate) / total
  return html`${head}<p>${fill(statistics.noiseAbout, { decisions: formatCount(value('decisions') ?? 0), officers: formatCount(value('officers') ?? 0) })}</p>
${isKnown(parts[2]) && html`<p class="note">${fill(statistics.noiseExample, { residual: percent(residual), rest: percent(1 - residual) })}</p>`}
<table class="statistics"><tbody>${rows}</tbody></table>
${!parts.every(isKnown) && html`<p class="note">${statistics.noiseRanges}</p>`}
<p class="note">${statistics.noiseNote}</p>`
}

/** A component of variance, and how far it may lie from the truth 95 times in 100. */
interface Part {
  readonly estimate: number
  readonly reach: number
}

/** Runs of earlier versions have no standard errors. */
function componentOf(value: Value, name: string): Part {
  return { estimate: value(name) ?? 0, reach: 1.96 * (value(`${name}_error`) ?? 0) }
}

function isKnown({ estimate, reach }: Part): boolean {
  return reach <= 0.1 * Math.max(0, estimate)
}

/** A share by itself only where it is known to within a tenth; else the range that it may have, or that nothing can be said. */
function shareText(component: Part, total: number, statistics: Words['statistics']): string {
  const { estimate, reach } = component
  if (isKnown(component)) return percent(Math.max(0, estimate) / total)
  const lower = Math.max(0, (estimate - reach) / total)
  const upper = Math.min(1, Math.max(0, (estimate + reach) / total))
  if (upper - lower > 0.5) return statistics.noiseUnknown
  return lower === 0 ? fill(statistics.noiseAtMost, { upper: percent(upper) }) : fill(statistics.noiseBetween, { lower: percent(lower), upper: percent(upper) })
}

function narrowing(value: Value, { statistics }: Words): Html {
  const head = html`<h3>${statistics.narrowingTitle}</h3>`
  if (value(failedQuestion) !== undefined) return html`${head}<p>${statistics.notComputed}</p>`
  if (value('signatures') === undefined) return html`${head}<p>${statistics.narrowingTooFew}</p>`
  const rows: readonly (readonly [string, string])[] = [
    [statistics.narrowingMedian, 'median'],
    [statistics.narrowingMiddleHalf, 'middle_half'],
    [statistics.narrowingFloor, 'floor'],
    [statistics.narrowingCeiling, 'ceiling'],
  ]
  const counts = { signatures: formatCount(value('signatures') ?? 0), before: formatCount(value('decisions_before') ?? 0), now: formatCount(value('decisions_now') ?? 0) }
  return html`${head}<p>${fill(statistics.narrowingAbout, counts)}</p>
<p class="note">${fill(statistics.narrowingExample, { before: percent(value('middle_half_before') ?? 0), now: percent(value('middle_half_now') ?? 0) })}</p>
<table class="statistics"><thead><tr><th></th><th>${statistics.narrowingBefore}</th><th>${statistics.narrowingNow}</th></tr></thead>
<tbody>${rows.map(([label, name]) => html`<tr><th scope="row">${label}</th>${['before', 'now'].map((when) => html`<td class="figure">${percent(value(`${name}_${when}`) ?? 0)}</td>`)}</tr>`)}</tbody></table>
<p class="note">${statistics.narrowingNote}</p>`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
