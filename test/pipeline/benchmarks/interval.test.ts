import { array, assert as always, boolean, integer, option, property, record, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIntervals, contains, includes, intersect, isEmpty, type End, type Interval } from '../../../pipeline/benchmarks/interval.ts'
import { junctionOf } from '../../../pipeline/benchmarks/junction.ts'
import { compareNumbers } from '../../../pipeline/ingest/parsing/decimal.ts'
import { interval, written } from './written-interval.ts'

// Halves, so that figures fall on ends, between them, and on neighbours.
const figure = integer({ min: -6, max: 6 }).map((number) => (number / 2).toString())
const end: Arbitrary<End> = record({ value: figure, isClosed: boolean(), isStated: boolean() })
const anyInterval: Arbitrary<Interval> = record({ lower: option(end), upper: option(end) })
const someInterval = anyInterval.filter((each) => !isEmpty(each))
const quarters = Array.from({ length: 33 }, (_, i) => ((i - 16) / 4).toString())

describe('intervals', () => {
  it('have in common exactly the figures that lie in both', () => {
    always(
      property(anyInterval, anyInterval, (a, b) => {
        const shared = intersect(a, b)
        for (const value of quarters) expect(shared !== null && includes(shared, value)).toBe(includes(a, value) && includes(b, value))
      }),
    )
  })

  it('contain another when each of its figures lies in them', () => {
    always(
      property(someInterval, someInterval, (a, b) => {
        const isContained = [...quarters, '-1000', '1000'].every((value) => !includes(b, value) || includes(a, value))
        expect(contains(a, b)).toBe(isContained)
      }),
    )
  })

  it('are in one order, whichever is asked first', () => {
    always(
      property(array(anyInterval, { maxLength: 6 }), (intervals) => {
        const sorted = [...intervals].sort(compareIntervals)
        for (const [i, one] of sorted.entries()) {
          for (const later of sorted.slice(i)) expect(compareIntervals(one, later)).toBeLessThanOrEqual(0)
          expect(compareIntervals(one, one)).toBe(0)
        }
      }),
    )
  })

  it('keep decimals exact: 0.1 and 0.2 end at 0.3', () => {
    const upTo = interval('[0, 0.3]')
    expect(includes(upTo, '0.30')).toBe(true)
    expect(includes(upTo, '0.300000000000000000001')).toBe(false)
    expect(includes(interval('[0, 9999999999999999.99)'), '9999999999999999.98')).toBe(true)
  })

  it('are empty where an end is left out of a fixed point', () => {
    expect(isEmpty(interval('[5, 5]'))).toBe(false)
    expect(isEmpty(interval('[5, 5)'))).toBe(true)
    expect(isEmpty(interval('[6, 5]'))).toBe(true)
  })
})

describe('the junction of two tiers', () => {
  it.each([
    ['[1, 3)', '[3, 5]', 'adjacent', null],
    ['[1, 3]', '(3, 5]', 'adjacent', null],
    ['[1, 3]', '[3, 5]', 'shared-end', '[3, 3]'],
    ['[5, 10]', '[10, 30]', 'shared-end', '[10, 10]'],
    ['[5, 6]', '[7, 8]', 'gap', '(6, 7)'],
    ['[1, 3)', '(3, 5]', 'gap', '[3, 3]'],
    ['[1, 4]', '[3, 5]', 'overlap', '[3, 4]'],
    ['[1, 5]', '[3, 3]', 'overlap', '[3, 3]'],
    ['[5, 5]', '[5, 5]', 'overlap', '[5, 5]'],
    ['(∞, 3)', '[3, ∞)', 'adjacent', null],
    ['[1, ∞)', '[9, 12]', 'overlap', '[9, 12]'],
    ['[2, 2]', '[2, 5]', 'shared-end', '[2, 2]'],
  ])('of %s and %s is %s', (a, b, kind, between) => {
    for (const junction of [junctionOf(interval(a), interval(b)), junctionOf(interval(b), interval(a))]) {
      expect(junction.kind).toBe(kind)
      expect('interval' in junction ? written(junction.interval) : null).toBe(between)
    }
  })

  it('leaves no gap between whole numbers that follow each other', () => {
    const isWhole = true
    expect(junctionOf(interval('[2, 2]'), interval('[3, ∞)'), { isWhole })).toEqual({ kind: 'adjacent' })
    expect(junctionOf(interval('[1, 3)'), interval('(3, 5]'), { isWhole })).toMatchObject({ kind: 'gap' })
    expect(junctionOf(interval('[1, 3)'), interval('(2, 5]'), { isWhole })).toEqual({ kind: 'adjacent' })
    expect(junctionOf(interval('[1, 2]'), interval('[4, 5]'), { isWhole })).toMatchObject({ kind: 'gap' })
  })

  it('gives as a gap what neither contains, and as an overlap what both do', () => {
    always(
      property(someInterval, someInterval, boolean(), (a, b, isWhole) => {
        const junction = junctionOf(a, b, { isWhole })
        for (const value of isWhole ? quarters.filter((one) => Number.isInteger(Number(one))) : quarters) {
          const inBoth = includes(a, value) && includes(b, value)
          if (junction.kind === 'overlap' || junction.kind === 'shared-end') expect(includes(junction.interval, value)).toBe(inBoth)
          else expect(inBoth).toBe(false)
          if (junction.kind === 'gap' && includes(junction.interval, value)) expect(includes(a, value) || includes(b, value)).toBe(false)
        }
      }),
    )
  })

  it('is the same in either order', () => {
    always(
      property(someInterval, someInterval, (a, b) => {
        expect(junctionOf(a, b).kind).toBe(junctionOf(b, a).kind)
      }),
    )
  })

  it('leaves nothing out of a ladder whose tiers begin where the last one ended', () => {
    always(
      property(array(integer({ min: 0, max: 10 ** 9 }), { minLength: 3, maxLength: 8 }), (cents) => {
        const ends = [...new Set(cents)].map((cent) => (cent / 100).toFixed(2)).sort(compareNumbers)
        const tiers = ends.slice(1).map((upper, i) => interval(`[${ends[i]!}, ${upper})`))
        for (const [i, tier] of tiers.slice(1).entries()) expect(junctionOf(tiers[i]!, tier)).toEqual({ kind: 'adjacent' })
      }),
    )
  })
})
