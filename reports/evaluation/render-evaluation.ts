import type { Language } from '../../pipeline/domain/language.ts'
import { html, type Html } from '../nightly/html.ts'
import { htmlPage } from '../nightly/html-page.ts'
import { evaluationWordsIn } from '../words/evaluation.ts'
import { wordsIn } from '../words/words.ts'
import { costSection } from './cost-section.ts'
import { curvesSection } from './curves-section.ts'
import type { Evaluation } from './evaluation.ts'
import { familiesSection, harderSection } from './families-section.ts'
import { methodsSection } from './methods-section.ts'
import type { EvaluationPage } from './page.ts'
import { targetsSection } from './targets-section.ts'

/** The evaluation as one HTML document that needs nothing but itself; `other` is the same page in the other language. */
export async function renderEvaluation(evaluation: Evaluation, language: Language, other: string): Promise<string> {
  const page: EvaluationPage = { evaluation, language, words: evaluationWordsIn(language) }
  return htmlPage({
    language,
    title: page.words.title,
    styles: ['nightly/nightly.css', 'evaluation/evaluation.css'],
    name: 'evaluation',
    body: html`${masthead(page, other)}
<main>
${targetsSection(page)}
${methodsSection(page)}
${await curvesSection(page)}
${familiesSection(page)}
${harderSection(page)}
${costSection(page)}
<section id="reading"><h2>${page.words.sectionReading}</h2><ul>${page.words.readings.map((reading) => html`<li>${reading}</li>`)}</ul></section>
</main>`,
  })
}

function masthead({ evaluation, language, words }: EvaluationPage, other: string): Html {
  const seeds = [...new Set(evaluation.runs.map(({ world }) => world.seed))]
  const sizes = [...new Set(evaluation.runs.map(({ world }) => world.decisions.toLocaleString('en-US')))]
  const separator = language === 'en' ? ', ' : '、'
  return html`<header class="masthead">
<p class="product">${wordsIn(language).report.productName}</p>
<h1>${words.title}</h1>
<p class="dates">${words.measuredOn} <b>${evaluation.measuredOn}</b><span>${words.decisions} <b>${sizes.join(separator)}</b></span><span><a href="${other}">${words.otherLanguage}</a></span></p>
<p class="dates">${words.machine} ${evaluation.machine}</p>
</header>
<p class="caution">${words.caution}</p>
<p>${words.scopeBoth}</p>
<p>${words.seedsNote.replace('{seeds}', seeds.join(separator))}</p>`
}
