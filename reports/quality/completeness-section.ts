import type { Completeness } from '../../pipeline/domain/quality.ts'
import { groupBy } from '../nightly/format.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { agenciesShown, type QualityPage } from './page.ts'
import { fieldName } from './sentences.ts'

interface Share {
  readonly records: number
  readonly filled: number
}

/** How full each field is, agency by agency: figures with a shade, so that they can be told apart in print. */
export function completenessSection({ quality, checks, words }: QualityPage): Html {
  const own = words.quality
  const heading = html`<h2>${own.sectionCompleteness}</h2>`
  if (quality.completeness.length === 0) return html`<section id="completeness">${heading}<p>${own.completenessMissing}</p></section>`
  const needed = new Set(checks.flatMap(({ needs }) => needs))
  const total = sums(quality.completeness, ({ field }) => field)
  const { shown, full, empty } = fieldsOf(total, needed)
  const agencies = byNeed(quality.completeness, needed)
  const rest = agencies.length - agenciesShown
  const listed = (sentence: string, fields: readonly string[]): Html | false =>
    fields.length > 0 && html`<p class="note">${fill(sentence, { fields: fields.map((field) => fieldName(field, words)).join(words.report.listSeparator) })}</p>`
  return html`<section id="completeness">${heading}<p class="note">${own.completenessNote}${rest > 0 && fill(own.completenessLimited, { shown: agenciesShown, rest })}</p>
<p class="legend">${own.legend} ${[['full', own.legendFull], ['most', own.legendMost], ['some', own.legendSome], ['few', own.legendFew], ['none', own.legendNone]].map(([shade, text]) => html`<span class="shade ${shade}">${text}</span>`)}</p>
${shown.length > 0 && html`<table class="completeness"><thead><tr><th scope="col">${own.agency}</th><th scope="col" class="count">${own.recordsInSource}</th>${shown.map((field) => html`<th scope="col" class="field"><span>${needed.has(field) ? '◆ ' : ''}${fieldName(field, words)}</span></th>`)}</tr></thead>
<tbody>${agencies.slice(0, agenciesShown).map(([name, fields]) => line(name, fields, shown, needed))}</tbody><tfoot>${line(own.total, total, shown, needed)}</tfoot></table>`}
${listed(own.completenessFull, full)}${listed(own.completenessEmpty, empty)}</section>`
}

function line(name: string, fields: ReadonlyMap<string, Share>, shown: readonly string[], needed: ReadonlySet<string>): Html {
  const records = Math.max(...[...fields.values()].map((share) => share.records))
  return html`<tr><th scope="row">${name}</th><td class="count">${records.toLocaleString('en-US')}</td>${shown.map((field) => cell(fields.get(field), needed.has(field)))}</tr>`
}

/** A gap stands out only where a check suffers from it: many fields are blank because there is nothing to record. */
function cell(share: Share | undefined, isNeeded: boolean): Html {
  if (share === undefined || share.records === 0) return html`<td class="shade">—</td>`
  const percent = percentOf(share)
  const shade = percent === 100 ? 'full' : percent >= 90 ? 'most' : percent >= 50 ? 'some' : percent > 0 ? 'few' : 'none'
  return html`<td class="shade ${shade}${isNeeded ? '' : ' optional'}">${percent}</td>`
}

/** Whole per cent; 100 only where nothing, 0 only where all is missing. */
function percentOf({ filled, records }: Share): number {
  if (filled === records) return 100
  return filled === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * filled) / records)))
}

/** What checks need always has a column, the rest where it is neither full nor empty everywhere. */
function fieldsOf(total: ReadonlyMap<string, Share>, needed: ReadonlySet<string>): { shown: string[]; full: string[]; empty: string[] } {
  const fields = [...total].sort(([a], [b]) => Number(needed.has(b)) - Number(needed.has(a)))
  const plain = fields.filter(([field]) => !needed.has(field))
  const full = plain.filter(([, share]) => share.filled === share.records).map(([field]) => field)
  const empty = plain.filter(([, share]) => share.filled === 0).map(([field]) => field)
  const aside = new Set([...full, ...empty])
  return { shown: fields.map(([field]) => field).filter((field) => !aside.has(field)), full, empty }
}

/** The agencies with what each has, those first that lack most of what checks need. */
function byNeed(completeness: readonly Completeness[], needed: ReadonlySet<string>): [string, Map<string, Share>][] {
  const byAgency = groupBy(completeness, ({ agencyId }) => agencyId)
  return [...byAgency.values()]
    .map((own): [string, Map<string, Share>] => [own[0]!.agencyName, sums(own, ({ field }) => field)])
    .sort(([, a], [, b]) => shareOfNeeded(a, needed) - shareOfNeeded(b, needed))
}

function shareOfNeeded(fields: ReadonlyMap<string, Share>, needed: ReadonlySet<string>): number {
  const shares = [...fields].filter(([field]) => needed.has(field)).map(([, share]) => share)
  const records = shares.reduce((sum, share) => sum + share.records, 0)
  return records === 0 ? 1 : shares.reduce((sum, share) => sum + share.filled, 0) / records
}

function sums(completeness: readonly Completeness[], keyOf: (one: Completeness) => string): Map<string, Share> {
  const found = new Map<string, Share>()
  for (const one of completeness) {
    const { records, filled } = found.get(keyOf(one)) ?? { records: 0, filled: 0 }
    found.set(keyOf(one), { records: records + one.records, filled: filled + one.filled })
  }
  return found
}
