import { exactNumber } from './decimal.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const [earliest, latest] = [1949, 2200]

/** A calendar year, as decimal text: 2025, 2025年 or 2025年度. */
export function parseYear(text: string): Parsed<string> {
  const match = /^([\d.]+)\s*(?:年度?)?$/.exec(halfWidth(text))
  const number = match === null ? null : exactNumber(match[1]!)
  if (number === null || !number.isInteger() || number.lessThan(earliest) || number.greaterThan(latest)) {
    return fault('whole-number-unreadable')
  }
  return { value: number.toFixed() }
}
