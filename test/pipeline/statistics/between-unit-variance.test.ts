import { readFileSync } from 'node:fs'
import { array, assert, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenUnitVariance } from '../../../pipeline/statistics/between-unit-variance.ts'

const references: readonly { y: number[]; s: number[]; variance: number }[] = JSON.parse(
  readFileSync(new URL('between-unit-variance.json', import.meta.url), 'utf8'),
)

const varianceOf = (pairs: readonly (readonly [number, number])[], times = 1): number =>
  betweenUnitVariance(pairs.map(([y]) => y * times), pairs.map(([, s]) => s * times))

describe('the variance between units', () => {
  it.each(references.map((reference) => [reference.y.length, reference] as const))('of %i units is that which scipy finds', (_, { y, s, variance }) => {
    expect(betweenUnitVariance(y, s)).toBeCloseTo(variance, 10)
  })

  it('is nought where standard errors explain all differences, and for one unit', () => {
    expect(betweenUnitVariance([0.1, -0.1, 0.05, -0.02], [1, 1, 1, 1])).toBe(0)
    expect(betweenUnitVariance([5], [0.1])).toBe(0)
    expect(betweenUnitVariance([], [])).toBe(0)
  })

  it('hardly moves when a few units lie far off, wherever they lie', () => {
    const { y, s, variance } = references[2]!
    const further = y.map((difference, i) => (i < 12 ? difference + 50 : difference))
    expect(betweenUnitVariance(further, s)).toBeCloseTo(variance, 3)
  })

  it('does not hang on the order of units, nor on the unit of measurement', () => {
    const units = array(tuple(double({ min: -3, max: 3, noNaN: true }), double({ min: 0.01, max: 1, noNaN: true })), { minLength: 5, maxLength: 40 })
    assert(
      property(units, double({ min: 0.1, max: 10, noNaN: true }), (pairs, factor) => {
        const variance = varianceOf(pairs)
        expect(varianceOf(pairs.toReversed())).toBeCloseTo(variance, 9)
        expect(varianceOf(pairs, factor) / factor ** 2).toBeCloseTo(variance, 6)
      }),
    )
  })
})
