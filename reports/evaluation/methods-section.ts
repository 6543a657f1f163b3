import { html, type Html } from '../nightly/html.ts'
import { ownMethod, type Run } from './evaluation.ts'
import { spreadCell, type EvaluationPage } from './page.ts'
import { everything, falseShareOf, insideStatute, rankingOf, recallOf, runsOf, spreadOf } from './summary.ts'

/** Every method on the same data, in all and inside the statute. */
export function methodsSection(page: EvaluationPage): Html {
  const { words } = page
  return html`<section id="methods"><h2>${words.sectionMethods}</h2>
${methodsTable(page, words.withoutTier, runsOf(page.evaluation, 'base'))}
${methodsTable(page, words.withTier, runsOf(page.evaluation, 'tier'))}
<p class="note">${words.methodsNote}</p></section>`
}

export function methodsTable({ words }: EvaluationPage, title: string, runs: readonly Run[]): Html | null {
  if (runs.length === 0) return null
  const head = [words.averagePrecision, words.precision100, words.precision1000, words.recall, words.falseShare]
  const headCells = head.map((name) => html`<th scope="col">${name}</th>`)
  return html`<h3>${title}</h3>
<table class="rows methods"><thead>
<tr><th scope="col" rowspan="2">${words.method}</th><th scope="colgroup" colspan="5">${words.all}</th><th scope="colgroup" colspan="5" class="inside">${words.inside}</th></tr>
<tr>${headCells}${headCells}</tr></thead>
<tbody>${methodsOf(runs).map((method) => methodRow(words.methods[method] ?? method, method, runs))}</tbody></table>`
}

function methodRow(name: string, method: string, runs: readonly Run[]): Html {
  const cells = [everything, insideStatute].map((variant) => {
    const rankings = runs.map((run) => rankingOf(run, variant, method))
    return [
      rankings.map(({ averagePrecision }) => averagePrecision),
      rankings.map(({ precisionAt100 }) => precisionAt100),
      rankings.map(({ precisionAt1000 }) => precisionAt1000),
      rankings.map(recallOf),
      rankings.map(falseShareOf),
    ].map((values) => spreadCell(spreadOf(values)))
  })
  return html`<tr class="${method === ownMethod ? 'own' : 'other'}"><th scope="row">${name}</th>${cells}</tr>`
}

export function methodsOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ rankings }) => rankings.map(({ method }) => method)))]
}
