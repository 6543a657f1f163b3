import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../pipeline/statistics/benjamini-hochberg.ts'
import { referenceValues } from './reference-values.ts'

const chances = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 1 })

describe('the false discovery rate', () => {
  it.each(referenceValues<{ p: number[]; q: number[] }>('benjamini_hochberg'))('agrees with scipy on $p.length p-values', ({ p, q }) => {
    for (const found of [benjaminiHochberg(p), benjaminiHochberg(Float64Array.from(p))]) {
      for (const [i, expected] of q.entries()) expect(found[i]).toBeCloseTo(expected, 14)
    }
  })

  it('orders decisions as their p does, equal p alike, and is never below p', () => {
    assert(property(chances, (p) => {
      const q = benjaminiHochberg(p)
      const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]!)
      for (const [place, i] of order.entries()) {
        expect(q[i]).toBeGreaterThanOrEqual(p[i]!)
        expect(q[i]).toBeLessThanOrEqual(1)
        const before = order[place - 1]
        if (before !== undefined) expect(q[i]).toBeGreaterThanOrEqual(q[before]!)
        if (before !== undefined && p[before] === p[i]) expect(q[i]).toBe(q[before])
      }
    }))
  })

  it('leaves what it was given as it was, and makes nothing of nothing', () => {
    const p = Float64Array.of(0.3, 0.1)
    benjaminiHochberg(p)
    expect([...p]).toEqual([0.3, 0.1])
    expect(benjaminiHochberg([])).toHaveLength(0)
  })

  it.each([Number.NaN, -0.01, 1.01])('refuses a p of %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow('between 0 and 1')
  })
})
