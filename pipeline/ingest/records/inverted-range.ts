import { compareNumbers } from '../parsing/decimal.ts'
import type { Refusal, Values } from '../read-row.ts'

/** Refuses a range whose lower bound lies above the upper one, in figures or in dates. */
export function invertedRange(values: Values): Refusal | null {
  const { lower, upper, valid_from: from, valid_to: to } = values
  if (typeof lower === 'string' && typeof upper === 'string' && compareNumbers(lower, upper) > 0) {
    return { reason: 'range-inverted', column: null, value: lower, details: { lower, upper } }
  }
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    return { reason: 'range-inverted', column: null, value: from, details: { lower: from, upper: to } }
  }
  return null
}
