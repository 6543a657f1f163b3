import { figurePattern } from './figure.ts'
import { contains } from './interval.ts'
import type { Measure } from './outcome.ts'
import { matchAt } from './measure-text.ts'
import { readFine } from './outcome-phrases.ts'
import { usualEndWords } from './range-text.ts'
import { sourceText } from './source-text.ts'

/** The fines that a clause of law names, whatever they depend on. */
export interface StatuteFines {
  readonly measures: readonly Measure[]
  /** No sum, multiple or percentage in the clause was left out. */
  readonly isComplete: boolean
}

const begin = /(?:可以?|应当?|并)*(?:并?处以?|单处|罚款)/y
const sum = new RegExp(`(?:百分之)?${figurePattern}(?:[元圆倍%]|(?<=[万亿]))|百分之`, 'g')
/** A threshold, 货值金额不足一万元的: no fine. */
const threshold = /[^,;。:\n处罚]*的(?=[,:])/g

/** Finds every fine that a clause names. In laws 以上 and 以下 include the figure (民法典 article 1259). */
export function statuteFines(text: string): StatuteFines {
  const { plain } = sourceText(text)
  const measures: Measure[] = []
  const read: [number, number][] = [...plain.matchAll(threshold)].map((match) => [match.index, match.index + match[0].length])
  for (let at = 0; at < plain.length; ) {
    const fine = matchAt(begin, plain, at) === null ? null : readFine(plain, at, usualEndWords, false)
    if (fine?.type === 'fine' && fine.isWhole) {
      measures.push(fine.measure)
      read.push([at, fine.end])
    }
    at = fine?.end ?? at + 1
  }
  const isComplete = [...plain.matchAll(sum)].every(({ index }) => read.some(([from, to]) => index >= from && index < to))
  return { measures, isComplete }
}

/** Whether a fine keeps inside what a clause allows; null where the two cannot be held against each other. */
export function isWithin(measure: Measure, { measures, isComplete }: StatuteFines): boolean | null {
  const comparable = measures.filter((one) => isSameScale(one, measure))
  if (comparable.length === 0) return null
  if (comparable.some((one) => contains(one.interval, measure.interval))) return true
  return isComplete ? false : null
}

/** Whether two fines count the same: yuan, yuan for the same unit, or times or percent of the same base. */
export function isSameScale(a: Measure, b: Measure): boolean {
  if (a.kind === 'amount' && b.kind === 'amount') return a.per === b.per
  if (a.kind === 'share' && b.kind === 'share') return a.of === b.of
  if (a.kind === 'amount' || b.kind === 'amount' || a.kind === 'share' || b.kind === 'share' || a.kind !== b.kind) return false
  return a.base !== null && a.base.text === b.base?.text
}
