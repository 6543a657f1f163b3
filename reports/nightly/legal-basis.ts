import type { LegalBasis } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { joined } from './markdown.ts'

/** A rule that a check rests on: its instrument and article, and what it asks, in our own words. */
export function basisParts({ instrument, article, rule, isForReference = false }: LegalBasis, { report }: Words, language: Language): { readonly cited: string; readonly rule: string } {
  const text = joined(rule[language].split('\n'))
  return { cited: fill(report.articleOf, { instrument, article }), rule: isForReference ? `${report.ruleOfOtherPlace}${text}` : text }
}
