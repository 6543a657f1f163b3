import { describe, expect, it } from 'vitest'
import { permutationTest, type Stratum } from '../../../pipeline/statistics/exact-permutation.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly strata: Stratum[]
  readonly statistic: number
  readonly p: number
  readonly arrangements: number
}
const references = referenceValues<Reference>('permutation_test')

describe('the stratified permutation test', () => {
  it.each(references)('agrees with scipy, and with all $arrangements arrangements in numpy', ({ strata, statistic, p, arrangements }) => {
    const found = permutationTest(strata, neverAsked)!
    expect(found).toMatchObject({ exact: true, arrangements, strata: strata.length })
    expect(found.statistic).toBeCloseTo(statistic, 12)
    expect(found.p).toBeCloseTo(p, 12)
  })

  it.each(references)('comes near the exact p of $p by random arrangements', ({ strata, p }) => {
    const found = permutationTest(strata, seededRandom(1).uniform, { enumerated: 0 })!
    expect(found).toMatchObject({ exact: false, arrangements: 9999 })
    const oneSided = p / 2
    expect(Math.abs(found.p - p)).toBeLessThan(2 * (5 * Math.sqrt((oneSided * (1 - oneSided)) / 9999) + 1 / 10_000))
  })

  it('is never 0, however far apart large groups are', () => {
    const first = Array.from({ length: 50 }, (_, i) => 100 + i)
    const second = Array.from({ length: 70 }, (_, i) => i)
    expect(permutationTest([{ first, second }], seededRandom(1).uniform)).toMatchObject({ exact: false, p: 2 / 10_000 })
  })

  it('sees no difference where signatures explain it', () => {
    const strata = [{ first: [10, 10, 10], second: [10] }, { first: [1], second: [1, 1, 1] }]
    expect(permutationTest(strata, neverAsked)).toMatchObject({ statistic: 0, p: 1 })
  })

  it('leaves out strata with one group only, and says nothing if none remains', () => {
    const telling = { first: [5, 6], second: [1, 2] }
    const found = permutationTest([telling, { first: [9], second: [] }, { first: [], second: [0] }], neverAsked)
    expect(found).toEqual(permutationTest([telling], neverAsked))
    expect(permutationTest([{ first: [], second: [1, 2] }], neverAsked)).toBeNull()
  })

  it('leaves the outcomes in their order', () => {
    const stratum = { first: [3, 1, 2], second: [6, 5, 4] }
    permutationTest([stratum], seededRandom(1).uniform, { enumerated: 0 })
    expect(stratum).toEqual({ first: [3, 1, 2], second: [6, 5, 4] })
  })

  it('refuses outcomes that are no numbers', () => {
    expect(() => permutationTest([{ first: [Number.NaN], second: [1] }], neverAsked)).toThrow('finite')
  })
})

function neverAsked(): number {
  throw new Error('an exact test needs no random numbers')
}
