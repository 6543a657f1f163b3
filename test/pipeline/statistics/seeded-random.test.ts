import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { referenceValues } from './reference-values.ts'

const draws = 200_000

describe('the stream of random numbers', () => {
  it.each(referenceValues<{ seed: number; uniforms: number[] }>('xoshiro128'))('of seed $seed agrees with the generator written again in Python', ({ seed, uniforms }) => {
    const { uniform } = seededRandom(seed)
    expect(uniforms.map(() => uniform())).toEqual(uniforms)
  })

  it('is repeated by its seed, and by no other', () => {
    expect(fiveNormals(7)).toEqual(fiveNormals(7))
    expect(fiveNormals(7)).not.toEqual(fiveNormals(8))
  })

  it('is uniform: its moments lie within five standard errors', () => {
    const { uniform } = seededRandom(1)
    const [mean, square] = moments(uniform)
    expect(Math.abs(mean! - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / draws))
    expect(Math.abs(square! - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / draws))
  })

  it('is normal: four moments lie within five standard errors', () => {
    const { normal } = seededRandom(1)
    const found = moments(normal)
    const expected = [0, 1, 0, 3]
    const variances = [1, 2, 15, 96]
    for (const [i, value] of found.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThan(5 * Math.sqrt(variances[i]! / draws))
  })

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('has no seed %d', (seed) => {
    expect(() => seededRandom(seed)).toThrow('a seed is a whole number')
  })
})

function fiveNormals(seed: number): number[] {
  const { normal } = seededRandom(seed)
  return Array.from({ length: 5 }, () => normal())
}

/** The first four moments about 0. */
function moments(next: () => number): number[] {
  const sums = [0, 0, 0, 0]
  for (let i = 0; i < draws; i += 1) {
    const value = next()
    for (let power = 0; power < 4; power += 1) sums[power]! += value ** (power + 1)
  }
  return sums.map((sum) => sum / draws)
}
