import { describe, expect, it } from 'vitest'
import { averagePrecision } from './average-precision.ts'
import { referenceValues } from '../pipeline/statistics/reference-values.ts'

interface Reference {
  readonly is_true: number[]
  readonly scores: number[]
  readonly average_precision: number
}

describe('the average precision', () => {
  it.each(referenceValues<Reference>('average_precision'))('agrees with scikit-learn on $scores.length cases, ties among them', ({ is_true, scores, average_precision }) => {
    expect(averagePrecision(Uint8Array.from(is_true), scores)).toBeCloseTo(average_precision, 12)
    expect(averagePrecision(is_true.map((flag) => flag === 1), Float64Array.from(scores))).toBeCloseTo(average_precision, 12)
  })

  it('looks at the order of scores only, the infinite ones too', () => {
    expect(averagePrecision([true, false, true], [Infinity, 2, -Infinity])).toBeCloseTo((1 + 2 / 3) / 2, 12)
  })

  it('is unknown where nothing is to be found', () => {
    expect(averagePrecision([false, false], [1, 2])).toBeNull()
    expect(averagePrecision([], [])).toBeNull()
  })

  it('refuses unequal lengths and scores that are no numbers', () => {
    expect(() => averagePrecision([true], [1, 2])).toThrow('cannot have')
    expect(() => averagePrecision([true], [Number.NaN])).toThrow('a score is a number')
  })
})
