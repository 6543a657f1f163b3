import { assert as always, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentScale, readRange, timesScale, yuanScale } from '../../../pipeline/benchmarks/range-text.ts'
import { formal, spell } from '../ingest/parsing/spelling.ts'
import { written } from './written-interval.ts'

const yuan = (text: string): string | null => {
  const range = readRange(text, 0, yuanScale)
  return range === null || range.end !== text.length ? null : written(range.interval)
}

describe('a range of yuan', () => {
  it.each([
    ['1万元以上3万元以下', '[10000, 30000]'], ['一万元以上三万元以下', '[10000, 30000]'], ['1000元以上不满6000元', '[1000, 6000)'],
    ['6000元以上1万元以下', '[6000, 10000]'], ['超过5万元不超过10万元', '(50000, 100000]'], ['不低于5000元低于1万元', '[5000, 10000)'],
    ['1-3万元', '[10000, 30000]'], ['1万元至3万元', '[10000, 30000]'], ['一至三万元', '[10000, 30000]'], ['5000-1万元', '[5000, 10000]'],
    ['5-8千元', '[5000, 8000]'], ['二百以上五百元以下', '[200, 500]'], ['四十万以上六十万元以下', '[400000, 600000]'], ['10以上20万元以下', '[100000, 200000]'],
    ['五百至一千元', '[500, 1000]'], ['1万元至3万元以下', '[10000, 30000]'], ['1.5亿元以下', '(∞, 150000000]'], ['不足1万元', '(∞, 10000)'],
    ['10万元以上', '[100000, ∞)'], ['5万元以内', '(∞, 50000]'], ['不得超过100万元', '(∞, 1000000]'], ['50万元', '[500000, 500000]'],
    ['10万元以上(不含10万元)20万元以下', '(100000, 200000]'], ['1万元(含)以上5万元(不含)以下', '[10000, 50000)'], ['3万元及以下', '(∞, 30000]'],
    ['人民币伍万元整', '[50000, 50000]'], ['1万元以上,3万元以下', '[10000, 30000]'], ['3万5千元以下', '(∞, 35000]'],
  ])('reads %s', (text, range) => {
    expect(yuan(text)).toBe(range)
  })

  it.each([
    '七万元以下九万元以下', '5万元以上1万元以下', '5万元以上5万元以下', '3万元以下1万元以上', '超过3万元以上', '5万元左右', '5万余元', '5万多元', '约5万元',
    '1万美元', '1,00元', '5000', '3万5以下', '一百万三十元以上一百五十万元以下', '一百万一十元', '5万元以外', '1万元以上3倍以下', '1万元<罚款', '元', '',
  ])('leaves %j as text, because its words make up no range or its figure cannot be trusted', (text) => {
    expect(yuan(text)).toBeNull()
  })

  it('says where the text does not state whether an end belongs to it', () => {
    const bare = readRange('5-10万元', 0, yuanScale)!.interval
    expect([bare.lower!.isClosed, bare.upper!.isClosed, bare.lower!.isStated, bare.upper!.isStated]).toEqual([true, true, false, false])
    const stated = readRange('5万元以上10万元以下', 0, yuanScale)!.interval
    expect([stated.lower!.isStated, stated.upper!.isStated]).toEqual([true, true])
  })

  it('leaves the figure out of 以下 where the instrument says so, but not out of 以内 and 及以下', () => {
    const words = { aboveIncludes: true, belowIncludes: false }
    const read = (text: string): string => written(readRange(text, 0, yuanScale, words)!.interval)
    expect(read('1万元以上3万元以下')).toBe('[10000, 30000)')
    expect(read('3万元以内')).toBe('(∞, 30000]')
    expect(read('3万元及以下')).toBe('(∞, 30000]')
  })

  it('reads every pair of amounts in figures and in numerals, with the ends that its words give', () => {
    const above = constantFrom(['以上', '['], ['(不含)以上', '('])
    const below = constantFrom(['以下', ']'], ['(不含)以下', ')'])
    const amounts = integer({ min: 1, max: 9_999_999 })
    always(
      property(amounts, amounts, above, below, (a, b, [aboveWord, open], [belowWord, close]) => {
        if (a === b) return
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const range = `${open}${low}, ${high}${close}`
        expect(yuan(`${low}元${aboveWord}${high}元${belowWord}`)).toBe(range)
        expect(yuan(`${low / 10_000}万元${aboveWord}${high / 10_000}万元${belowWord}`)).toBe(range)
        const [lowSpelt, highSpelt] = [spell(BigInt(low)), spell(BigInt(high))]
        for (const form of [(text: string) => text, formal]) {
          expect(yuan(`${form(lowSpelt)}元${aboveWord}${form(highSpelt)}元${belowWord}`)).toBe(range)
        }
        expect(yuan(`${high}元${aboveWord}${low}元${belowWord}`)).toBeNull()
      }),
    )
  })

  it('reads numerals of round amounts, in which no place is skipped', () => {
    always(
      property(integer({ min: 1, max: 98 }), (wan) => {
        expect(yuan(`${spell(BigInt(wan))}万元以上${spell(BigInt(wan + 1))}万元以下`)).toBe(`[${wan * 10_000}, ${(wan + 1) * 10_000}]`)
      }),
    )
  })
})

describe('a range of times or percent', () => {
  it.each([
    ['2倍以上5倍以下', '[2, 5]'], ['2-5倍', '[2, 5]'], ['一倍以上三倍以下', '[1, 3]'], ['0.5倍以上不满1倍', '[0.5, 1)'], ['一点五倍', '[1.5, 1.5]'], ['三至五倍', '[3, 5]'],
  ])('reads %s', (text, range) => {
    expect(written(readRange(text, 0, timesScale)!.interval)).toBe(range)
  })

  it.each([
    ['5%以上10%以下', '[5, 10]'], ['百分之五以上百分之十以下', '[5, 10]'], ['30%—50%', '[30, 50]'], ['35以上50%以下', '[35, 50]'], ['百分之三十', '[30, 30]'],
    ['百分之2.5以下', '(∞, 2.5]'],
  ])('reads %s', (text, range) => {
    expect(written(readRange(text, 0, percentScale)!.interval)).toBe(range)
  })

  it.each(['一倍半', '20%以上30%', '5%以上10倍以下', '等值以下'])('leaves %s as text', (text) => {
    expect(readRange(text, 0, timesScale) ?? readRange(text, 0, percentScale)).toBeNull()
  })
})
