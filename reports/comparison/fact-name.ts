import type { WeighedFact } from '../../pipeline/domain/comparison.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'

const mostShown = 8
/** A smaller difference is none that a reader could use. */
const leastShown = Math.log(1.15)
const notRecorded = ' not recorded'
const fieldOf: Readonly<Record<string, string>> = {
  circumstances: 'circumstances',
  repeats: 'repeat_count',
  value: 'value_of_goods',
  gains: 'illegal_gains',
}

/** The facts worth showing: those of the decision first, then the others of the item, each by how much it weighs. */
export function shownWeights(weights: readonly WeighedFact[]): readonly WeighedFact[] {
  const telling = weights.filter(({ fact, factor }) => Math.abs(Math.log(factor)) >= leastShown && !isAbsence(fact))
  return [...telling.filter(({ isPresent }) => isPresent), ...telling.filter(({ isPresent }) => !isPresent)].slice(0, mostShown)
}

/** A fact of fact_weight in words: `circumstance:拒不改正`, `harm:严重`, `value not recorded`. */
export function factName(fact: string, { pastPractice: comparison, fields }: Words): string {
  const [kind = '', ...rest] = fact.split(':')
  const name = rest.join(':')
  if (kind === 'harm') return name === '?' ? fill(comparison.factNotRecorded, { name: fields['harm'] }) : fill(comparison.factHarm, { name })
  if (kind === 'circumstance') return fill(comparison.factCircumstance, { name })
  if (fact.endsWith(notRecorded)) {
    const field = fieldOf[fact.slice(0, -notRecorded.length)] ?? ''
    return fill(comparison.factNotRecorded, { name: fields[field] ?? field })
  }
  if (kind === 'value') return comparison.factValue
  return kind === 'gains' ? comparison.factGains : comparison.factRepeated
}

function isAbsence(fact: string): boolean {
  return fact.endsWith(notRecorded) || fact === 'harm:?'
}
