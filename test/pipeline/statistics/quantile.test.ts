import { describe, expect, it } from 'vitest'
import { countBelow, quantileOfSorted } from '../../../pipeline/statistics/quantile.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly values: number[]
  readonly share: number
  readonly quantile: number
}

describe('the quantile', () => {
  it.each(referenceValues<Reference>('quantile'))('agrees with numpy at $share of $values.length values', ({ values, share, quantile }) => {
    expect(quantileOfSorted(values, share)).toBeCloseTo(quantile, 12)
  })

  it('refuses no numbers and a share that is none', () => {
    expect(() => quantileOfSorted([], 0.5)).toThrow('no numbers')
    expect(() => quantileOfSorted([1], 1.1)).toThrow('between 0 and 1')
  })

  it('counts what lies strictly below', () => {
    expect([0, 1, 2, 3, 9].map((value) => countBelow([1, 2, 2, 5], value))).toEqual([0, 0, 1, 3, 4])
  })
})
