import type { FigureUnit, TierName, TierRange } from '../../pipeline/domain/benchmark-health.ts'
import { formatAmount } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'

/** Stands where nothing is to be shown: fill would show a dash. */
const blank = '\u200B'

/** The unit as a column states it: 元, 货值金额的倍数. */
export function unitText({ basis, base }: FigureUnit, { benchmarkHealth: own }: Words): string {
  const unit = { amount: own.unitAmount, multiple: own.unitMultiple, percentage: own.unitPercentage }[basis]
  return fill(unit, { base: base === null ? null : own[base] })
}

/** A figure with its unit: 1,500 元, 货值金额的 3.2 倍. */
export function figureText(figure: number, unit: FigureUnit, words: Words): string {
  return ofBase(inUnit(String(rounded(figure, unit)), unit, words), unit, words)
}

/** A range with its unit; ends that are not both included say so. */
export function rangeText({ lower, upper, isLowerClosed, isUpperClosed }: TierRange, unit: FigureUnit, words: Words): string {
  const { benchmark } = words
  const isSaid = !(lower === null || isLowerClosed) || !(upper === null || isUpperClosed)
  const endOf = (isClosed: boolean): string => (isSaid ? (isClosed ? benchmark.includes : benchmark.excludes) : blank)
  const shown = (figure: string | null): string => (figure === null ? blank : inUnit(figure, unit, words))
  const sentence = lower === null ? (upper === null ? benchmark.any : benchmark.to) : upper === null ? benchmark.from : Number(lower) === Number(upper) ? benchmark.point : benchmark.both
  const ends = { lower: shown(lower), upper: shown(upper), lowerEnd: endOf(isLowerClosed), upperEnd: endOf(isUpperClosed) }
  return ofBase(fill(sentence, ends).replaceAll(blank, ''), unit, words)
}

export function partyText({ party }: Pick<TierName, 'party'>, { terms }: Words): string | null {
  return party === null ? null : termOf(terms.partyKinds, party)
}

/** Whole yuan; other figures as they are, to two decimals. */
export function rounded(figure: number, { basis }: FigureUnit): number {
  return basis === 'amount' ? Math.round(figure) : Number(figure.toFixed(2))
}

function inUnit(figure: string, { basis }: FigureUnit, { benchmark }: Words): string {
  const amount = formatAmount(figure)
  return basis === 'percentage' ? `${amount}%` : `${amount} ${basis === 'amount' ? benchmark.yuan : benchmark.times}`
}

function ofBase(range: string, { base }: FigureUnit, { benchmark, benchmarkHealth: own }: Words): string {
  return base === null ? range : fill(benchmark.ofBase, { base: own[base], range })
}
