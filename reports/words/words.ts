import type { Language } from '../../pipeline/domain/language.ts'
import { report as reportEn } from './en/report.ts'
import { terms as termsEn } from './en/terms.ts'
import type { Terms } from './terms.ts'
import { report as reportZh } from './zh-CN/report.ts'
import { terms as termsZh } from './zh-CN/terms.ts'

export interface Words {
  readonly report: Readonly<Record<keyof typeof reportZh, string>>
  readonly terms: Terms
  readonly quarantine: Readonly<Record<string, string>>
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': { report: reportZh, terms: termsZh, quarantine: {} },
  en: { report: reportEn, terms: termsEn, quarantine: {} },
}

/** Every sentence of the reports in one language. */
export function wordsIn(language: Language): Words {
  return words[language]
}
