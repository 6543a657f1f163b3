import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Quality } from '../../pipeline/domain/quality.ts'
import { html, type Html } from '../nightly/html.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'

/** What every section of the page is handed. */
export interface QualityPage {
  readonly quality: Quality
  readonly checks: readonly Check[]
  readonly workspaceName: string
  readonly asOf: string
  readonly language: Language
  readonly words: Words
}

/** Agencies in a table; the others are in the list beside the page. */
export const agenciesShown = 60

export function count(value: number | null): Html {
  if (value === null) return html`<td class="count nil">—</td>`
  return html`<td class="count">${value === 0 ? html`<span class="nil">0</span>` : value.toLocaleString('en-US')}</td>`
}

/** Codes by their names with their numbers, the most frequent first, one a line. */
export function countsByName(counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>): Html {
  const lines = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return html`${lines.map(([code, number]) => html`<span class="line">${termOf(names, code)} ${number.toLocaleString('en-US')}</span>`)}`
}
