import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { AgencyQuality, AgencySuggestion, Drift, Gap, QualityWarning, RowCounts } from '../../pipeline/domain/quality.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn, type Words } from '../words/words.ts'

/** Where a sheet is, in words. */
export function placeOf({ file, sheet }: { readonly file: string; readonly sheet: string | null }, { quality }: Words): string {
  return sheet === null ? file : fill(quality.sheetOf, { file, sheet })
}

export function fieldName(field: string, { fields }: Words): string {
  return termOf(fields, field)
}

export function warningSentence({ code, details }: QualityWarning, { warnings }: Words): string {
  return fill(warnings[code] ?? code, details)
}

export function driftSentence({ kind, field, agencyName, before, now }: Drift, words: Words): string {
  return fill(words.drift[kind], { field: field === null ? null : fieldName(field, words), agency: agencyName, before, now })
}

export function suggestionSentence({ name, suggestedName }: AgencySuggestion, { quality }: Words): string {
  return fill(quality.suggestion, { name, suggested: suggestedName })
}

/** The titles of checks, each in quotation marks. */
export function checkTitles(ids: readonly string[], checks: readonly Check[], language: Language): string {
  const { quality, report } = wordsIn(language)
  const titles = new Map(checks.map(({ id, words }) => [id, words[language].title]))
  const named = ids.map((id) => fill(quality.checkNamed, { title: titles.get(id) ?? id }))
  return named.join(language === 'zh-CN' ? '' : report.listSeparator)
}

/** A field that checks need, over all agencies. */
export interface FieldGap {
  readonly field: string
  readonly records: number
  readonly lacking: number
  readonly checks: readonly string[]
  /** Those that lack it, most first. */
  readonly agencies: readonly Gap[]
}

/** The gaps by field, the most frequent first; `records` of an agency that lacks nothing count too. */
export function gapsByField(gaps: readonly Gap[], recordsInAll: number): FieldGap[] {
  const byField = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const own = byField.get(gap.field)
    if (own === undefined) byField.set(gap.field, [gap])
    else own.push(gap)
  }
  return [...byField]
    .map(([field, agencies]) => ({
      field,
      agencies,
      records: recordsInAll,
      lacking: agencies.reduce((sum, { lacking }) => sum + lacking, 0),
      checks: agencies[0]!.checks,
    }))
    .sort((a, b) => b.lacking - a.lacking)
}

/** Rows that wait for a correction: totals and signatures need none. */
export function rowsToCorrect({ byReason }: RowCounts): number {
  return Object.entries(byReason).reduce((sum, [reason, rows]) => sum + (reason === 'summary-row' ? 0 : rows), 0)
}

/** Those with most to correct and to look at; rows that tell no agency come last. */
export function mostFirst(agencies: readonly AgencyQuality[]): AgencyQuality[] {
  return agencies.toSorted((a, b) => Number(a.agencyId === null) - Number(b.agencyId === null) || weightOf(b) - weightOf(a))
}

function weightOf(agency: AgencyQuality): number {
  return rowsToCorrect(agency) + Object.values(agency.byWarning).reduce((sum, values) => sum + values, 0)
}
