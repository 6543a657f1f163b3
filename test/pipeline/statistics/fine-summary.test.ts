import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fineSummary } from '../../../pipeline/statistics/fine-summary.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly amounts: number[]
  readonly least: number
  readonly median: number
  readonly greatest: number
}
const references = referenceValues<Reference>('fine_summary')

describe('the summary of fines', () => {
  it.each(references)('agrees with numpy on $amounts.length amounts', ({ amounts, least, median, greatest }) => {
    const summary = fineSummary(amounts)
    expect(summary).toMatchObject({ count: amounts.length, least, greatest })
    expect(summary?.median).toBeCloseTo(median, 9)
  })

  it('is nothing for no amounts', () => {
    expect(fineSummary([])).toBeNull()
  })

  it('does not depend on the order', () => {
    const amounts = array(double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 })
    assert(property(amounts, (some) => { expect(fineSummary(some.toReversed())).toEqual(fineSummary(some)) }))
  })
})
