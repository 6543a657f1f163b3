import { readAmount } from './amount.ts'
import { isForeignCurrency, withoutCurrency } from './currency.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

export const moneyUnits = { yuan: 1, wan_yuan: 10_000 } as const
export type MoneyUnit = keyof typeof moneyUnits

const largest = 1e16
const longest = 60

/**
 * Yuan as exact decimal text with at most two places, from figures or Chinese numerals. A unit in the cell wins over
 * the column's, because a person wrote it beside the figure; 三千五百, 3千 or ¥500 without 元 is refused in a column of
 * 万元, where it may mean either. More than two places is a sign of a wrong unit, and is refused rather than rounded.
 */
export function parseMoney(text: string, unit: MoneyUnit): Parsed<string> {
  const plain = halfWidth(text)
  if (isForeignCurrency(plain)) return fault('amount-foreign-currency')
  const figure = withoutCurrency(plain)
  const amount = plain.length > longest ? null : readAmount(figure)
  if (amount === null) return fault('amount-unreadable')
  const isUnclear = amount.unit === 'unclear' || (amount.unit === 'none' && figure !== plain)
  if (isUnclear && unit !== 'yuan') return fault('amount-unreadable')
  const yuan = amount.unit === 'none' ? amount.value.times(moneyUnits[unit]) : amount.value
  if (yuan.isNegative() && !yuan.isZero()) return fault('amount-negative')
  if (yuan.decimalPlaces() > 2 || yuan.greaterThanOrEqualTo(largest)) return fault('amount-unreadable')
  return { value: yuan.abs().toFixed() }
}
