import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { spreadText, type EvaluationPage } from './page.ts'
import { targets, type Measured, type Target } from './targets.ts'

/** Every target beside what was measured, the missed ones like the met ones. */
export function targetsSection({ evaluation, words }: EvaluationPage): Html {
  const rows = targets(evaluation).map((target) => html`<tr>
<th scope="row">${words.targets[target.id]}</th>
<td class="count">${fill(target.isFloor ? words.atLeast : words.atMost, { value: String(target.aim) })}</td>
${measuredCells(target, words)}
</tr>`)
  return html`<section id="targets"><h2>${words.sectionTargets}</h2>
<table class="rows"><thead><tr><th scope="col">${words.target}</th><th scope="col">${words.aim}</th><th scope="col" colspan="2">${words.all}</th><th scope="col" colspan="2">${words.inside}</th></tr></thead>
<tbody>${rows}</tbody></table>
<p class="note">${words.targetsNote}</p></section>`
}

function measuredCells({ all, inside }: Target, words: EvaluationPage['words']): Html {
  const cells = (measured: Measured | null): Html =>
    measured === null
      ? html`<td class="count">—</td><td>${words.notMeasured}</td>`
      : html`<td class="count">${spreadText(measured.spread)}</td><td class="${measured.isMet ? 'met' : 'not-met'}">${measured.isMet ? words.met : words.notMet}</td>`
  if (inside === undefined) return html`${cells(all)}<td class="count"></td><td></td>`
  return html`${cells(all)}${cells(inside)}`
}
