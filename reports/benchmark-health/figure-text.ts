import type { FigureUnit, TierName, TierRange } from '../../pipeline/domain/benchmark-health.ts'
import { formatAmount } from '../nightly/format.ts'
import { tierText } from '../nightly/range-text.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'

/** The unit as a column states it: 元, 货值金额的倍数. */
export function unitText({ basis, base }: FigureUnit, { benchmarkHealth: own }: Words): string {
  const unit = { amount: own.unitAmount, multiple: own.unitMultiple, percentage: own.unitPercentage }[basis]
  return fill(unit, { base: base === null ? null : own[base] })
}

/** A figure with its unit: 1,500 元, 货值金额的 3.2 倍. */
export function figureText(figure: number | string, unit: FigureUnit, words: Words): string {
  return withUnit(formatAmount(String(rounded(figure, unit))), unit, words)
}

/** A range with its unit; ends that are not both included say so. */
export function rangeText({ lower, upper, isLowerClosed, isUpperClosed }: TierRange, unit: FigureUnit, words: Words): string {
  return withUnit(tierText({ lower, upper, isLowerIncluded: isLowerClosed, isUpperIncluded: isUpperClosed }, words), unit, words)
}

export function partyText({ party }: Pick<TierName, 'party'>, { terms }: Words): string | null {
  return party === null ? null : termOf(terms.partyKinds, party)
}

/** Whole yuan; other figures as they are, to two decimals. */
export function rounded(figure: number | string, { basis }: FigureUnit): number {
  return basis === 'amount' ? Math.round(Number(figure)) : Number(Number(figure).toFixed(2))
}

function withUnit(figure: string, { basis, base }: FigureUnit, { benchmarkHealth: own }: Words): string {
  return fill(own[basis], { figure, base: base === null ? null : own[base] })
}
