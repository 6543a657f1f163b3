import { describe, expect, it } from 'vitest'
import { contractColumns } from '../../../pipeline/checks/contract.ts'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import type { Row } from '../../../pipeline/engine/engine.ts'
import { findingFingerprint } from '../../../pipeline/findings/finding-fingerprint.ts'

const decision: Row = { decision_id: 'd', fine: '4800.00', tier_cited: '一般', harm: '一般', repeat_count: 0, explanation: null }
const tierRow: Row = {
  verdict: 'below-tier', severity: 'high', direction: 'lenient', expected_lower: '6000.00', expected_upper: '16000.00', actual: '4800.00', explanation: null,
  benchmark_version: '2022年版', upper_closed: false, lower_calculation: '40000 × 15% = 6000', distance: '1200.00000000', comparables_total: 57, position: 0.31,
}
const likeRow: Row = {
  verdict: 'fine-departs', severity: 'medium', direction: 'lenient', expected_lower: '7693.96', expected_upper: '9074.55', actual: '4800.00', explanation: null,
  p: 0.0000001, q: 0.00002, comparables: 36, typical_calculation: '8336.93', first_date: '2024-02-05',
}

const of = (check: string, row: Row, decisions: readonly Row[] = [decision]) =>
  findingFingerprint(loadChecks().find(({ id }) => id === check)!, row, contractColumns, decisions)
const tier = (changes: Row, recorded: Row = {}) => of('fine-outside-tier', { ...tierRow, ...changes }, [{ ...decision, ...recorded }])
const like = (changes: Row, recorded: Row = {}) => of('like-facts-unlike-outcome', { ...likeRow, ...changes }, [{ ...decision, ...recorded }])

describe('what a finding on a fine stands on', () => {
  it.each([
    ['the fine', { actual: '5000.00' }, { fine: '5000.00' }],
    ['the cited tier', {}, { tier_cited: '较轻' }],
    ['the range', { expected_lower: '5000.00' }, {}],
    ['whether an end belongs to the range', { upper_closed: true }, {}],
    ['the version of the benchmark', { benchmark_version: '2025年版' }, {}],
    ['the verdict', { verdict: 'rounding' }, {}],
    ['the severity', { severity: 'notice' }, {}],
    ['a recorded reason', { explanation: '集体讨论' }, {}],
    ['a recorded fact', {}, { harm: '较重' }],
    ['a recorded fact that was missing', {}, { illegal_gains: '300.00' }],
  ])('changes with %s', (_, changes: Row, recorded: Row) => {
    expect(tier(changes, recorded)).not.toBe(tier({}))
  })

  it('does not change with what is counted or measured, nor with the spelling of an amount, nor with a field that stays empty', () => {
    expect(tier({ comparables_total: 58, position: 0.32 })).toBe(tier({}))
    expect(tier({ distance: '1200.00', expected_lower: '6000.00000000' })).toBe(tier({}))
    expect(tier({ a_new_column: null }, { a_new_field: null })).toBe(tier({}))
  })

  it('does not hang on the order of columns and of decisions', () => {
    const other: Row = { ...decision, decision_id: 'e' }
    expect(of('co-parties-unlike-outcome', tierRow, [decision, other])).toBe(of('co-parties-unlike-outcome', Object.fromEntries(Object.entries(tierRow).reverse()), [other, decision]))
  })
})

describe('what a finding of a comparison stands on', () => {
  it('does not change when other decisions move its figures', () => {
    expect(like({ p: 0.0000002, q: 0.00003, comparables: 40, typical_calculation: '8400.10', expected_lower: '7700.00', expected_upper: '9100.00', first_date: '2024-03-01' })).toBe(like({}))
  })

  it('changes with the decision itself, and with what is said of it', () => {
    for (const changed of [like({ actual: '5200.00' }, { fine: '5200.00' }), like({}, { harm: '较重' }), like({ severity: 'high' }), like({ verdict: 'kinds-depart' })]) expect(changed).not.toBe(like({}))
  })
})

describe('what drifts', () => {
  it('is said of columns that the check returns', () => {
    for (const { id, drifts, sql } of loadChecks()) {
      for (const column of drifts === 'all' ? [] : drifts) expect(sql, id).toMatch(new RegExp(`\\b${column}\\b`))
    }
  })
})
