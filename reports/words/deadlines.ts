import type { Language } from '../../pipeline/domain/language.ts'
import type { DeadlineTerms } from './deadline-words.ts'
import { deadlineSentences as sentencesEn, deadlineTerms as termsEn } from './en/deadlines.ts'
import { deadlineSentences as sentencesZh, deadlineTerms as termsZh } from './zh-CN/deadlines.ts'

export interface DeadlineWords {
  readonly sentences: Readonly<Record<keyof typeof sentencesZh, string>>
  readonly terms: DeadlineTerms
}

const words: Readonly<Record<Language, DeadlineWords>> = {
  'zh-CN': { sentences: sentencesZh, terms: termsZh },
  en: { sentences: sentencesEn, terms: termsEn },
}

/** Every sentence of the board of time limits in one language. */
export function deadlineWordsIn(language: Language): DeadlineWords {
  return words[language]
}
