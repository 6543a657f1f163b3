import { array, assert as always, constantFrom, date as anyDate, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseEndDate } from '../../../../pipeline/ingest/parsing/date.ts'
import { fullWidth, spell } from './spelling.ts'

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

  it('reads dates in Chinese numerals, whichever zero they are written with', () => {
    always(
      property(days, (date) => {
        const value = date.toISOString().slice(0, 10)
        const [year, month, day] = [value.slice(0, 4), spell(BigInt(value.slice(5, 7))), spell(BigInt(value.slice(8)))]
        for (const zero of ['〇', '零', '○', '0']) {
          const spoken = year.replaceAll(/\d/g, (digit) => `${zero}一二三四五六七八九`[Number(digit)]!)
          const form = `${spoken}年${month}月${day}日`.replaceAll(/(?<!二|三)一十/g, '十')
          expect(parseDate(form), form).toEqual({ value })
        }
      }),
    )
    expect(parseDate('二〇二四年元月六日')).toEqual({ value: '2024-01-06' })
  })

  it.each(['2024年6月6日 16时30分', '2024-06-06 16:30:00+08', '2024-06-06 下午 4:30', '2024/6/6 4:30:00 PM', '2024年6月6日（星期四）', '2024-06-06 星期四', '2024年6月6号'])(
    'drops everything but the day in %s',
    (text) => expect(parseDate(text)).toEqual({ value: '2024-06-06' }),
  )

  it('refuses days that do not exist, and what is no date', () => {
    const texts = ['2023-02-29', '2024-13-01', '2024-04-31', '20240230', '2024年6月', '六月六日', '0024-06-06', '2024', '', '待定', '1717632000', '2024-06-06 作废']
    texts.push('二〇二三年二月二十九日', '二〇二四年十三月一日', '2024-00-10', '2024-06-06 至 2024-07-01', '2024.6.6-2024.7.1', '二〇二四年六月', '二〇二四年正月初六', '9999-12-31')
    for (const text of texts) expect(parseDate(text), text).toEqual({ fault: 'date-unreadable', details: {} })
  })

  it('does not guess the century of a year in two digits, nor which number is the month', () => {
    for (const text of ['24-6-6', '24年6月6日', '二四年六月六日', '06/06/2024', '6/6/24']) {
      expect(parseDate(text), text).toEqual({ fault: 'date-unreadable', details: {} })
    }
  })

  it('says of a serial number that its cell lost the date format', () => {
    for (const text of ['45449', '45449.5', '４５４４９']) expect(parseDate(text), text).toEqual({ fault: 'date-without-format', details: {} })
    expect(parseEndDate('73050')).toEqual({ fault: 'date-without-format', details: {} })
  })

  it('says of years of the Republic that they are', () => {
    for (const text of ['民国113年6月6日', '中华民国一一三年六月六日', '113年6月6日', '113/6/6', '113.06.06', '一一三年六月六日']) {
      expect(parseDate(text), text).toEqual({ fault: 'date-of-republic-era', details: {} })
    }
  })

  it('reads what has no end as such only where an end is asked for', () => {
    for (const text of ['2099/12/31', '2099年12月31日', '长期', ' 永久 ', '无固定期限', '9999-12-31']) expect(parseEndDate(text), text).toEqual({ value: null })
    expect(parseDate('2099/12/31')).toEqual({ value: '2099-12-31' })
    expect(parseDate('长期')).toHaveProperty('fault')
    expect(parseEndDate('2025-12-31')).toEqual({ value: '2025-12-31' })
  })

  it('reads whatever is written either as a day that its figures name or not at all', () => {
    const pieces = array(constantFrom(...Array.from('0123456789'), '2024', '20', '年', '月', '日', '-', '/', '.', ' ', '六', '十', '二〇二四'), { maxLength: 9 })
    always(
      property(oneof(pieces.map((each) => each.join('')), string()), (text) => {
        const date = parseDate(text)
        if (!('value' in date)) return
        expect(parseDate(date.value)).toEqual(date)
        if (!/[六十〇]/.test(text)) expect(text.normalize('NFKC').replaceAll(/\D/g, '')).toContain(String(Number(date.value.slice(8))))
      }),
      { numRuns: 3000 },
    )
  })
})
