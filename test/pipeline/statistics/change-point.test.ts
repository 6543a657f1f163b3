import { describe, expect, it } from 'vitest'
import { findChangePoint } from '../../../pipeline/statistics/change-point.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly series: number[]
  readonly weights: number[]
  readonly split: number
  readonly jump: number
  readonly statistic: number
  readonly exact_p: number
}

describe('the change point', () => {
  it.each(referenceValues<Reference>('change_point'))('agrees with numpy, its p with all orders of $series.length periods', (reference) => {
    const found = findChangePoint(reference.series, reference.weights, seededRandom(1).uniform)!
    expect(found.split).toBe(reference.split)
    expect(found.jump).toBeCloseTo(reference.jump, 12)
    expect(found.statistic).toBeCloseTo(reference.statistic, 10)
    const error = Math.sqrt((reference.exact_p * (1 - reference.exact_p)) / 1999)
    expect(Math.abs(found.p - reference.exact_p)).toBeLessThan(5 * error + 1 / 2000)
  })

  it('finds a step among sixty months, and how high it is', () => {
    const { normal, uniform } = seededRandom(1)
    const series = Array.from({ length: 60 }, (_, month) => (month < 25 ? 0 : 0.3) + 0.05 * normal())
    const found = findChangePoint(series, series.map(() => 20), uniform)!
    expect(found.split).toBe(25)
    expect(found.jump).toBeCloseTo(0.3, 1)
    expect(found.p).toBe(1 / 2000)
  })

  it('is believed in no more often than it should be when nothing changed', () => {
    const { normal, uniform } = seededRandom(1)
    const trials = 300
    const believed = Array.from({ length: trials }, () => {
      const weights = Array.from({ length: 24 }, () => 1 + Math.floor(20 * uniform()))
      return findChangePoint(weights.map((weight) => normal() / Math.sqrt(weight)), weights, uniform, 199)!.p
    }).filter((p) => p <= 0.05)
    expect(Math.abs(believed.length / trials - 0.05)).toBeLessThan(5 * Math.sqrt((0.05 * 0.95) / trials))
  })

  it('is nowhere in a constant series', () => {
    expect(findChangePoint([0.1, 0.1, 0.1, 0.1], [3, 7, 1, 9], seededRandom(1).uniform)).toMatchObject({ p: 1, statistic: 0 })
    expect(findChangePoint([0.1], [3], seededRandom(1).uniform)).toBeNull()
  })

  it('has the same p from the same seed', () => {
    const [first, second] = [3, 3].map((seed) => findChangePoint([1, 4, 2, 5, 9, 7], [1, 1, 1, 1, 1, 1], seededRandom(seed).uniform)!)
    expect(second!.p).toBe(first!.p)
  })

  it('refuses unequal lengths and impossible weights', () => {
    expect(() => findChangePoint([1, 2], [1], Math.random)).toThrow('cannot have')
    expect(() => findChangePoint([1, 2], [1, 0], Math.random)).toThrow('above 0')
    expect(() => findChangePoint([1, Number.NaN], [1, 1], Math.random)).toThrow('finite')
  })
})
