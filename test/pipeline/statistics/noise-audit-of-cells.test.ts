import { expect, it } from 'vitest'
import { auditNoise, auditNoiseOfCells, type EqualCells } from '../../../pipeline/statistics/noise-audit.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'

/** What a database would hand over: by officer, the sums of the cells that have the same number of decisions. */
function summed(officer: readonly number[], signature: readonly number[], x: readonly number[]): EqualCells[][] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  return [...new Set(officer)].map((own) => {
    const equals = new Map<number, { cells: number; count: number; sum: number; sumSquared: number; squares: number }>()
    for (const one of new Set(signature)) {
      const values = x.flatMap((value, i) => (officer[i] === own && signature[i] === one ? [value - mean] : []))
      if (values.length === 0) continue
      const sum = values.reduce((total, value) => total + value, 0)
      const equal = equals.get(values.length) ?? { cells: 0, count: values.length, sum: 0, sumSquared: 0, squares: 0 }
      equal.cells += 1
      equal.sum += sum
      equal.sumSquared += sum ** 2
      equal.squares += values.reduce((total, value) => total + value ** 2, 0)
      equals.set(values.length, equal)
    }
    return Array.from(equals.values())
  })
}

it('an audit of summed cells says what the audit of their decisions says', () => {
  const { uniform, normal } = seededRandom(9)
  const officer = Array.from({ length: 900 }, () => Math.floor(uniform() * 12))
  const signature = officer.map(() => Math.floor(uniform() ** 2 * 25))
  const x = officer.map((own, i) => 0.3 * Math.sin(own) + 0.2 * Math.cos(own * 31 + signature[i]!) + 0.5 * normal())
  const whole = auditNoise(officer, signature, x)!
  const parts = auditNoiseOfCells(summed(officer, signature, x))!
  for (const name of ['level', 'pattern', 'residual', 'total', 'intraclassCorrelation', 'officers', 'cells'] as const) expect(parts[name]).toBeCloseTo(whole[name], 10)
})

it('what a signature has in common with everybody is no pattern, and a signature that nobody else decided on says nothing of one', () => {
  const cell = { cells: 1, count: 2, sum: 2, sumSquared: 4, squares: 2.5 }
  const officers = (shared: number | null): EqualCells[][] => [
    [{ ...cell, shared }, { ...cell, sum: -2, shared }],
    [{ ...cell, shared }, { ...cell, sum: -2, shared }],
  ]
  // In each cell the product of the two decisions is (4 − 2.5) ÷ 2, in an officer's two cells that of the means 1 × −1.
  const audit = auditNoiseOfCells(officers(0.25))!
  expect(audit).toMatchObject({ level: -1, pattern: 0.75 - 0.25 + 1, residual: 0.5 })
  expect(auditNoiseOfCells(officers(null))).toBeNull()
})
