import type { Language } from '../../pipeline/domain/language.ts'
import { evaluationWords as en } from './en/evaluation.ts'
import { evaluationWords as zh } from './zh-CN/evaluation.ts'

export type EvaluationWords = Omit<typeof zh, 'methods' | 'lists' | 'units'> & {
  readonly methods: Readonly<Record<string, string>>
  readonly units: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
}

const words: Readonly<Record<Language, EvaluationWords>> = { 'zh-CN': zh, en }

/** Every sentence of the page of the evaluation in one language. */
export function evaluationWordsIn(language: Language): EvaluationWords {
  return words[language]
}
