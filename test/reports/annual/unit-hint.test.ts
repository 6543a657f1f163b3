import { describe, expect, test } from 'vitest'
import type { ReconciledCell } from '../../../pipeline/domain/annual-analysis.ts'
import { isMistakenUnit } from '../../../reports/annual/unit-hint.ts'
import { annualAnalysis } from '../../support/annual-fixture.ts'

const amount = (reported: string | null, computed: string | null, unit: ReconciledCell['unit'] = 'yuan'): ReconciledCell => ({ ...annualAnalysis().reconciliation[0]!, reported, computed, unit })

describe('a hint that yuan and 万元 were mistaken', () => {
  test('is given where the reported figure is that of the records in 万元, rounded to its decimals or exact', () => {
    expect(isMistakenUnit(amount('151.22', '1512233'))).toBe(true)
    expect(isMistakenUnit(amount('12', '120000'))).toBe(true)
    expect(isMistakenUnit(amount('4156000000', '415600', 'wan_yuan'))).toBe(true)
  })

  test('is not given where rounding alone would bring unlike figures together, nor for counts, nor without a figure', () => {
    expect(isMistakenUnit(amount('1', '14000'))).toBe(false)
    expect(isMistakenUnit(amount('151.21', '1512233'))).toBe(false)
    expect(isMistakenUnit(amount('0', '30'))).toBe(false)
    expect(isMistakenUnit(amount('151.22', '1512233', 'case'))).toBe(false)
    expect(isMistakenUnit(amount(null, '1512233'))).toBe(false)
    expect(isMistakenUnit(amount('suppressed', '1512233'))).toBe(false)
  })
})
