import { describe, expect, it } from 'vitest'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { boundsOf, parametersInForce } from '../../../pipeline/checks/parameters.ts'

const checks = loadChecks()
const practice = 'departs-from-established-practice'
const withValue = (name: string, value: number) => parametersInForce(checks, { [practice]: { [name]: value } })

describe('the bounds of a parameter', () => {
  it.each([
    ['window_days', 366],
    ['window_days', 1],
    ['minimum_priors', 10],
    ['share_of_false', 0],
  ])('let %s be %d, which stands at one of them', (name, value) => {
    expect(withValue(name, value)[practice]![name]).toBe(value)
  })

  it.each([
    ['window_days', 367, '1–366'],
    ['window_days', 0, '1–366'],
    ['minimum_priors', 9, '≥ 10'],
    ['share_of_false', 1.01, '0–1'],
  ])('refuse %s = %d, and say where it stands and what may stand there', (name, value, bounds) => {
    const where = `checks.${practice}.parameters.${name}`
    expect(() => withValue(name, value)).toThrow(
      expect.objectContaining({ code: 'check-parameter-out-of-bounds', details: { where, value: String(value), bounds, check: practice } }),
    )
  })

  it('hold what the checks set themselves', () => {
    const defaults = checks.map(({ id, parameters }) => [id, Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.default]))] as const)
    expect(() => parametersInForce(checks, Object.fromEntries(defaults))).not.toThrow()
  })

  it('stand at every number', () => {
    const numbers = checks.flatMap(({ id, parameters }) => Object.entries(parameters).map(([name, one]) => ({ name: `${id}/${name}`, one })))
    const unbounded = numbers.filter(({ one }) => (one.type === 'integer' || one.type === 'decimal') && boundsOf(one) === '')
    expect(unbounded.map(({ name }) => name)).toEqual([])
  })
})
