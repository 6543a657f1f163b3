import { exactNumber } from './decimal.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

export const moneyUnits = { yuan: 1, wan_yuan: 10_000 } as const
export type MoneyUnit = keyof typeof moneyUnits

const unitsInCells: Readonly<Record<string, number>> = { 元: 1, 元整: 1, 万: 10_000, 万元: 10_000, 亿元: 100_000_000 }
const shape = /^(?:人民币|rmb|cny|¥)?\s*([+-]?[\d,.]+(?:e[+-]?\d+)?)\s*(元整|元|万元|万|亿元)?$/i
const largest = 1e16

/**
 * Yuan as exact decimal text with at most two places. A unit in the cell wins over the column's, because a person
 * wrote it beside the figure. More than two places is a sign of a wrong unit, and is refused rather than rounded.
 */
export function parseMoney(text: string, unit: MoneyUnit): Parsed<string> {
  const match = shape.exec(halfWidth(text))
  const number = match === null ? null : exactNumber(match[1]!)
  if (match === null || number === null) return fault('amount-unreadable')
  const yuan = number.times(match[2] === undefined ? moneyUnits[unit] : unitsInCells[match[2]]!)
  if (yuan.isNegative() && !yuan.isZero()) return fault('amount-negative')
  if (yuan.decimalPlaces() > 2 || yuan.greaterThanOrEqualTo(largest)) return fault('amount-unreadable')
  return { value: yuan.abs().toFixed() }
}
