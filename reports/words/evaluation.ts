import type { Language } from '../../pipeline/domain/language.ts'
import { evaluationWords as en } from './en/evaluation.ts'
import type { EvaluationWords } from './evaluation-words.ts'
import { evaluationWords as zh } from './zh-CN/evaluation.ts'

const words: Readonly<Record<Language, EvaluationWords>> = { 'zh-CN': zh, en }

/** Every sentence of the page of the evaluation in one language. */
export function evaluationWordsIn(language: Language): EvaluationWords {
  return words[language]
}
