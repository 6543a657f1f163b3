import type { Language } from '../../pipeline/domain/language.ts'
import type { DraftKind } from '../../pipeline/domain/supervision-document.ts'
import { supervisionKinds as kindsEn, supervisionSentences as sentencesEn } from './en/supervision.ts'
import { supervisionKinds as kindsZh, supervisionSentences as sentencesZh } from './zh-CN/supervision.ts'

/** What differs from one kind of document to another. */
export type SupervisionKindWords = Readonly<
  Record<DraftKind, { readonly name: string; readonly opening: string; readonly headingRequest: string; readonly request: string; readonly reply: string; readonly closing: string }>
>

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
