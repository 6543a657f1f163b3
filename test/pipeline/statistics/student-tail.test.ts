import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalTwoSidedP } from '../../../pipeline/statistics/normal-tail.ts'
import { studentTwoSidedP } from '../../../pipeline/statistics/student-tail.ts'
import { relativeError } from './reference-values.ts'

const references: readonly { t: number; degrees: number; p: number }[] = JSON.parse(readFileSync(new URL('student-tail.json', import.meta.url), 'utf8'))

describe("the two-sided tail of Student's t distribution", () => {
  it.each(references)('agrees with scipy at $t with $degrees degrees of freedom', ({ t, degrees, p }) => {
    expect(relativeError(studentTwoSidedP(t, degrees), p)).toBeLessThan(1e-9)
    expect(studentTwoSidedP(-t, degrees)).toBe(studentTwoSidedP(t, degrees))
  })

  it('is that of the normal distribution where the standard error is known', () => {
    for (const t of [0, 1, 3, 7]) expect(studentTwoSidedP(t, Infinity)).toBe(normalTwoSidedP(t))
    expect(relativeError(studentTwoSidedP(3, 1e5), normalTwoSidedP(3))).toBeLessThan(1e-3)
  })

  it('is wider the fewer degrees of freedom there are', () => {
    const tails = [1, 3, 10, 30, 300, Infinity].map((degrees) => studentTwoSidedP(3, degrees))
    expect(tails).toEqual(tails.toSorted((a, b) => b - a))
  })

  it('ends at 0', () => {
    expect(studentTwoSidedP(Infinity, 3)).toBe(0)
  })

  it.each([[Number.NaN, 3], [1, 0], [1, -1], [1, Number.NaN]])('refuses t = %d with %d degrees of freedom', (t, degrees) => {
    expect(() => studentTwoSidedP(t, degrees)).toThrow("no Student's t")
  })
})
