import type { Words } from '../words/words.ts'
import type { ComparisonBasis, Line } from './comparison-basis.ts'
import { html, type Html } from './html.ts'
import { joined } from './markdown.ts'

/** What a comparison of like facts rests on, as a part of the card. */
export function basisSection(basis: ComparisonBasis, words: Words): Html {
  const { comparison } = words
  const { scope, ladder, ladderTitle, ladderNote, ranges, chance, sensitivity, phrases, phrasesNote } = basis
  return html`<h4>${comparison.basisOfComparison}</h4><div class="basis"><ul>${scope.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<div class="halves"><table class="ladder"><caption>${comparison.ladder} <span class="note">${ladderTitle}</span></caption><tbody>${ladder.map(ladderRow)}</tbody></table>
<table class="ranges"><caption>${comparison.rangesCompared}</caption><tbody>${ranges.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table></div>
${ladderNote !== null && html`<p class="note">${ladderNote}</p>`}
<p><b>${comparison.chance}</b>${words.report.colon}${joined(chance)}</p>
${sensitivity.length > 0 && html`<p><b>${comparison.sensitivity}</b>${words.report.colon}${joined(sensitivity)}</p>`}
${phrases.length > 0 && html`<p class="phrases"><b>${comparison.phrases}</b>${words.report.colon}${phrases.map((phrase) => html`<q>${phrase}</q> `)}<span class="note">${phrasesNote}</span></p>`}</div>`
}

function ladderRow([label, cases]: Line, index: number, all: readonly Line[]): Html {
  return html`<tr${index === all.length - 1 ? html` class="used"` : ''}><th scope="row">${label}</th><td class="figure">${cases}</td></tr>`
}
