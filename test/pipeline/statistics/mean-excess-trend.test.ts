import { describe, expect, it } from 'vitest'
import { meanExcessTrend } from '../../../pipeline/statistics/mean-excess-trend.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly values: number[]
  readonly thresholds: number[]
  readonly mean_excess: number[]
  readonly slope: number
  readonly slope_standard_error: number
}

describe('the trend of the mean excess', () => {
  it.each(referenceValues<Reference>('mean_excess_trend'))('agrees with numpy on $values.length values', (reference) => {
    const trend = meanExcessTrend(Float64Array.from(reference.values).sort())
    for (const [i, point] of trend.points.entries()) {
      expect(point.threshold).toBeCloseTo(reference.thresholds[i]!, 12)
      expect(point.meanExcess).toBeCloseTo(reference.mean_excess[i]!, 12)
    }
    expect(trend.slope).toBeCloseTo(reference.slope, 10)
    expect(trend.slopeStandardError).toBeCloseTo(reference.slope_standard_error, 10)
  })

  it('rises where a twentieth of the values is four times as spread as the others', () => {
    const { normal } = seededRandom(1)
    const mixed = Float64Array.from({ length: 20_000 }, (_, i) => Math.abs(normal()) * (i % 20 === 0 ? 4 : 1)).sort()
    expect(meanExcessTrend(mixed).rises).toBe(true)
  })

  it.each([{ count: 2000, planted: 0 }, { count: 2000, planted: 0.002 }, { count: 40_000, planted: 0.002 }])(
    'seldom rises by chance in an exponential tail: $count values, $planted of them planted far out',
    ({ count, planted }) => {
      const { uniform } = seededRandom(1)
      const trials = 200
      let rising = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const values = Float64Array.from({ length: count }, (_, i) => (i < planted * count ? 15 : -Math.log(1 - uniform()))).sort()
        if (meanExcessTrend(values).rises) rising += 1
      }
      expect(rising / trials).toBeLessThan(0.1)
    },
  )

  it('says nothing of values that are all equal, or none', () => {
    expect(meanExcessTrend(Float64Array.of(2, 2, 2))).toEqual({ points: [], slope: null, slopeStandardError: null, factor: null, rises: false })
  })
})
