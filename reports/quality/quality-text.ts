import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Quality, RowCounts } from '../../pipeline/domain/quality.ts'
import { sum } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { checkTitles, driftSentence, fieldName, gapsByField, placeOf, mostFirst, rowsToCorrect, suggestionSentence } from './sentences.ts'

const agenciesShown = 20

/** The quality of the data in lines for a terminal. */
export function qualityLines(quality: Quality, checks: readonly Check[], language: Language): string[] {
  const words = wordsIn(language)
  const own = words.quality
  const sources = quality.sources.flatMap((source) => [
    `  ${fill(own.textSource, Object.assign(numbers(source), { file: placeOf(source, words) }))}`,
    ...codeLines(source, '      ', words),
  ])
  const order = mostFirst(quality.agencies)
  const agencies = order.slice(0, agenciesShown).flatMap((agency) =>
    [fill(own.textAgency, Object.assign(numbers(agency), { agency: agency.agencyName ?? own.unknownAgency }))].concat(codeLines(agency, '      ', words)),
  )
  const rest = order.length - agenciesShown
  const gaps = gapsByField(quality.gaps, quality.penalties).map(
    ({ field, records, lacking, checks: ids }) =>
      `  ${fill(own.gapSentence, { records, lacking, field: fieldName(field, words), checks: checkTitles(ids, checks, language) })}`,
  )
  return [
    ...(quality.sources.length === 0 ? [] : [totals(quality, words)]),
    ...section(own.sectionSources, sources),
    ...section(own.sectionAgencies, rest > 0 ? [...agencies, fill(own.textMore, { rest })] : agencies),
    ...section(own.sectionGaps, gaps),
    ...section(own.sectionDrift, quality.drift.map((one) => `  ${placeOf(one, words)}${words.report.colon}${driftSentence(one, words)}`)),
    ...section(own.sectionSuggestions, quality.suggestions.map((one) => `  ${suggestionSentence(one, words)}`)),
  ]
}

/** The heading of the page without its number. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title.replace(/^(?:[一二三四五六七八]、|\d\. )/u, ''), ...lines]
}

function numbers({ read, used, repeated, replaced, quarantined, corrected }: RowCounts) {
  return { read, used, repeated, replaced, quarantined, corrected }
}

function totals(quality: Quality, words: Words): string {
  return fill(words.quality.textTotals, {
    sources: quality.sources.length,
    read: sum(quality.sources, ({ read }) => read ?? 0),
    open: sum(quality.sources, rowsToCorrect),
    warnings: quality.warnings.length,
  })
}

function codeLines({ byReason, byWarning }: RowCounts, indent: string, words: Words): string[] {
  const named = (title: string, counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>): string[] => {
    const list = Object.entries(counts).sort(([, a], [, b]) => b - a)
    return list.length === 0 ? [] : [`${indent}${title}${words.report.colon}${list.map(([code, count]) => `${termOf(names, code)} ${count}`).join(words.report.listSeparator)}`]
  }
  return [...named(words.quality.openReasons, byReason, words.reasonNames), ...named(words.quality.warned, byWarning, words.warningNames)]
}
