import { assert as always, bigInt, date as anyDate, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBound } from '../../../pipeline/ingest/parsing/bound.ts'
import { readChineseNumber, writeChineseNumber } from '../../../pipeline/ingest/parsing/chinese-number.ts'
import { codeWords, parseCode } from '../../../pipeline/ingest/parsing/codes.ts'
import { parseDate, parseEndDate } from '../../../pipeline/ingest/parsing/date.ts'
import { parseMoney } from '../../../pipeline/ingest/parsing/money.ts'
import { parseWholeNumber } from '../../../pipeline/ingest/parsing/whole-number.ts'
import { nearest } from '../../../pipeline/settings/nearest.ts'
import { parseYear } from '../../../pipeline/ingest/parsing/year.ts'
import { parseYesOrNo } from '../../../pipeline/ingest/parsing/yes-or-no.ts'

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

describe('money', () => {
  it('keeps every amount of fen exactly, in either unit and any way of writing', () => {
    always(
      property(bigInt({ min: 0n, max: 10n ** 15n }), (fen) => {
        const yuan = decimal(fen, 2)
        const wanYuan = decimal(fen, 6)
        const value = { value: yuan.replace(/\.?0+$/, '') }
        const [whole, places] = [yuan.slice(0, -3), yuan.slice(-2)]
        const separated = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${places}`
        for (const form of [yuan, separated, `${yuan}元`, `￥${yuan}`, fullWidth(yuan)]) {
          expect(parseMoney(form, 'yuan'), form).toEqual(value)
        }
        expect(parseMoney(wanYuan, 'wan_yuan')).toEqual(value)
        // A unit in the cell wins over the unit of the column.
        expect(parseMoney(`${wanYuan}万元`, 'yuan')).toEqual(value)
        expect(parseMoney(`${yuan} 元`, 'wan_yuan')).toEqual(value)
      }),
    )
  })

  it('refuses what it would have to guess or round', () => {
    for (const text of ['五万元', '5-10', '1,00', '1.2.3', '', '3.141', '1e20', '约5万元']) {
      expect(parseMoney(text, 'yuan'), text).toEqual({ fault: 'amount-unreadable', details: {} })
    }
    expect(parseMoney('0.0000001', 'wan_yuan')).toMatchObject({ fault: 'amount-unreadable' })
    expect(parseMoney('-5', 'yuan')).toMatchObject({ fault: 'amount-negative' })
    expect(parseMoney('-0', 'yuan')).toEqual({ value: '0' })
  })
})

describe('bounds, counts, yes and no', () => {
  it('reads bounds with their unit', () => {
    expect(parseBound('5万元')).toEqual({ value: '50000' })
    expect(parseBound('1.5倍')).toEqual({ value: '1.5' })
    expect(parseBound('30％')).toEqual({ value: '30' })
    expect(parseBound('0.00001')).toMatchObject({ fault: 'amount-unreadable' })
  })

  it('reads every count, and refuses fractions', () => {
    always(
      property(nat(), (count) => {
        for (const form of [`${count}`, `${count} 次`, `${count}.0`, fullWidth(`${count}`)]) {
          expect(parseWholeNumber(form)).toEqual({ value: String(count) })
        }
      }),
    )
    for (const text of ['1.5', '-1', '3000000000', '三次']) {
      expect(parseWholeNumber(text), text).toEqual({ fault: 'whole-number-unreadable', details: {} })
    }
  })

  it('reads years however they are written, and only years', () => {
    for (const text of ['2025', '2025年', '2025年度', '2025.0', '２０２５ 年']) expect(parseYear(text), text).toEqual({ value: '2025' })
    for (const text of ['99999999', '1948', '2201', '25', '2025次', '2025-2026', '']) {
      expect(parseYear(text), text).toEqual({ fault: 'whole-number-unreadable', details: {} })
    }
    expect(parseWholeNumber('2025年度')).toEqual({ value: '2025' })
  })

  it('reads levels in their everyday names', () => {
    const levels = codeWords('level')
    for (const text of ['乡级', '乡镇', '镇级']) expect(parseCode(text, levels), text).toEqual({ value: 'township' })
    for (const text of ['县', '县级', '区级']) expect(parseCode(text, levels), text).toEqual({ value: 'county' })
    expect(parseCode('市级', levels)).toEqual({ value: 'prefecture' })
    expect(parseCode('省级', levels)).toEqual({ value: 'province' })
  })

  it('hints at the word that shares most characters', () => {
    const kinds = [...codeWords('kinds').keys()]
    expect(nearest('罚欵', kinds)).toBe('罚款')
    expect(nearest('吊销营业许可', kinds)).toBe('吊销许可证')
    expect(nearest('责令停业', kinds)).toBe('责令停产停业')
    expect(nearest('法人单位', [...codeWords('party_kind').keys()])).toBe('法人')
  })

  it('reads yes and no, and does not guess', () => {
    expect(parseYesOrNo('是')).toEqual({ value: true })
    expect(parseYesOrNo('否')).toEqual({ value: false })
    expect(parseYesOrNo('不详')).toMatchObject({ fault: 'yes-or-no-unreadable' })
  })

  it('writes numbers of articles so that they read back the same', () => {
    always(
      property(integer({ min: 1, max: 9999 }), (number) => {
        expect(readChineseNumber(writeChineseNumber(number))).toBe(number)
      }),
    )
    expect([15, 20, 110, 108, 1005].map(writeChineseNumber)).toEqual(['十五', '二十', '一百一十', '一百零八', '一千零五'])
  })
})

function decimal(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
