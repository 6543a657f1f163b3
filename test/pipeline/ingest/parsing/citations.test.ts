import { describe, expect, it } from 'vitest'
import { normaliseArticle, normaliseInstrument, parseCitations } from '../../../../pipeline/ingest/parsing/citations.ts'

const cases: readonly (readonly [string, string])[] = [
  ['《中华人民共和国银行业监督管理法》第二十一条、第四十六条、第四十八条及相关审慎经营规则', '银行业监督管理法 21 46 48'],
  ['《中华人民共和国银行业监督管理法》第二十一条、第四十六、第四十八条', '银行业监督管理法 21 46 48'],
  ['《中华人民共和国保险法》第八十六条、一百七十一条', '保险法 86 171'],
  ['《中华人民共和国保险法（2015年修正）》第171条第一、二款', '保险法 171'],
  ['《保险经纪人监管规定》（保监会令2018年第3号）第一百条', '保险经纪人监管规定 100'],
  ['《甲法》第二十一条第三款和第四十八条第二项、《乙办法》第十三条和第四十二条第八项', '甲法 21 48 | 乙办法 13 42'],
  ['根据食品安全法第46条至第48条', '食品安全法 46 47 48'],
  ['《甲条例》第四十八条第（二）项、第（三）项', '甲条例 48'],
  ['《甲法》第１２２条、《甲法》第一百二十二条', '甲法 122'],
  ['《甲法》', ''],
  ['依法处理', ''],
]

describe('citations', () => {
  it.each(cases)('%s', (text, expected) => {
    const found = new Map<string, string[]>()
    for (const { instrument, article } of parseCitations(text)) {
      found.set(instrument, [...(found.get(instrument) ?? []), article])
    }
    const wanted = new Map(
      expected.split(' | ').filter(Boolean).map((each) => {
        const [instrument, ...numbers] = each.split(' ')
        return [instrument!, numbers.map((number) => normaliseArticle(number)!)]
      }),
    )
    expect(found).toEqual(wanted)
  })

  it('normalises titles and articles of registers by the same rules', () => {
    expect(normaliseInstrument('《中华人民共和国食品安全法》（2021修正）')).toBe('食品安全法')
    expect(normaliseArticle('第46条第一款')).toBe('第四十六条')
    expect(normaliseArticle('四十六')).toBe('第四十六条')
    expect(normaliseArticle('第四十六条之一')).toBe('第四十六条之一')
    expect(normaliseArticle('附则')).toBeNull()
  })
})
