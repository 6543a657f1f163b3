import { compareNumbers } from '../parsing/decimal.ts'
import type { Refusal, Values } from '../refusal.ts'

/** Refuses a range whose lower bound lies above the upper one, in figures or in dates. */
export function invertedRange(values: Values): Refusal | null {
  const { lower, upper, valid_from: from, valid_to: to } = values
  if (typeof lower === 'string' && typeof upper === 'string' && compareNumbers(lower, upper) > 0) {
    return { reason: 'range-inverted', column: null, value: lower, details: { lower: withoutZeros(lower), upper: withoutZeros(upper) } }
  }
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    return { reason: 'range-inverted', column: null, value: from, details: { lower: from, upper: to } }
  }
  return null
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}
