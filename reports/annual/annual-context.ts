import type { AnnualAnalysis } from '../../pipeline/domain/annual-analysis.ts'
import type { ActType } from '../../pipeline/domain/decision.ts'
import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { AnnualWords } from '../words/annual-words.ts'
import { annualWordsIn } from '../words/annual.ts'
import { fill, type Filling } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import { grouped } from './decimal-text.ts'

/** Of fewer cases no share is computed: one case more or less would move it by ten points. */
export const leastDenominator = 10

/** What every part of the analysis is handed. */
export interface AnnualContext {
  readonly analysis: AnnualAnalysis
  readonly language: Language
  readonly own: AnnualWords['sentences']
  readonly terms: AnnualWords['terms']
  readonly acts: Readonly<Record<ActType, string>>
}

export function annualContext(analysis: AnnualAnalysis, language: Language): AnnualContext {
  const { sentences: own, terms } = annualWordsIn(language)
  return { analysis, language, own, terms, acts: wordsIn(language).terms.actTypes }
}

/** As `fill`, but a part of a sentence that has nothing to say is simply left out. */
export function say(sentence: string, values: Readonly<Record<string, Filling>>): string {
  const gap = '\u200B'
  return fill(sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? gap : value]))).replaceAll(gap, '')
}

export const heading = (level: 1 | 2, text: string): DocumentBlock => ({ block: 'heading', level, text })
export const paragraph = (text: string): DocumentBlock => ({ block: 'paragraph', text })
export const note = (text: string): DocumentBlock => ({ block: 'note', text })
export const table = (content: DocumentTable): DocumentBlock => ({ block: 'table', table: content })

export const counted = (count: number): string => grouped(String(count))

/** A share with one decimal; null where it would be one of too few. */
export function shareText(part: number, whole: number): string | null {
  return whole < leastDenominator ? null : fill('{share:percent}', { share: part / whole })
}

/** `，占 12%`, or nothing where there is no share to speak of. */
export function shareClause(part: number, whole: number, { own }: AnnualContext): string {
  const share = shareText(part, whole)
  return share === null || part === 0 ? '' : fill(own.shareOf, { share })
}

/** How a count stands to that of the year before; nothing where that is not known. */
export function changeClause(count: number, before: number | null, { own }: AnnualContext): string {
  if (before === null) return ''
  if (count === before) return own.unchanged
  const [lead, rate] = count > before ? [own.increase, own.increaseShare] : [own.decrease, own.decreaseShare]
  const percent = shareText(Math.abs(count - before), before)
  return fill(lead, { difference: counted(Math.abs(count - before)) }) + (percent === null ? '' : fill(rate, { percent }))
}

/** `2026-01-15` as documents write it: 2026年1月15日, 15 January 2026. */
export function dateText(date: string, language: Language): string {
  const locale = language === 'zh-CN' ? 'zh-CN' : 'en-GB'
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
}

/** A figure of a table; `suppressed` is the mark of the public edition for a small count. */
export function figureText(value: string | null, { own }: AnnualContext): string | null {
  return value === null ? null : value === 'suppressed' ? own.suppressed : grouped(value)
}

/** The unit that a header ends with: 罚款金额（万元）. */
export const unitInBrackets = /[（(][^（）()]+[）)]$/

/** The header of a column with its unit: as the form prints it there or above, else by its term. */
export function headerText({ header, above, unit }: AnnualAnalysis['tables'][number]['cells'][number], { terms, language }: AnnualContext): string {
  if (unitInBrackets.test(header)) return header
  const [open, close] = language === 'zh-CN' ? ['（', '）'] : [' (', ')']
  return header + (unitInBrackets.exec(above ?? '')?.[0] ?? `${open}${terms.units[unit]}${close}`)
}
