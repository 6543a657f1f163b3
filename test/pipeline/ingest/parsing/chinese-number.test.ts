import { assert as always, bigInt, constantFrom, array, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readChineseNumber,
  readChineseWhole,
  readSpokenDigits,
  writeChineseNumber,
} from '../../../../pipeline/ingest/parsing/chinese-number.ts'
import { formal, spell } from './spelling.ts'

const characters = Array.from('零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟')

describe('numbers of articles', () => {
  it('are written so that they read back the same', () => {
    always(
      property(integer({ min: 1, max: 9999 }), (number) => {
        expect(readChineseNumber(writeChineseNumber(number))).toBe(number)
      }),
    )
    expect([10, 15, 20, 110, 108, 171, 1005, 1015].map(writeChineseNumber)).toEqual([
      '十', '十五', '二十', '一百一十', '一百零八', '一百七十一', '一千零五', '一千零一十五',
    ])
  })

  it('are read in every usual spelling', () => {
    const spellings = { 一百〇八: 108, 一百零八: 108, 两百: 200, 一百十: 110, 一百一十: 110, 四十六: 46, '171': 171, 零: 0, '0': 0 }
    for (const [text, number] of Object.entries(spellings)) expect(readChineseNumber(text), text).toBe(number)
  })

  it('are not guessed', () => {
    for (const text of ['', '一二三', '一百二', '百', '十十', '一百零二十', '一万', '10000', 'abc', '四十六条', '１２']) {
      expect(readChineseNumber(text), text).toBeNull()
    }
  })
})

describe('Chinese whole numbers', () => {
  it('are read back to the figure that they were written from, in plain and in formal characters', () => {
    always(
      property(bigInt({ min: 0n, max: 9_000_000_000_000_000n }), (number) => {
        expect(readChineseWhole(spell(number))).toBe(String(number))
        expect(readChineseWhole(formal(spell(number)))).toBe(String(number))
      }),
    )
  })

  it('are read in the ways in which people and cheques write them', () => {
    const spellings = {
      三千五百: 3500, 两万: 20_000, 十一万五千: 115_000, 一亿二千万: 120_000_000, 伍万: 50_000, 壹佰贰拾叁: 123, 叁仟: 3000,
      一万零五百: 10_500, 一万五百: 10_500, 壹拾万零伍仟: 105_000, 壹拾万伍仟: 105_000, 一千零一十: 1010, 一千零十: 1010, 十: 10, 貳萬: 20_000,
    }
    for (const [text, number] of Object.entries(spellings)) expect(readChineseWhole(text), text).toBe(String(number))
  })

  it('are refused where the figure would be a guess', () => {
    for (const text of ['三万五', '一百二', '一二三', '三五百', '零零', '零五', '五零', '一万零零五', '万', '亿万', '一万亿万', '五万五万', '一千万千', '十一万零五千']) {
      expect(readChineseWhole(text), text).toBeNull()
    }
  })

  it('either write back to what was read or are refused', () => {
    always(
      property(array(constantFrom(...characters), { minLength: 1, maxLength: 12 }), (parts) => {
        const number = readChineseWhole(parts.join(''))
        if (number !== null) expect(bare(spell(BigInt(number)))).toBe(bare(plain(parts.join(''))))
      }),
      { numRuns: 2000 },
    )
    always(property(string(), (text) => void readChineseWhole(text)))
  })
})

describe('digits that are read out one by one', () => {
  it('are read as they stand, however the zero is written', () => {
    for (const text of ['二〇二四', '二零二四', '二○二四', '二0二四', '贰零贰肆', '２０２４', '2024']) expect(readSpokenDigits(text), text).toBe('2024')
    for (const text of ['', '二十', '二〇二四年', 'abcd']) expect(readSpokenDigits(text), text).toBeNull()
  })
})

function plain(text: string): string {
  return text.replaceAll(/[壹贰叁肆伍陆柒捌玖拾佰仟〇两]/g, (c) => '一二三四五六七八九十百千零二'['壹贰叁肆伍陆柒捌玖拾佰仟〇两'.indexOf(c)]!)
}

function bare(text: string): string {
  return text === '零' ? text : text.replaceAll('零', '').replaceAll('一十', '十')
}
