import { describe, expect, it } from 'vitest'
import { knowsYear, restDayOn } from '../../../pipeline/calendar/rest-days.ts'

describe('days of rest', () => {
  it('knows weekends, holidays of the State Council and weekends that are worked instead', () => {
    expect(restDayOn('2026-01-15')).toBeNull()
    expect(restDayOn('2022-01-15')).toEqual({ rest: 'weekend' })
    expect(restDayOn('2025-01-31')).toEqual({ rest: 'holiday', name: '春节' })
    expect(restDayOn('2026-02-14')).toBeNull()
  })

  it('does not take the days of a year without a notice for working days', () => {
    expect(knowsYear('2025')).toBe(true)
    expect(knowsYear('2090')).toBe(false)
    expect(restDayOn('2090-10-01')).toEqual({ rest: 'unknown', isWeekend: true })
    expect(restDayOn('2090-10-02')).toEqual({ rest: 'unknown', isWeekend: false })
  })
})
