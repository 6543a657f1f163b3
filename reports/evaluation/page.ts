import type { Language } from '../../pipeline/domain/language.ts'
import { html, type Html } from '../nightly/html.ts'
import type { EvaluationWords } from '../words/evaluation-words.ts'
import type { Evaluation, Run } from './evaluation.ts'
import type { Spread } from './summary.ts'

/** What every section of the page is handed. */
export interface EvaluationPage {
  readonly evaluation: Evaluation
  readonly language: Language
  readonly words: EvaluationWords
}

/** A share with three decimals, as .953; "—" where there is none. */
export function decimals(value: number | null): string {
  return value === null ? '—' : value.toFixed(3)
}

/** A mean with both ends behind it, where they differ. */
export function spreadText(spread: Spread | null): string {
  if (spread === null) return '—'
  const [mean, least, most] = [spread.mean, spread.least, spread.most].map(decimals)
  return least === most ? mean! : `${mean!} (${least!}–${most!})`
}

/** The mean, and both ends in a line of their own. */
export function spreadCell(spread: Spread | null): Html {
  const [mean, ends] = spreadText(spread).split(' (')
  return html`<td class="count">${mean}${ends !== undefined && html`<small>${ends.replace(')', '')}</small>`}</td>`
}

export function cell(text: string | number): Html {
  return html`<td class="count">${typeof text === 'number' ? text.toLocaleString('en-US') : text}</td>`
}

/** Planted excessive and lenient fines as a share of all decisions, in percent. */
export function prevalenceOf({ world }: Run): string {
  return `${(0.4 * world.prevalence).toFixed(2).replace(/0$/, '')}%`
}
