import { Decimal } from 'decimal.js'

export type ExactNumber = Decimal

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 })
// Separators stand every three digits, or every four as Chinese counts; 1,00 or 0,500 may be a decimal comma, and is none.
const grouped = '[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,3}(?:,\\d{4})+'
const shape = new RegExp(`^[+-]?(?:\\d+|${grouped})(?:\\.\\d+)?(?:e[+-]?\\d{1,2})?$`, 'i')

/** An exact number from half-width text, thousands separators allowed; null when it is not one. */
export function exactNumber(text: string): ExactNumber | null {
  return shape.test(text) ? new Exact(text.replaceAll(',', '')) : null
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`; both decimal text. */
export function compareNumbers(a: string, b: string): number {
  return new Exact(a).comparedTo(b)
}
