import { describe, expect, it } from 'vitest'
import { moderatedScale } from '../../../pipeline/statistics/moderated-scale.ts'
import { referenceValues } from './reference-values.ts'

describe('the moderated scale', () => {
  it.each(referenceValues<{ count: number; expected_mad: number }>('median_absolute_deviation_bias'))(
    'is right on average for $count normal values',
    ({ count, expected_mad }) => {
      const scale = moderatedScale({ count, medianAbsoluteDeviation: expected_mad, q90: 0 }, 0, { parentWeight: 0 })
      expect(Math.abs(scale - 1)).toBeLessThan(0.01)
    },
  )

  it('pools squares by their weights: 20 at .2 with a parent of 15 at .1', () => {
    const scale = moderatedScale({ count: 20, medianAbsoluteDeviation: 0, q90: 0.2 * 1.645 }, 0.1)
    expect(scale).toBeCloseTo(Math.sqrt((20 * 0.04 + 15 * 0.01) / 35), 12)
  })

  it('does not take a heap of equal outcomes for a narrow practice', () => {
    expect(moderatedScale({ count: 100, medianAbsoluteDeviation: 0, q90: 0.5 }, 0.3)).toBeGreaterThan(0.3)
    expect(moderatedScale({ count: 1e6, medianAbsoluteDeviation: 0, q90: 0 }, 0.3)).toBeCloseTo(0.03, 4)
  })

  it('is that of the parent for a group of none, and nearly so for one of one', () => {
    expect(moderatedScale({ count: 0, medianAbsoluteDeviation: Number.NaN, q90: Number.NaN }, 0.3)).toBe(0.3)
    expect(moderatedScale({ count: 1, medianAbsoluteDeviation: 0, q90: 0 }, 0.3)).toBeCloseTo(Math.sqrt((0.0009 + 15 * 0.09) / 16), 12)
  })

  it.each([
    [{ count: 3, medianAbsoluteDeviation: -1, q90: 0 }, 0.3],
    [{ count: 3, medianAbsoluteDeviation: 0, q90: Number.NaN }, 0.3],
    [{ count: 2.5, medianAbsoluteDeviation: 0, q90: 0 }, 0.3],
    [{ count: 3, medianAbsoluteDeviation: 0, q90: 0 }, Infinity],
  ])('refuses %o', (spread, parent) => {
    expect(() => moderatedScale(spread, parent)).toThrow('finite numbers of 0 or more')
  })
})
