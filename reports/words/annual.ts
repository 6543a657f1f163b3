import type { Language } from '../../pipeline/domain/language.ts'
import type { AnnualWords } from './annual-words.ts'
import { annualSentences as sentencesEn } from './en/annual.ts'
import { annualTerms as termsEn } from './en/annual/terms.ts'
import { reminderSentences as reminderEn } from './en/reminder.ts'
import { annualSentences as sentencesZh } from './zh-CN/annual.ts'
import { annualTerms as termsZh } from './zh-CN/annual/terms.ts'
import { reminderSentences as reminderZh } from './zh-CN/reminder.ts'

const words: Readonly<Record<Language, AnnualWords>> = {
  'zh-CN': { sentences: sentencesZh, reminder: reminderZh, terms: termsZh },
  en: { sentences: sentencesEn, reminder: reminderEn, terms: termsEn },
}

/** Every sentence of the annual analysis, its workbook and the letters about it in one language. */
export function annualWordsIn(language: Language): AnnualWords {
  return words[language]
}
