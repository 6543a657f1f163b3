import { sum } from '../nightly/format.ts'
import { html, type Html } from '../nightly/html.ts'
import { htmlPage } from '../nightly/html-page.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import { completenessSection } from './completeness-section.ts'
import { gapsSection } from './gaps-section.ts'
import { driftSection, suggestionsSection, warningsSection } from './notes-sections.ts'
import type { QualityPage } from './page.ts'
import { agenciesSection, sourcesSection } from './rows-sections.ts'
import { rowsToCorrect } from './sentences.ts'

/** The report on the quality of the data as one HTML document that needs nothing but itself; `findings` is the page to go back to. */
export function renderQuality(data: Omit<QualityPage, 'words'>, findings: string | null): string {
  const page: QualityPage = { ...data, words: wordsIn(data.language) }
  const { quality } = page.words
  return htmlPage({
    language: page.language,
    title: `${page.workspaceName} ${quality.title} ${page.asOf}`,
    styles: ['nightly/nightly.css', 'quality/quality.css'],
    name: 'quality',
    body: html`${overview(page, findings)}
<main>
${gapsSection(page)}
${completenessSection(page)}
${sourcesSection(page)}
${agenciesSection(page)}
${warningsSection(page)}
${driftSection(page)}
${suggestionsSection(page)}
</main>`,
  })
}

function overview(page: QualityPage, findings: string | null): Html {
  const { quality, workspaceName, asOf, words } = page
  const own = words.quality
  const figures: readonly (readonly [string, string])[] = [
    [own.figureSources, fill(own.countOfSources, { count: String(quality.sources.length) })],
    [own.figureRead, fill(own.countOfRows, { count: sum(quality.sources, ({ read }) => read ?? 0).toLocaleString('en-US') })],
    [own.figureOpen, fill(own.countOfRows, { count: sum(quality.sources, rowsToCorrect).toLocaleString('en-US') })],
    [own.figureWarnings, fill(own.countOfValues, { count: quality.warnings.length.toLocaleString('en-US') })],
  ]
  return html`<header class="masthead">
<p class="product">${words.report.productName}</p>
<h1><span class="county">${workspaceName}</span> ${own.title}</h1>
<p class="dates">${own.asOf} <b>${asOf}</b>${findings !== null && html`<span><a href="${findings}">${own.back}</a></span>`}</p>
</header>
<section id="overview"><h2>${own.sectionOverview}</h2>
<p>${own.whatThisIs}</p>
<p class="caution"><strong>${own.onlyNotes}</strong></p>
<dl class="figures">${figures.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${contents(page)}</section>`
}

function contents({ words: { quality, report } }: QualityPage): Html {
  const sections: readonly (readonly [string, string])[] = [
    ['gaps', quality.sectionGaps],
    ['completeness', quality.sectionCompleteness],
    ['sources', quality.sectionSources],
    ['agencies', quality.sectionAgencies],
    ['warnings', quality.sectionWarnings],
    ['drift', quality.sectionDrift],
    ['suggestions', quality.sectionSuggestions],
  ]
  return html`<nav aria-label="${report.contents}"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`
}
