import { assert, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrunkenLocation } from '../../../pipeline/statistics/shrunken-location.ts'

describe('the shrunken location', () => {
  it('stands half way when the group is as large as the weight of its parent', () => {
    expect(shrunkenLocation(8, 0.6, 0.2)).toBeCloseTo(0.4, 15)
    expect(shrunkenLocation(2, 0.6, 0.2)).toBeCloseTo(0.28, 15)
    expect(shrunkenLocation(3, 1, 0, 1)).toBe(0.75)
  })

  it('is that of the parent for a group of none', () => {
    expect(shrunkenLocation(0, Number.NaN, 0.2)).toBe(0.2)
  })

  it('lies between the median and the parent', () => {
    const location = double({ min: -10, max: 10, noNaN: true })
    assert(property(integer({ min: 0, max: 1e6 }), location, location, (count, median, parent) => {
      const found = shrunkenLocation(count, median, parent)
      expect(found).toBeGreaterThanOrEqual(Math.min(median, parent) - 1e-12)
      expect(found).toBeLessThanOrEqual(Math.max(median, parent) + 1e-12)
    }))
  })

  it('refuses what is no location', () => {
    expect(() => shrunkenLocation(-1, 0, 0)).toThrow('needs a parent')
    expect(() => shrunkenLocation(1, 0, Number.NaN)).toThrow('needs a parent')
    expect(() => shrunkenLocation(1, Number.NaN, 0)).toThrow('finite number')
  })
})
