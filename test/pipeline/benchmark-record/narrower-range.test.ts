import { array, assert as always, boolean, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowerRange } from '../../../pipeline/benchmark-record/narrower-range.ts'
import type { TierCases } from '../../../pipeline/benchmark-record/tier-cases.ts'
import { spreadOf } from '../../../pipeline/benchmark-record/tier-spread.ts'

function cases(lower: string | null, upper: string | null, figures: readonly number[], more: { readonly isUpperClosed?: boolean; readonly unsuspected?: readonly number[] } = {}): TierCases {
  const sorted = figures.toSorted((a, b) => a - b)
  const { isUpperClosed = false, unsuspected = sorted } = more
  const about = { benchmark: '示例基准', version: '1', item: '占道经营', party: null, tier: '一般', basis: 'amount', base: null, lower, upper, isLowerClosed: true, isUpperClosed, agencies: 1 } as const
  return { about, figures: sorted, unsuspected }
}
const repeated = (figure: number, times: number): number[] => Array.from({ length: times }, () => figure)

describe('a narrower range', () => {
  it('runs from the tenth to the ninetieth percentile, rounded outward, and says what it leaves outside', () => {
    const figures = [...repeated(2100, 2), ...repeated(3120, 14), ...repeated(3990, 13), 9000]
    expect(narrowerRange(cases('2000', '10000', figures))).toMatchObject({
      state: 'narrower',
      suggested: { lower: '3000', upper: '4000', isLowerClosed: true, isUpperClosed: true },
      decisions: 30,
      outside: 3,
      widthShare: 0.125,
    })
  })

  it('is not shown with too few decisions, nor where past fines take up the range', () => {
    expect(narrowerRange(cases('2000', '10000', repeated(3000, 29)))).toMatchObject({ state: 'too few', suggested: null, outside: null })
    expect(narrowerRange(cases('2000', '10000', Array.from({ length: 40 }, (_, i) => 2000 + 200 * i)))).toMatchObject({ state: 'as wide', suggested: null })
  })

  it('is one figure where practice keeps to it', () => {
    expect(narrowerRange(cases('2000', '10000', repeated(3000, 30)))).toMatchObject({ state: 'one figure', suggested: { lower: '3000', upper: '3000' }, outside: 0 })
  })

  it('does not count decisions about which something was found', () => {
    const figures = [...repeated(3000, 30), ...repeated(9000, 10)]
    expect(narrowerRange(cases('2000', '10000', figures, { unsuspected: repeated(3000, 30) }))).toMatchObject({ decisions: 30, withFinding: 10, suggested: { upper: '3000' } })
  })

  it('is none of a fixed amount or a tier without a maximum', () => {
    expect(narrowerRange(cases('5000', '5000', repeated(5000, 40))).state).toBe('no range')
    expect(narrowerRange(cases('5000', null, repeated(6000, 40))).state).toBe('no range')
  })

  it('never goes beyond the range of the tier, keeps its open ends, and leaves outside no more than a tenth at each end', () => {
    const tier = record({ lower: integer({ min: 0, max: 50 }), span: integer({ min: 1, max: 50 }), closed: boolean(), places: array(integer({ min: 0, max: 99 }), { minLength: 30, maxLength: 60 }) })
    always(property(tier, ({ lower, span, closed, places }) => {
      const figures = places.map((place) => lower + (span * place) / 100)
      const { suggested, outside, decisions } = narrowerRange(cases(String(lower), String(lower + span), figures, { isUpperClosed: closed }))
      if (suggested === null) return
      expect(Number(suggested.lower)).toBeGreaterThanOrEqual(lower)
      expect(Number(suggested.upper)).toBeLessThanOrEqual(lower + span)
      if (Number(suggested.upper) === lower + span) expect(suggested.isUpperClosed).toBe(closed)
      expect(outside).toBeLessThanOrEqual(2 * Math.ceil(0.1 * (decisions - 1)))
    }))
  })
})

describe('the spread inside a tier', () => {
  it('is scattered where the middle half takes up much of the range and its fines differ much', () => {
    const even = spreadOf(cases('2000', '10000', Array.from({ length: 21 }, (_, i) => 2000 + 400 * i)))
    expect(even).toMatchObject({ state: 'scattered', decisions: 21, lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75, lowerFigure: 4000, upperFigure: 8000 })
    expect(even.positions.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(21)
  })

  it('is not where the tier is so narrow that its fines are basically the same', () => {
    expect(spreadOf(cases('1000', '1200', Array.from({ length: 21 }, (_, i) => 1000 + 10 * i)))).toMatchObject({ state: 'close', lowerQuartile: 0.25, upperQuartile: 0.75 })
  })

  it('is not judged with too few decisions, nor without two ends apart', () => {
    expect(spreadOf(cases('2000', '10000', [2000, 9000]))).toMatchObject({ state: 'too few', median: null })
    expect(spreadOf(cases('2000', null, repeated(3000, 30))).state).toBe('no range')
    expect(spreadOf(cases('2000', '2000', repeated(2000, 30))).state).toBe('no range')
  })

  it('counts from 0 where there is no minimum', () => {
    expect(spreadOf(cases(null, '1000', repeated(500, 20)))).toMatchObject({ state: 'close', median: 0.5 })
  })
})
