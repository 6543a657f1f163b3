import { assert as always, date as anyDate, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseEndDate } from '../../../../pipeline/ingest/parsing/date.ts'

const fullWidth = (text: string) => text.replaceAll(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))

describe('dates', () => {
  const days = anyDate({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })

  it('reads every way of writing the same day alike', () => {
    always(
      property(days, (date) => {
        const value = date.toISOString().slice(0, 10)
        const [year, month, day] = [value.slice(0, 4), value.slice(5, 7), value.slice(8)]
        const [m, d] = [String(Number(month)), String(Number(day))]
        const forms = [value, `${year}/${m}/${d}`, `${year}年${m}月${d}日`, `${year}年 ${m} 月 ${d} 日`, year + month + day]
        forms.push(`${year}.${m}.${d}`, `${value} 23:59:59`, `${value}T16:30:00Z`, fullWidth(`${year}/${m}/${d}`))
        for (const form of forms) expect(parseDate(form), form).toEqual({ value })
      }),
    )
  })

  it('refuses days that do not exist, and what is no date', () => {
    for (const text of ['2023-02-29', '2024-13-01', '2024-04-31', '20240230', '45449', '2024年6月', '六月六日', '0024-06-06']) {
      expect(parseDate(text), text).toEqual({ fault: 'date-unreadable', details: {} })
    }
  })

  it('reads 2099-12-31 as "no end" only where an end is asked for', () => {
    expect(parseEndDate('2099/12/31')).toEqual({ value: null })
    expect(parseDate('2099/12/31')).toEqual({ value: '2099-12-31' })
  })
})
