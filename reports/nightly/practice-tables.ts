import { failedQuestion, type RunStatistic } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { html, type Html } from './html.ts'

/** Where like decisions differ (noise audit) and whether they lie closer together than before, over all agencies. */
export function practiceTables(own: readonly RunStatistic[], words: Words): Html {
  const of = (part: string) => (name: string): number | undefined => own.find((one) => one.part === part && one.name === name)?.value
  return html`${noise(of('noise'), words)}${narrowing(of('narrowing'), words)}`
}

type Value = (name: string) => number | undefined

/** Variances add up, so that each is shown as a share of the whole. */
function noise(value: Value, { statistics }: Words): Html {
  const parts = ['level', 'pattern', 'residual'].map((name) => Math.max(0, value(name) ?? 0))
  const total = parts.reduce((sum, part) => sum + part, 0)
  const head = html`<h3>${statistics.noiseTitle}</h3>`
  if (value(failedQuestion) !== undefined) return html`${head}<p>${statistics.notComputed}</p>`
  if (value('decisions') === undefined || total === 0) return html`${head}<p>${statistics.noiseTooFew}</p>`
  const rows: readonly (readonly [string, number])[] = [
    [statistics.noiseLevel, parts[0]! / total],
    [statistics.noisePattern, parts[1]! / total],
    [statistics.noiseResidual, parts[2]! / total],
  ]
  return html`${head}<p>${fill(statistics.noiseAbout, { decisions: grouped(value('decisions')), officers: grouped(value('officers')) })}</p>
<p class="note">${fill(statistics.noiseExample, { residual: percent(rows[2]![1]), rest: percent(1 - rows[2]![1]) })}</p>
<table class="statistics"><tbody>${rows.map(([label, share]) => html`<tr><th scope="row">${label}</th><td class="figure">${percent(share)}</td></tr>`)}</tbody></table>
<p class="note">${statistics.noiseNote}</p>`
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
  const counts = { signatures: grouped(value('signatures')), before: grouped(value('decisions_before')), now: grouped(value('decisions_now')) }
  return html`${head}<p>${fill(statistics.narrowingAbout, counts)}</p>
<p class="note">${fill(statistics.narrowingExample, { before: percent(value('middle_half_before') ?? 0), now: percent(value('middle_half_now') ?? 0) })}</p>
<table class="statistics"><thead><tr><th></th><th>${statistics.narrowingBefore}</th><th>${statistics.narrowingNow}</th></tr></thead>
<tbody>${rows.map(([label, name]) => html`<tr><th scope="row">${label}</th>${['before', 'now'].map((when) => html`<td class="figure">${percent(value(`${name}_${when}`) ?? 0)}</td>`)}</tr>`)}</tbody></table>
<p class="note">${statistics.narrowingNote}</p>`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

function grouped(count: number | undefined): string {
  return (count ?? 0).toLocaleString('en-US')
}
