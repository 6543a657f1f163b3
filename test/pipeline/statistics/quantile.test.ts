import { describe, expect, it } from 'vitest'
import { quantileOfSorted } from '../../../pipeline/statistics/quantile.ts'
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
})
