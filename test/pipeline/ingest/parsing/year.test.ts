import { describe, expect, it } from 'vitest'
import { parseYear } from '../../../../pipeline/ingest/parsing/year.ts'

describe('years', () => {
  it('reads years however they are written, and only years', () => {
    for (const text of ['2025', '2025年', '2025年度', '2025.0', '２０２５ 年']) expect(parseYear(text), text).toEqual({ value: '2025' })
    for (const text of ['99999999', '1948', '2201', '25', '2025次', '2025-2026', '']) {
      expect(parseYear(text), text).toEqual({ fault: 'whole-number-unreadable', details: {} })
    }
  })
})
