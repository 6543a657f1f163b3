import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../pipeline/statistics/normal-tail.ts'
import { overDispersion, winsorisedMeanSquare } from '../../../pipeline/statistics/over-dispersion.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly y: number[]
  readonly s: number[]
  readonly factor: number
  readonly variance: number
  readonly adjusted_z: number[]
  readonly shrunken: number[]
}

describe('over-dispersion', () => {
  it.each(referenceValues<Reference>('over_dispersion'))('agrees with numpy on $y.length units', (reference) => {
    const found = overDispersion(reference.y, Float64Array.from(reference.s))!
    expect(found.factor).toBeCloseTo(reference.factor, 12)
    expect(found.variance).toBeCloseTo(reference.variance, 12)
    for (const [i, z] of reference.adjusted_z.entries()) expect(found.adjustedZ[i]).toBeCloseTo(z, 11)
    for (const [i, value] of reference.shrunken.entries()) expect(found.shrunken[i]).toBeCloseTo(value, 12)
  })

  it('corrects by the mean square of a winsorised normal variable: P(|Z| < c) - 2cφ(c) + .2c²', () => {
    const c = normalQuantile(0.9)
    const density = Math.exp((-c * c) / 2) / Math.sqrt(2 * Math.PI)
    expect(winsorisedMeanSquare).toBeCloseTo(0.8 - 2 * c * density + 0.2 * c * c, 3)
  })

  it('finds the variance among units, and is not moved by a few that are far out', () => {
    const { normal } = seededRandom(1)
    const s = Array.from({ length: 2000 }, (_, i) => 0.05 + 0.1 * (i / 2000))
    const y = s.map((error, i) => (i % 40 === 0 ? 3 : 0.1 * normal() + error * normal()))
    const found = overDispersion(y, s)!
    expect(Math.abs(Math.sqrt(found.variance) - 0.1)).toBeLessThan(0.015)
    expect(found.adjustedZ[0]).toBeGreaterThan(10)
  })

  it('leaves z as it was, and shrinks all to 0, where chance explains everything', () => {
    const found = overDispersion([0.1, -0.1, 0.1], [1, 1, 1])!
    expect(found.variance).toBe(0)
    expect([...found.adjustedZ]).toEqual([0.1, -0.1, 0.1])
    expect([...found.shrunken].map(Math.abs)).toEqual([0, 0, 0])
  })

  it('is unknown for fewer than two units', () => {
    expect(overDispersion([], [])).toBeNull()
    expect(overDispersion([5], [1])).toBeNull()
  })

  it('refuses unequal lengths and impossible errors', () => {
    expect(() => overDispersion([1, 2], [1])).toThrow('cannot have')
    expect(() => overDispersion([1, 2], [1, 0])).toThrow('above 0')
    expect(() => overDispersion([1, Number.NaN], [1, 1])).toThrow('finite')
  })
})
