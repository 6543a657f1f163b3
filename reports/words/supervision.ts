import type { Language } from '../../pipeline/domain/language.ts'
import { supervisionKinds as kindsEn, supervisionSentences as sentencesEn } from './en/supervision.ts'
import type { SupervisionKindWords } from './supervision-words.ts'
import { supervisionKinds as kindsZh, supervisionSentences as sentencesZh } from './zh-CN/supervision.ts'

export interface SupervisionWords {
  readonly sentences: Readonly<Record<keyof typeof sentencesZh, string>>
  readonly kinds: SupervisionKindWords
}

const words: Readonly<Record<Language, SupervisionWords>> = {
  'zh-CN': { sentences: sentencesZh, kinds: kindsZh },
  en: { sentences: sentencesEn, kinds: kindsEn },
}

/** Every sentence of drafted documents of supervision in one language. */
export function supervisionWordsIn(language: Language): SupervisionWords {
  return words[language]
}
