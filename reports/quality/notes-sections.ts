import { driftLimits } from '../../pipeline/domain/quality.ts'
import { valueWarnings } from '../../pipeline/domain/value-warning.ts'
import { formatTime, groupBy } from '../nightly/format.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { QualityPage } from './page.ts'
import { driftSentence, fieldName, placeOf, suggestionSentence, warningSentence } from './sentences.ts'

const warningsShown = 10
/** The doubts that take an amount out of the statistics stand first in their list, and are read first. */
const place = (code: string): number => valueWarnings.findIndex((one) => one === code)

/** The values that deserve a second look, the first of each kind. */
export function warningsSection({ quality, words }: QualityPage): Html {
  const own = words.quality
  const kinds = [...groupBy(quality.warnings, ({ code }) => code)].sort(([a], [b]) => place(a) - place(b))
  const tables = kinds.map(([code, warnings]) => {
    const rest = warnings.length - warningsShown
    const rows = warnings.slice(0, warningsShown).map(
      (one) =>
        html`<tr><td>${fill(own.placeRow, { file: placeOf(one, words), row: one.row })}</td><td>${one.agencyName}</td><td>${one.documentNumber ?? '—'}</td><td>${fieldName(one.field, words)}</td><td>${warningSentence(one, words)}</td></tr>`,
    )
    return html`<h3>${fill(own.warningsCount, { name: termOf(words.warningNames, code), count: warnings.length.toLocaleString('en-US') })}</h3>
<table class="warnings"><thead><tr>${[own.place, own.agency, own.document, own.field, own.why].map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
${rest > 0 && html`<p class="note">${fill(own.rest, { rest: rest.toLocaleString('en-US') })}</p>`}`
  })
  return html`<section id="warnings"><h2>${own.sectionWarnings}</h2>
${tables.length === 0 ? html`<p>${own.warningsNone}</p>` : html`<p class="note">${fill(own.warningsNote, { shown: warningsShown })}</p>${tables}`}</section>`
}

/** In what sources differ from their content before. */
export function driftSection({ quality, words }: QualityPage): Html {
  const own = words.quality
  const rows = quality.drift.map(
    (one) => html`<tr><td>${placeOf(one, words)}</td><td class="date">${formatTime(one.loadedBefore)}</td><td>${driftSentence(one, words)}</td></tr>`,
  )
  return html`<section id="drift"><h2>${own.sectionDrift}</h2><p class="note">${fill(own.driftNote, driftLimits)}</p>
${rows.length === 0 ? html`<p>${own.driftNone}</p>` : html`<table class="drift"><thead><tr>${[own.source, own.before, own.difference].map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`}</section>`
}

/** Names that may belong to a registered agency. */
export function suggestionsSection({ quality, words }: QualityPage): Html {
  const own = words.quality
  return html`<section id="suggestions"><h2>${own.sectionSuggestions}</h2>
${quality.suggestions.length === 0 ? html`<p>${own.suggestionsNone}</p>` : html`<p class="note">${own.suggestionsNote}</p><ul>${quality.suggestions.map((one) => html`<li>${suggestionSentence(one, words)}</li>`)}</ul>`}</section>`
}
