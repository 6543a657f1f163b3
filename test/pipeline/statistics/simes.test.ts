import { describe, expect, it } from 'vitest'
import { simesP } from '../../../pipeline/statistics/simes.ts'
import { referenceValues } from './reference-values.ts'

describe("Simes' p of a family", () => {
  it.each(referenceValues<{ p: number[]; simes: number }>('simes'))('agrees with numpy on $p.length p-values', ({ p, simes }) => {
    expect(simesP(p)).toBeCloseTo(simes, 14)
    expect(simesP(Float64Array.from(p.toReversed()))).toBe(simesP(p))
  })

  it('refuses an empty family and what is not a chance', () => {
    expect(() => simesP([])).toThrow('without p-values')
    expect(() => simesP([0.1, Number.NaN])).toThrow('between 0 and 1')
  })
})
