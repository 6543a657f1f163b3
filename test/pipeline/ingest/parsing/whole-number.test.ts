import { assert as always, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWholeNumber } from '../../../../pipeline/ingest/parsing/whole-number.ts'
import { fullWidth } from './spelling.ts'

describe('counts', () => {
  it('reads every count, and refuses fractions', () => {
    always(
      property(nat(), (count) => {
        for (const form of [`${count}`, `${count} 次`, `${count}.0`, fullWidth(`${count}`)]) {
          expect(parseWholeNumber(form)).toEqual({ value: String(count) })
        }
      }),
    )
    expect(parseWholeNumber('2025年度')).toEqual({ value: '2025' })
    for (const text of ['1.5', '-1', '3000000000', '三次']) {
      expect(parseWholeNumber(text), text).toEqual({ fault: 'whole-number-unreadable', details: {} })
    }
  })
})
