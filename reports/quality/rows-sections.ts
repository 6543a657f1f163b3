import type { RowCounts } from '../../pipeline/domain/quality.ts'
import { formatTime } from '../nightly/format.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { agenciesShown, count, countsByName, type QualityPage } from './page.ts'
import { mostFirst } from './sentences.ts'

/** What became of the rows of each source. */
export function sourcesSection({ quality, words }: QualityPage): Html {
  const own = words.quality
  const rows = quality.sources.map(
    (source) =>
      html`<tr><th scope="row">${source.file}${source.sheet !== null && html`<br><small>${words.report.sheet} ${source.sheet}</small>`}<br><small>${words.terms.recordTypes[source.recordType]}　${formatTime(source.loadedAt)}</small></th>${countCells(source, words)}</tr>`,
  )
  return html`<section id="sources"><h2>${own.sectionSources}</h2><p class="note">${own.sourcesNote}</p>
${rows.length === 0 ? html`<p>${own.noSources}</p>` : table(own.source, rows, words)}
<p class="note">${own.correctHint}</p></section>`
}

/** What became of the rows of each agency. */
export function agenciesSection({ quality, words }: QualityPage): Html {
  const own = words.quality
  const order = mostFirst(quality.agencies)
  const shown = order.filter(({ agencyId }, place) => place < agenciesShown || agencyId === null)
  const rest = order.length - shown.length
  const rows = shown.map((agency) => html`<tr><th scope="row">${agency.agencyName ?? html`<i>${own.unknownAgency}</i>`}</th>${countCells(agency, words)}</tr>`)
  return html`<section id="agencies"><h2>${own.sectionAgencies}</h2><p class="note">${own.agenciesNote}${rest > 0 && fill(own.agenciesLimited, { shown: agenciesShown, rest })}</p>
${rows.length === 0 ? html`<p>${own.noAgencies}</p>` : table(own.agency, rows, words)}</section>`
}

function countCells(counts: RowCounts, { reasonNames, warningNames }: QualityPage['words']): Html {
  const { read, used, repeated, replaced, quarantined, corrected, byReason, byWarning } = counts
  return html`${[read, used, repeated, replaced, quarantined, corrected].map(count)}<td class="names">${countsByName(byReason, reasonNames)}</td><td class="names">${countsByName(byWarning, warningNames)}</td>`
}

function table(first: string, rows: readonly Html[], { quality: own }: QualityPage['words']): Html {
  const headings = [own.read, own.used, own.repeated, own.replaced, own.quarantined, own.corrected]
  return html`<table class="rows"><thead><tr><th scope="col">${first}</th>${headings.map((heading) => html`<th scope="col" class="count">${heading}</th>`)}<th scope="col">${own.openReasons}</th><th scope="col">${own.warned}</th></tr></thead><tbody>${rows}</tbody></table>`
}
