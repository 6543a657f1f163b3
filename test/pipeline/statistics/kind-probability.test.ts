import { describe, expect, it } from 'vitest'
import { kindProbabilities, kindTwoSidedP, smoothedKindProbabilities } from '../../../pipeline/statistics/kind-probability.ts'

describe('the chances of each kind of penalty', () => {
  it('stand half way to the parent with as many decisions as its weight', () => {
    expect(smoothedKindProbabilities([8, 0, 0], [0.25, 0.5, 0.25])).toEqual([0.625, 0.25, 0.125])
    expect(smoothedKindProbabilities([0, 0, 0], [0.25, 0.5, 0.25])).toEqual([0.25, 0.5, 0.25])
  })

  it('come down the ladder step by step: 3 of 4 warnings, then 1 of 1', () => {
    const coarse = (3 + 0.5) / 5
    const [warning, fine] = kindProbabilities([[3, 1], [1, 0]])
    expect(warning).toBeCloseTo((1 + 8 * coarse) / 9, 12)
    expect(warning! + fine!).toBeCloseTo(1, 12)
  })

  it('call a kind that was never seen rare, rarer the more decisions there are, and never impossible', () => {
    const few = kindTwoSidedP(kindProbabilities([[0, 0, 20, 0, 0, 0]]), 4)
    const many = kindTwoSidedP(kindProbabilities([[0, 0, 2000, 0, 0, 0], [0, 0, 100, 0, 0, 0]]), 4)
    expect(few).toBeCloseTo(2 * (2 / 6) / 21, 12)
    expect(many).toBeLessThan(few)
    expect(many).toBeGreaterThan(0)
  })
})

describe('the two-sided p of a kind', () => {
  const probabilities = [0.01, 0.2, 0.7, 0.06, 0.03]

  it('is twice the smaller tail, at most 1', () => {
    const expected = [0.02, 0.42, 1, 0.18, 0.06]
    for (const [grade, p] of expected.entries()) expect(kindTwoSidedP(probabilities, grade)).toBeCloseTo(p, 12)
  })

  it('refuses a kind that is not there and chances that are none', () => {
    expect(() => kindTwoSidedP(probabilities, 5)).toThrow('no kind 5')
    expect(() => kindTwoSidedP(probabilities, 0.5)).toThrow('no kind 0.5')
    expect(() => smoothedKindProbabilities([1], [0.5, 0.5])).toThrow('cannot have')
    expect(() => smoothedKindProbabilities([1, -1], [0.5, 0.5])).toThrow('0 or more')
    expect(() => smoothedKindProbabilities([1, 1], [0.5, 0.4])).toThrow('add up to 1')
    expect(() => kindProbabilities([])).toThrow('at least one level')
  })
})
