import { describe, expect, it } from 'vitest'
import { auditNoise, type EqualCells, type NoiseAudit } from '../../../pipeline/statistics/noise-audit.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'
import { equalCells } from './equal-cells.ts'
import { referenceValues } from './reference-values.ts'

const components = ['level', 'pattern', 'residual', 'total', 'intraclassCorrelation', 'levelError', 'patternError', 'residualError'] as const

interface Reference {
  readonly officer: number[]
  readonly signature: number[]
  readonly x: number[]
  readonly components: Record<(typeof components)[number], number>
}

describe('the noise audit', () => {
  it.each(referenceValues<Reference>('noise_audit'))('agrees with every halving and every pair of $x.length decisions in numpy', ({ officer, signature, x, components: expected }) => {
    const found = auditNoise(equalCells(officer, signature, x))!
    for (const name of components) {
      expect(found[name]).toBeCloseTo(expected[name], 12)
    }
  })

  it('finds components of .0400, .0625 and .2500 again within a tenth', () => {
    const found = simulated({ officers: 10_000, level: 0.2, pattern: 0.25, residual: 0.5 })
    expect(Math.abs(found.level / 0.04 - 1)).toBeLessThan(0.1)
    expect(Math.abs(found.pattern / 0.0625 - 1)).toBeLessThan(0.1)
    expect(Math.abs(found.residual / 0.25 - 1)).toBeLessThan(0.1)
    expect(found.intraclassCorrelation).toBeCloseTo(found.level / found.total, 14)
  })

  it('says how far off it may be: two standard errors hold the truth about 95 times in 100', () => {
    const truth = { level: 0.04, pattern: 0.0625, residual: 0.25 }
    const audits = Array.from({ length: 200 }, (_, seed) => simulated({ officers: 60, level: 0.2, pattern: 0.25, residual: 0.5, seed: seed + 1 }))
    for (const part of ['level', 'pattern', 'residual'] as const) {
      const held = audits.filter((audit) => Math.abs(audit[part] - truth[part]) <= 2 * audit[`${part}Error`]!).length
      expect(held).toBeGreaterThan(170)
      expect(held).toBeLessThan(200)
    }
  })

  it('does not take officers who are severe throughout for a pattern where they decided most of the cases', () => {
    // Two officers of a hundred cells each that lie 3 above, twenty of two cells each at nought.
    const found = auditNoise([...severe(2, 6, 100), ...severe(20, 0, 2)])!
    expect(found.pattern).toBeCloseTo(-0.25, 12)
  })

  it('finds neither level nor pattern where officers do not differ', () => {
    const found = simulated({ officers: 1000, level: 0, pattern: 0, residual: 0.5 })
    expect(Math.abs(found.level)).toBeLessThan(0.005)
    expect(Math.abs(found.pattern)).toBeLessThan(0.01)
  })

  it('does not take a common shift of all officers for noise', () => {
    const { officer, signature, x } = referenceValues<Reference>('noise_audit')[2]!
    const shifted = auditNoise(equalCells(officer, signature, x.map((value) => value + 100)))!
    expect(shifted.level).toBeCloseTo(auditNoise(equalCells(officer, signature, x))!.level, 10)
  })

  it('finds nothing where all decided alike', () => {
    expect(auditNoise(equalCells([1, 1, 1, 2], [1, 1, 2, 1], [3, 3, 3, 3]))).toMatchObject({ level: 0, residual: 0, total: 0, intraclassCorrelation: 0 })
  })

  it('takes what a signature has in common with everybody for no pattern, and says nothing of one that nobody else decided on', () => {
    const cell = { cells: 1, count: 2, sum: 2, sumSquared: 4, squares: 2.5 }
    const officers = (shared: number | null): EqualCells[][] => [
      [{ ...cell, shared }, { ...cell, sum: -2, shared }],
      [{ ...cell, shared }, { ...cell, sum: -2, shared }],
    ]
    // In each cell the product of the two decisions is (4 − 2.5) ÷ 2, in an officer's two cells that of the means 1 × −1.
    expect(auditNoise(officers(0.25))).toMatchObject({ level: -1, pattern: 0.75 - 0.25 + 1, residual: 0.5 })
    expect(auditNoise(officers(null))).toBeNull()
  })

  it('is silent without repetition, or without an officer of two signatures', () => {
    expect(auditNoise(equalCells([], [], []))).toBeNull()
    expect(auditNoise(equalCells([1, 1], [1, 2], [0, 1]))).toBeNull()
    expect(auditNoise(equalCells([1, 1, 2], [1, 1, 1], [0, 1, 2]))).toBeNull()
  })
})

/** Officers with some cells of two decisions each, whose sum is the same in all. */
function severe(officers: number, sum: number, cells: number): EqualCells[][] {
  return Array.from({ length: officers }, () => [{ cells, count: 2, sum: sum * cells, sumSquared: sum ** 2 * cells, squares: (sum ** 2 / 2 + 0.5) * cells }])
}

/** Officers with eight signatures of one to eight decisions each. */
function simulated({ officers, level, pattern, residual, seed = 1 }: { officers: number; level: number; pattern: number; residual: number; seed?: number }): NoiseAudit {
  const { normal } = seededRandom(seed)
  const officer: number[] = []
  const signature: number[] = []
  const x: number[] = []
  for (let who = 0; who < officers; who += 1) {
    const own = level * normal()
    for (let what = 0; what < 8; what += 1) {
      const habit = pattern * normal()
      for (let decision = 0; decision <= what; decision += 1) {
        officer.push(who)
        signature.push(what)
        x.push(own + habit + residual * normal())
      }
    }
  }
  return auditNoise(equalCells(officer, signature, x))!
}
