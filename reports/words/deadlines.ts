import type { ClockUnit } from '../../pipeline/domain/clock.ts'
import type { DeadlineRule } from '../../pipeline/domain/deadline.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { deadlineSentences as sentencesEn, deadlineTerms as termsEn } from './en/deadlines.ts'
import { deadlineSentences as sentencesZh, deadlineTerms as termsZh } from './zh-CN/deadlines.ts'

export interface DeadlineTerms {
  /** What is to be done until when; `{limit}` is a length of time by `units`. */
  readonly rules: Readonly<Record<DeadlineRule, string>>
  readonly names: Readonly<Record<DeadlineRule, string>>
  readonly units: Readonly<Record<ClockUnit, string>>
  /** Reasons for which a limit cannot be counted though it may run; those for which none runs are not among them. */
  readonly obstacles: Readonly<Record<string, string>>
}

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
