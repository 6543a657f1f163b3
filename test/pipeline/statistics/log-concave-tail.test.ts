import { describe, expect, it } from 'vitest'
import { confirmedAnchors, fitLogConcaveTail, reviewAnchors, type TailAnchors } from '../../../pipeline/statistics/log-concave-tail.ts'
import { normalTwoSidedP } from '../../../pipeline/statistics/normal-tail.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues, relativeError } from './reference-values.ts'

interface Reference {
  readonly z: number[]
  readonly stratum_size: number
  readonly anchors: TailAnchors
  readonly a: number
  readonly c: number
  readonly beta: number
  readonly between: number
  readonly probes: number[]
  readonly p: number[]
}

const size = 20_000

describe('the log-concave tail', () => {
  it.each(referenceValues<Reference>('log_concave_tail'))('agrees with a numerical maximum likelihood on $z.length values', (reference) => {
    const tail = fitLogConcaveTail(reference.z, reference.stratum_size, reference.anchors)!
    expect(tail).toMatchObject({ count: reference.z.length, between: reference.between })
    expect(tail.start).toBeCloseTo(reference.a, 12)
    expect(tail.censor).toBeCloseTo(reference.c, 12)
    expect(tail.beta).toBeCloseTo(reference.beta, 10)
    for (const [i, probe] of reference.probes.entries()) expect(relativeError(tail.p(probe), reference.p[i]!)).toBeLessThan(1e-7)
  })

  it('gives chances that never rise with |z|, and step at the anchor by no more than the empirical share does', () => {
    const values = absoluteNormals(3000)
    const tail = fitLogConcaveTail(values, 6000)!
    const probes = [...values, 5, 10, 50, 1e6].sort((a, b) => a - b).map((value) => tail.p(value))
    for (const [i, p] of probes.entries()) {
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(probes[i - 1] ?? 1)
    }
    expect(tail.p(tail.start * (1 - 1e-12)) - tail.p(tail.start)).toBeLessThan(1.01 / 3000)
  })

  it.each([confirmedAnchors, reviewAnchors])('overstates the chance of a normal extreme rather than understating it, from $start on', (anchors) => {
    const tail = fitLogConcaveTail(absoluteNormals(size), 2 * size, anchors)!
    for (const z of [3, 3.5, 4, 5, 6]) expect(tail.p(z)).toBeGreaterThan(normalTwoSidedP(z))
  })

  it('finds the scale and the chances of a Laplace tail', () => {
    const tail = fitLogConcaveTail(absoluteLaplace(size), 2 * size)!
    expect(Math.abs(tail.beta - 1)).toBeLessThan(5 / Math.sqrt(tail.between))
    for (const z of [3.5, 5, 7]) expect(Math.abs(Math.log(tail.p(z)) + z)).toBeLessThan(0.2 * z)
    expect(tail.trend.rises).toBe(false)
  })

  it('is hardly moved by 0.4% planted far out, half of them on this side, and not at all by how far', () => {
    const clean = fitLogConcaveTail(absoluteLaplace(size), 2 * size)!
    const planted = (distance: number): number =>
      fitLogConcaveTail([...absoluteLaplace(size), ...Array.from({ length: 0.002 * size }, () => distance)], 2.004 * size)!.beta
    expect(planted(1e6)).toBe(planted(20))
    // 12% in theory, and on the side of caution: a larger scale makes every p beyond the anchor larger.
    expect(planted(20) / clean.beta).toBeGreaterThan(1)
    expect(planted(20) / clean.beta).toBeLessThan(1.2)
  })

  it('halves the chance when the sign is half as frequent in its stratum', () => {
    const values = absoluteNormals(1000)
    const even = fitLogConcaveTail(values, 2000)!
    const rare = fitLogConcaveTail(values, 4000)!
    expect(rare.p(4)).toBeCloseTo(even.p(4) / 2, 15)
  })

  it('has no tail for few values, for values all equal and for none', () => {
    expect(fitLogConcaveTail(absoluteNormals(400), 800)).toBeNull()
    expect(fitLogConcaveTail(Array.from({ length: 5000 }, () => 1), 5000)).toBeNull()
    expect(fitLogConcaveTail([], 10)).toBeNull()
  })

  it('refuses what cannot be a stratum', () => {
    expect(() => fitLogConcaveTail([1, 2], 1)).toThrow('cannot hold')
    expect(() => fitLogConcaveTail([1, -2], 5)).toThrow('finite number of 0 or more')
    expect(() => fitLogConcaveTail([1, Number.NaN], 5)).toThrow('finite number of 0 or more')
    expect(() => fitLogConcaveTail([1, 2], 5, { start: 0.99, censor: 0.9 })).toThrow('ascending')
    expect(() => fitLogConcaveTail(absoluteNormals(1000), 1000)!.p(-1)).toThrow('0 or more')
  })
})

function absoluteNormals(count: number): number[] {
  const { normal } = seededRandom(1)
  return Array.from({ length: count }, () => Math.abs(normal()))
}

function absoluteLaplace(count: number): number[] {
  const { uniform } = seededRandom(1)
  return Array.from({ length: count }, () => -Math.log(1 - uniform()))
}
