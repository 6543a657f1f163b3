import type { Comparison } from '../../pipeline/domain/comparison.ts'
import { html, type Html } from '../nightly/html.ts'
import { htmlPage } from '../nightly/html-page.ts'
import { wordsIn } from '../words/words.ts'
import { comparisonSections, type ComparisonOptions, type ComparisonSection, type Pair } from './comparison-sections.ts'

/** Comparisons as one HTML document that needs nothing but itself, each beginning a sheet of paper of its own. */
export function renderComparisonPage(all: readonly Comparison[], options: ComparisonOptions): string {
  const words = wordsIn(options.language)
  const title = options.isDraft ? words.pastPractice.titleOfDraft : words.pastPractice.titleOfDecision
  return htmlPage({
    language: options.language,
    title: `${title} ${options.asOf}`,
    styles: ['nightly/nightly.css', 'comparison/comparison.css'],
    name: 'comparison',
    body: html`<main>
${all.map((one) => html`<article>
<h1>${title}</h1>
${comparisonSections(one, options).map(sectionOf)}
</article>
`)}</main>`,
  })
}

function sectionOf({ id, title, pairs, sentences }: ComparisonSection): Html {
  return html`<section class="about-${id}">
<h2>${title}</h2>
${pairs.length > 0 && html`<table>${groupsOf(pairs).map((group) => html`<tbody>
${group.map(([label, value]) => html`<tr><th scope="row">${label.replace(/^ {2}/, '\u3000')}</th><td>${value}</td></tr>\n`)}</tbody>`)}</table>`}
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}</section>
`
}

/** What belongs to one label stays together on paper: the lines below it have none, or one set off by blanks. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = []
  for (const pair of pairs) {
    const isOwn = pair[0] !== '' && !pair[0].startsWith('  ')
    if (isOwn || groups.length === 0) groups.push([pair])
    else groups.at(-1)?.push(pair)
  }
  return groups
}
