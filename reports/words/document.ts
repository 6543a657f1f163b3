import type { Language } from '../../pipeline/domain/language.ts'
import { documentWords as en } from './en/document.ts'
import { documentWords as zh } from './zh-CN/document.ts'

export type DocumentWords = Readonly<Record<keyof typeof zh, string>>

const words: Readonly<Record<Language, DocumentWords>> = { 'zh-CN': zh, en }

export function documentWordsIn(language: Language): DocumentWords {
  return words[language]
}
