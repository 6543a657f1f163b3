import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile, normalTwoSidedP } from '../../../pipeline/statistics/normal-tail.ts'
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

describe('the quantile of the normal distribution', () => {
  it.each(referenceValues<{ p: number; z: number }>('normal_quantile'))('agrees with scipy at $p', ({ p, z }) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-9)
  })

  it('leads back to the chance that it came from', () => {
    assert(property(double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
      expect(relativeError(normalTwoSidedP(normalQuantile(p)) / 2, p)).toBeLessThan(1e-11)
    }))
  })

  it.each([0, 1, -0.1, Number.NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow('between 0 and 1')
  })
})
