import type { evaluationWords as reference } from './zh-CN/evaluation.ts'

/** What the page of the evaluation says; the Chinese words say what there is to say. */
export type EvaluationWords = Omit<typeof reference, 'methods' | 'lists' | 'units'> & {
  readonly methods: Readonly<Record<string, string>>
  readonly units: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
}
