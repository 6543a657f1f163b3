import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import type { Run } from './evaluation.ts'
import { cell, prevalenceOf, type EvaluationPage } from './page.ts'

/** Seconds, the ratio to the yardstick and memory of every world. */
export function costSection({ evaluation, words }: EvaluationPage): Html {
  const head = [words.scenario, words.seed, words.fines, words.secondsMethod, words.secondsYardstick, words.ratio, words.memory]
  const row = (run: Run): Html => {
    const { method, yardstick } = run.seconds
    return html`<tr><th scope="row">${fill(words[run.scenario], { prevalence: prevalenceOf(run) })}</th>${cell(String(run.world.seed))}${cell(run.fines)}${cell(method.toFixed(1))}${cell(yardstick.toFixed(2))}${cell((method / yardstick).toFixed(1))}${cell((run.peakBytes / 1e9).toFixed(2))}</tr>`
  }
  return html`<section id="cost"><h2>${words.sectionCost}</h2>
<table class="rows narrow"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${evaluation.runs.map(row)}</tbody></table>
<p class="note">${words.costNote}</p></section>`
}
