import { describe, expect, it } from 'vitest'
import { normalTwoSidedP } from '../../../pipeline/statistics/normal-tail.ts'
import { referenceValues, relativeError } from './reference-values.ts'

describe('the two-sided tail of the normal distribution', () => {
  it.each(referenceValues<{ z: number; p: number }>('normal_two_sided_p'))('agrees with scipy at $z', ({ z, p }) => {
    expect(relativeError(normalTwoSidedP(z), p)).toBeLessThan(1e-12)
    expect(normalTwoSidedP(-z)).toBe(normalTwoSidedP(z))
  })

  it('ends at 0 for what no double can hold', () => {
    expect(normalTwoSidedP(Number.POSITIVE_INFINITY)).toBe(0)
    expect(normalTwoSidedP(40)).toBe(0)
  })

  it('refuses what is not a number', () => {
    expect(() => normalTwoSidedP(Number.NaN)).toThrow('z is not a number')
  })
})
