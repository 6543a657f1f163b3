import { exactNumber } from './decimal.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const largest = 2 ** 31 - 1

/** A count from 0, as decimal text; a counter word behind it (3 次, 15 天) is dropped. */
export function parseWholeNumber(text: string): Parsed<string> {
  const match = /^([\d,.]+)\s*(?:次|天|日|件|宗|起|个|年度|年|人)?$/.exec(halfWidth(text))
  const number = match === null ? null : exactNumber(match[1]!)
  if (number === null || !number.isInteger() || number.greaterThan(largest)) return fault('whole-number-unreadable')
  return { value: number.toFixed() }
}
