import { assert as always, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundOutward } from '../../../pipeline/statistics/round-outward.ts'

describe('roundOutward', () => {
  it('goes outward to round figures in steps of at most a tenth of the span', () => {
    expect(roundOutward(1030, 1170, 1500)).toEqual({ lower: '1000', upper: '1200' })
    expect(roundOutward(3120, 3990, 8000)).toEqual({ lower: '3000', upper: '4000' })
    expect(roundOutward(14_100, 19_900, 20_000)).toEqual({ lower: '14000', upper: '20000' })
    expect(roundOutward(1.47, 1.72, 2)).toEqual({ lower: '1.4', upper: '1.8' })
    expect(roundOutward(0.31, 0.58, 1)).toEqual({ lower: '0.3', upper: '0.6' })
  })

  it('leaves figures that are round already', () => {
    expect(roundOutward(500, 600, 1000)).toEqual({ lower: '500', upper: '600' })
    expect(roundOutward(0.3, 0.7, 1)).toEqual({ lower: '0.3', upper: '0.7' })
    expect(roundOutward(1.1, 2.9, 5)).toEqual({ lower: '1', upper: '3' })
  })

  it('never goes inward, nor a whole tenth of the span beyond', () => {
    const figure = double({ min: 0, max: 1e6, noNaN: true })
    always(property(figure, figure, integer({ min: -2, max: 6 }), double({ min: 1, max: 10, noNaN: true }), (a, b, power, leading) => {
      const [lower, upper, span] = [Math.min(a, b), Math.max(a, b), leading * 10 ** power]
      const rounded = roundOutward(lower, upper, span)
      const slack = 1e-6 * span
      expect(Number(rounded.lower)).toBeLessThanOrEqual(lower + slack)
      expect(Number(rounded.upper)).toBeGreaterThanOrEqual(upper - slack)
      expect(lower - Number(rounded.lower)).toBeLessThan(span / 10 + slack)
      expect(Number(rounded.upper) - upper).toBeLessThan(span / 10 + slack)
    }))
  })

  it('refuses a span that has no tenth', () => {
    expect(() => roundOutward(1, 2, 0)).toThrow()
  })
})
