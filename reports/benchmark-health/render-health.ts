import type { BenchmarkHealth, BenchmarkHealthCounts } from '../../pipeline/domain/benchmark-health.ts'
import { html, type Html } from '../nightly/html.ts'
import { htmlPage } from '../nightly/html-page.ts'
import { wordsIn, type Words } from '../words/words.ts'
import type { HealthPage } from './page.ts'
import { narrowerSection, settledSection, unusedSection, withoutSection } from './sections.ts'
import { spreadSection } from './spread-section.ts'

export function healthCounts({ versions, uses, spreads, amounts, ranges, itemsWithout }: BenchmarkHealth): BenchmarkHealthCounts {
  return {
    versions,
    unused: uses.filter(({ state }) => state === 'unused').length,
    scattered: spreads.filter(({ state }) => state === 'scattered').length,
    settled: amounts.filter(({ state }) => state === 'settled').length,
    narrower: ranges.filter(({ suggested }) => suggested !== null).length,
    without: itemsWithout.length,
  }
}

/** The benchmarks in practice as one HTML document that needs nothing but itself. */
export async function renderHealth(data: Omit<HealthPage, 'words'>): Promise<string> {
  const page: HealthPage = { ...data, words: wordsIn(data.language) }
  const { benchmarkHealth: own } = page.words
  const { health } = page
  return htmlPage({
    language: page.language,
    title: `${page.workspaceName} ${own.title} ${health.asOf}`,
    styles: ['nightly/nightly.css', 'benchmark-health/benchmark-health.css'],
    name: 'benchmark-health',
    body: html`${overview(page)}
<main>
${health.versions > 0 && [unusedSection(page), await spreadSection(page), settledSection(page), narrowerSection(page)]}
${health.versionsOnRecord > 0 && withoutSection(page)}
</main>`,
  })
}

function overview({ health, workspaceName, words }: HealthPage): Html {
  const { benchmarkHealth: own, report } = words
  const counts = healthCounts(health)
  const figures: readonly (readonly [string, number])[] = [
    [own.figureVersions, counts.versions],
    [own.figureUnused, counts.unused],
    [own.figureSpread, counts.scattered],
    [own.figureSettled, counts.settled],
    [own.figureNarrower, counts.narrower],
    [own.figureWithout, counts.without],
  ]
  return html`<header class="masthead">
<p class="product">${report.productName}</p>
<h1><span class="county">${workspaceName}</span> ${own.title}</h1>
<p class="dates">${own.asOf} <b>${health.asOf}</b><span>${own.run} <b>${health.runId}</b></span></p>
</header>
<section id="overview"><h2>${own.sectionOverview}</h2>
<p>${own.whatThisIs}</p>
<p class="caution"><strong>${own.caution}</strong></p>
${missing(health, words)}
<dl class="figures">${figures.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${contents(health, words)}</section>`
}

/** Why parts of the page are not there. */
function missing({ versions, versionsOnRecord }: BenchmarkHealth, { benchmarkHealth: own }: Words): Html | null {
  if (versions > 0) return null
  return html`<p><b>${versionsOnRecord > 0 ? own.noVersions : own.noBenchmarks}</b></p>`
}

function contents({ versions, versionsOnRecord }: BenchmarkHealth, { benchmarkHealth: own, report }: Words): Html {
  const ofVersions: readonly (readonly [string, string])[] = [['unused', own.sectionUnused], ['spread', own.sectionSpread], ['settled', own.sectionSettled], ['narrower', own.sectionNarrower]]
  const shown = [...(versions > 0 ? ofVersions : []), ...(versionsOnRecord > 0 ? [['without', own.sectionWithout] as const] : [])]
  return html`<nav aria-label="${report.contents}"><ul>${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`
}
