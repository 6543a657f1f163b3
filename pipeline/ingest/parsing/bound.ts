import { exactNumber } from './decimal.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const largest = 1e14
const units: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000, 倍: 1, '%': 1 }

/** A bound of a range: yuan, times or percent, exact decimal text with at most four places. */
export function parseBound(text: string): Parsed<string> {
  const match = /^([+-]?[\d,.]+)\s*(元|万元|亿元|倍|%)?$/.exec(halfWidth(text))
  const number = match === null ? null : exactNumber(match[1]!)
  if (match === null || number === null) return fault('amount-unreadable')
  const value = number.times(match[2] === undefined ? 1 : units[match[2]]!)
  if (value.isNegative() && !value.isZero()) return fault('amount-negative')
  if (value.decimalPlaces() > 4 || value.greaterThanOrEqualTo(largest)) return fault('amount-unreadable')
  return { value: value.abs().toFixed() }
}
