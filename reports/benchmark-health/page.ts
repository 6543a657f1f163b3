import type { BenchmarkHealth, TierName } from '../../pipeline/domain/benchmark-health.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { partyText } from './figure-text.ts'

/** What every section of the page is handed. */
export interface HealthPage {
  readonly health: BenchmarkHealth
  readonly workspaceName: string
  readonly language: Language
  readonly words: Words
}

/** Rows in a table of the page; the workbook has all. */
const rowsShown = 200
const namesShown = 12

export interface HealthTable {
  readonly id: string
  readonly title: string
  readonly rule: string
  readonly notShown: string
  readonly headings: readonly { readonly text: string; readonly isCount: boolean }[]
  readonly rows: readonly Html[]
  /** Between the rule and the table. */
  readonly before?: Html | null
  /** Sentences below the table. */
  readonly after?: readonly string[]
}

/** A section with its rule, its table and what it does not show. */
export function tableSection({ id, title, rule, notShown, headings, rows, before, after = [] }: HealthTable, { benchmarkHealth: own }: Words): Html {
  const rest = rows.length - rowsShown
  const table = html`<table><thead><tr>${headings.map(({ text, isCount }) => html`<th scope="col"${isCount && html` class="count"`}>${text}</th>`)}</tr></thead><tbody>${rows.slice(0, rowsShown)}</tbody></table>`
  return html`<section id="${id}"><h2>${title}</h2>
<p class="note"><b>${own.rule}</b>　${rule}</p>
${before}${rows.length === 0 ? html`<p>${own.none}</p>` : table}
${rest > 0 && html`<p class="note">${fill(own.limited, { shown: rowsShown, rest })}</p>`}
${after.map((sentence) => html`<p class="note">${sentence}</p>`)}
<p class="not-shown"><b>${own.notShown}</b>　${notShown}</p></section>
`
}

export const heading = (text: string): HealthTable['headings'][number] => ({ text, isCount: false })
export const countHeading = (text: string): HealthTable['headings'][number] => ({ text, isCount: true })

/** The cell that names an offence, with its benchmark, version and kind of party below. */
export function offenceCell(name: Omit<TierName, 'tier'>, words: Words): Html {
  const party = partyText(name, words)
  return html`<th scope="row">${name.item}${party !== null && html`（${party}）`}<br><small>${name.benchmark}　${name.version}</small></th>`
}

export function count(value: number): Html {
  return html`<td class="count">${value.toLocaleString('en-US')}</td>`
}

/** Which tiers could not be judged, the first of them by name; nothing where there are none. */
export function tooFewSentence(tiers: readonly (TierName & { readonly decisions: number })[], words: Words): string[] {
  const { benchmarkHealth: own, report } = words
  if (tiers.length === 0) return []
  const named = tiers.slice(0, namesShown).map((one) => {
    const party = partyText(one, words)
    return fill(own.tooFewTier, { item: one.item, party: party === null ? '\u200B' : fill(own.partyOf, { party }), tier: one.tier, decisions: one.decisions }).replaceAll('\u200B', '')
  })
  const more = tiers.length > namesShown ? own.andMore : '\u200B'
  return [fill(own.tooFewTiers, { count: tiers.length, list: named.join(report.clauseSeparator), more }).replaceAll('\u200B', '')]
}
