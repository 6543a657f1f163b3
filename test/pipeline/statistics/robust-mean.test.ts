import { readFileSync } from 'node:fs'
import { array, assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { robustMean } from '../../../pipeline/statistics/robust-mean.ts'

const references: readonly { x: number[]; s: number[]; mean: number }[] = JSON.parse(readFileSync(new URL('robust-mean.json', import.meta.url), 'utf8'))

const equally = (numbers: readonly number[]): number => robustMean(numbers, numbers.map(() => 1))

describe('the robust mean', () => {
  it.each(references.map((reference) => [reference.x.length, reference] as const))('of %i numbers is that which scipy finds', (_, { x, s, mean }) => {
    expect(robustMean(x, s)).toBeCloseTo(mean, 9)
  })

  it('is the mean weighed by precision where nothing lies far off', () => {
    expect(robustMean([1, 2], [1, 2])).toBeCloseTo((1 + 2 / 4) / (1 + 1 / 4), 12)
    expect(equally([0, 0.5, 1])).toBeCloseTo(0.5, 12)
  })

  it('is moved by one far off no further the farther off it lies', () => {
    expect(equally([0, 0.1, -0.1, 0, 1e9])).toBeCloseTo(equally([0, 0.1, -0.1, 0, 10]), 9)
    expect(equally([0, 0.1, -0.1, 0, 10])).toBeLessThan(0.5)
  })

  it('is that number where all are the same, and none of none', () => {
    expect(equally([0.3, 0.3, 0.3])).toBe(0.3)
    expect(equally([7])).toBe(7)
    expect(equally([])).toBeNaN()
  })

  it('lies midway between two camps of one size', () => {
    expect(equally([-50, -50, 50, 50])).toBe(0)
  })

  it('does not hang on the order, follows a shift, and lies among the numbers', () => {
    const points = array(tuple(double({ min: -3, max: 3, noNaN: true }), double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 40 })
    assert(
      property(points, double({ min: -5, max: 5, noNaN: true }), (pairs, shift) => {
        const mean = robustMean(pairs.map(([x]) => x), pairs.map(([, s]) => s))
        const reversed = pairs.toReversed()
        expect(robustMean(reversed.map(([x]) => x), reversed.map(([, s]) => s))).toBe(mean)
        expect(robustMean(pairs.map(([x]) => x + shift), pairs.map(([, s]) => s))).toBeCloseTo(mean + shift, 6)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...pairs.map(([x]) => x)) - 1e-9)
        expect(mean).toBeLessThanOrEqual(Math.max(...pairs.map(([x]) => x)) + 1e-9)
      }),
    )
  })
})
