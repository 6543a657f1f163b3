import { describe, expect, it } from 'vitest'
import { clopperPearson } from '../../../pipeline/statistics/clopper-pearson.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly successes: number
  readonly trials: number
  readonly confidence: number
  readonly lower: number
  readonly upper: number
}

describe('the exact bounds of a proportion', () => {
  it.each(referenceValues<Reference>('clopper_pearson'))('agree with scipy for $successes of $trials', ({ successes, trials, confidence, lower, upper }) => {
    const bounds = clopperPearson(successes, trials, confidence)
    expect(bounds.lower).toBeCloseTo(lower, 10)
    expect(bounds.upper).toBeCloseTo(upper, 10)
  })

  it('know nothing of no trials', () => {
    expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 })
  })

  it('mirror each other', () => {
    const { lower, upper } = clopperPearson(3, 20)
    expect(clopperPearson(17, 20).lower).toBeCloseTo(1 - upper, 14)
    expect(clopperPearson(17, 20).upper).toBeCloseTo(1 - lower, 14)
  })

  it('refuse counts that are none', () => {
    expect(() => clopperPearson(3, 2)).toThrow('3 of 2')
    expect(() => clopperPearson(-1, 2)).toThrow('-1 of 2')
    expect(() => clopperPearson(0.5, 2)).toThrow('0.5 of 2')
    expect(() => clopperPearson(1, 2, 1)).toThrow('a confidence')
  })
})
