import { array, assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeUnits, type Gradable } from '../../../pipeline/group-patterns/grade-units.ts'
import { seededRandom } from '../../../pipeline/statistics/seeded-random.ts'

const unit = (mean: number, change: Partial<Gradable> = {}): Gradable => ({ component: 1, cases: 200, standardError: 0.05, mean, ...change })
const units = array(
  record({ component: constantFrom(1, 2), cases: integer({ min: 1, max: 500 }), mean: double({ min: -2, max: 2, noNaN: true }), standardError: double({ min: 0.01, max: 0.5, noNaN: true }) }),
  { minLength: 1, maxLength: 40 },
)

/** q of a unit four times the usual variation off, beside sixty ordinary ones whose means spread so much. */
function qOfUnitFarOff(degreesOfFreedom: number, spread: number): number {
  const { normal } = seededRandom(7)
  const ordinary = Array.from({ length: 60 }, () => unit(spread * normal(), { degreesOfFreedom }))
  return gradeUnits([...ordinary, unit(4 * Math.hypot(0.05, spread), { degreesOfFreedom })]).at(-1)!.q!
}

describe('grading units', () => {
  it('says nothing of a unit with too few decisions, and holds nobody against it', () => {
    const standings = gradeUnits([unit(0), unit(0.1), unit(-0.1), unit(5, { cases: 29 })])
    expect(standings.map(({ adjusted }) => adjusted === null)).toEqual([false, false, false, true])
    expect(standings.map(({ peers }) => peers)).toEqual([2, 2, 2, 3])
  })

  it('does not say which of two units departs', () => {
    expect(gradeUnits([unit(0), unit(3)]).map(({ adjusted, q }) => [adjusted, q])).toEqual([[null, null], [null, null]])
  })

  it('does not compare units that nothing joins', () => {
    const together = gradeUnits([unit(0), unit(0.1), unit(-0.1), unit(4, { component: 2 }), unit(4.1, { component: 2 }), unit(3.9, { component: 2 })])
    expect(together.map(({ difference }) => Math.round(difference * 10) / 10)).toEqual([0, 0.1, -0.1, 0, 0.1, -0.1])
  })

  it('takes for usual the variation that is usual between units, however sure each mean is', () => {
    const { normal } = seededRandom(5)
    const ordinary = Array.from({ length: 300 }, () => unit(0.2 * normal(), { standardError: 0.01 }))
    const found = gradeUnits(ordinary).filter(({ adjusted, q }) => Math.abs(adjusted!) >= 2 && q! <= 0.05)
    expect(found).toHaveLength(0)
  })

  it('holds a few units against what they have in common, not against the one that happens to stand in the middle', () => {
    const differences = gradeUnits([unit(-0.1), unit(0), unit(0.25)]).map(({ difference }) => difference)
    expect(differences.reduce((sum, difference) => sum + difference, 0)).toBeCloseTo(0, 9)
  })

  it('points out the few that are unlike the rest, not the rest', () => {
    const { normal } = seededRandom(6)
    const ordinary = Array.from({ length: 95 }, () => unit(0.2 * normal()))
    const standings = gradeUnits([...ordinary, ...[1.5, 1.5, -1.5, -1.5, 1.5].map((mean) => unit(mean))])
    expect(standings.flatMap(({ q }, i) => (q! <= 0.05 ? [i] : []))).toEqual([95, 96, 97, 98, 99])
  })

  it('is less sure of a mean the fewer items its standard error rests on, and hardly so where units vary far more than it is unsure', () => {
    expect(qOfUnitFarOff(10, 0.05)).toBeGreaterThan(2 * qOfUnitFarOff(Infinity, 0.05))
    expect(qOfUnitFarOff(10, 1)).toBeCloseTo(qOfUnitFarOff(Infinity, 1), 4)
  })

  it('shrinks what rests on little further than what rests on much', () => {
    const [sure, unsure] = gradeUnits([unit(1, { standardError: 0.02 }), unit(1, { standardError: 0.5 }), unit(0), unit(-0.6), unit(0.4), unit(-1), unit(0.2)])
    expect(sure!.shrunken).toBeGreaterThan(unsure!.shrunken)
    expect(unsure!.shrunken).toBeGreaterThan(0)
  })

  it('does not hang on the order of the units, nor on where nought is', () => {
    assert(
      property(units, double({ min: -5, max: 5, noNaN: true }), (some, shift) => {
        const standings = gradeUnits(some)
        expect(gradeUnits(some.toReversed()).toReversed().map(({ q }) => q)).toEqual(standings.map(({ q }) => q))
        const moved = gradeUnits(some.map((one) => Object.assign({}, one, { mean: one.mean + shift })))
        for (const [i, { adjusted, peers }] of moved.entries()) {
          if (standings[i]!.adjusted === null) expect(adjusted).toBeNull()
          else if (peers > 0) expect(adjusted).toBeCloseTo(standings[i]!.adjusted, 5)
        }
      }),
    )
  })
})
