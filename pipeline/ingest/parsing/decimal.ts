import { Decimal } from 'decimal.js'

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 })
const shape = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i

/** An exact number from half-width text, thousands separators allowed; null when it is not one. */
export function exactNumber(text: string): Decimal | null {
  return shape.test(text) ? new Exact(text.replaceAll(',', '')) : null
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`; both decimal text. */
export function compareNumbers(a: string, b: string): number {
  return new Exact(a).comparedTo(b)
}
