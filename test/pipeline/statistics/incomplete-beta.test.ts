import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../../pipeline/statistics/incomplete-beta.ts'
import { referenceValues, relativeError } from './reference-values.ts'

describe('the incomplete beta function', () => {
  it.each(referenceValues<{ x: number; a: number; b: number; value: number }>('incomplete_beta'))(
    'agrees with scipy at $x for $a and $b',
    ({ x, a, b, value }) => {
      expect(relativeError(incompleteBeta(x, a, b), value)).toBeLessThan(a + b < 10_000 ? 1e-11 : 1e-8)
    },
  )

  it.each([[-0.1, 1, 1], [1.1, 1, 1], [0.5, 0, 1], [Number.NaN, 1, 1]])('is not there for %d, %d, %d', (x, a, b) => {
    expect(() => incompleteBeta(x, a, b)).toThrow('no incomplete beta')
  })
})
