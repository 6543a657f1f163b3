import { array, assert as always, boolean, constantFrom, integer, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesOf, normaliseArticle, normaliseInstrument, parseCitations } from '../../../../pipeline/ingest/parsing/citations.ts'
import { spell } from './spelling.ts'

const articles: readonly (readonly [string, string])[] = [
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

/** Instrument, article, paragraph and item: 甲法 46.1.2, with - where a paragraph or an item is not named. */
const provisions: readonly (readonly [string, string])[] = [
  ['《甲法》第四十三条第一款第(二)项', '甲法 43.1.2'],
  ['《甲法》第43条第1款第2项', '甲法 43.1.2'],
  ['《甲法》第二十条第二款第（三）、（四）项', '甲法 20.2.3 20.2.4'],
  ['《甲法》第六十五条第（一）（三）项', '甲法 65.-.1 65.-.3'],
  ['《甲法》第五条第一款、第三款', '甲法 5.1.- 5.3.-'],
  ['《甲法》第五条第一、三款', '甲法 5.1.- 5.3.-'],
  ['《甲法》第五条第一款第（一）项、第二款', '甲法 5.1.1 5.2.-'],
  ['《甲法》第五条第一款第（一）项、第（三）项', '甲法 5.1.1 5.1.3'],
  ['《甲法》第四十六条之一第二款', '甲法 46之一.2.-'],
  ['《甲法》第46条之1', '甲法 46之一.-.-'],
  ['《甲法》第五条第一款第（二）项第一目', '甲法 5.1.2'],
  ['《甲法》第十条至第十二条', '甲法 10.-.- 11.-.- 12.-.-'],
  ['《甲法》第46-48条', '甲法 46.-.- 47.-.- 48.-.-'],
  ['《甲法》第五条第（一）至（三）项', '甲法 5.-.1 5.-.2 5.-.3'],
  ['《甲法》第五条第一款至第三款', '甲法 5.1.- 5.2.- 5.3.-'],
  ['《甲法》第二十一条、第四十六条第五项、第四十八条第二项和第三项及相关规则', '甲法 21.-.- 46.-.5 48.-.2 48.-.3'],
  ['《甲法》第八十六条第二款、第一百七十一条', '甲法 86.2.- 171.-.-'],
  ['《甲法》第十条至第六十条', '甲法 10.-.- 60.-.-'],
  ['《甲法》第三章第二十条', '甲法 20.-.-'],
  ['违反《甲法》第五条，依据该法第三十条第二款', '甲法 5.-.- 30.2.-'],
  ['《甲法》第五条、《乙条例》第六条，同法第七条', '甲法 5.-.- 7.-.- | 乙条例 6.-.-'],
  ['《甲法》第五条、《乙条例》第六条，该条例第八条', '甲法 5.-.- | 乙条例 6.-.- 8.-.-'],
  ['《乙条例》第六条，该法第七条', '乙条例 6.-.-'],
  ['《甲法》第五条，其实施条例第七条', '甲法 5.-.-'],
  ['《甲省安全生产条例》（以下简称《条例》）第五条，依据《条例》第六条和该条例第七条', '甲省安全生产条例 5.-.- 6.-.- 7.-.-'],
  ['《甲省安全生产条例》（2020年公布，以下简称“安全条例”）第五条，违反安全条例第六条', '甲省安全生产条例 5.-.- 6.-.-'],
  ['《甲法》第五条，违反了食品安全法第六条第一款', '甲法 5.-.- | 食品安全法 6.1.-'],
  ['《甲法》第五条第二款和食品安全法第六条', '甲法 5.2.- | 食品安全法 6.-.-'],
  ['违反食品安全法第34条第2项，根据该法第124条第1款', '食品安全法 34.-.2 124.1.-'],
  ['《甲法》第五条第（三）、（二）项和食品安全法第六条', '甲法 5.-.3 5.-.2 | 食品安全法 6.-.-'],
  ['《甲法》第五条（依据食品安全法第六条）', '甲法 5.-.- | 食品安全法 6.-.-'],
  ['依据统一项目管理办法第三条', '统一项目管理办法 3.-.-'],
  ['依据汽车贷款管理办法第三条', '汽车贷款管理办法 3.-.-'],
  ['《甲法》第五条的规定，第二款所称情形', '甲法 5.-.-'],
  ['《甲法》第五条，2项违法行为，3款产品', '甲法 5.-.-'],
  ['《甲法》第五条第三项一条建议，项一条', '甲法 5.-.3'],
  ['《甲法》第四十六条第一、第四十八条', '甲法 46.-.- 48.-.-'],
]

describe('citations', () => {
  it.each(articles)('reads the articles of %s', (text, expected) => {
    const found = new Map<string, string[]>()
    for (const { instrument, article } of articlesOf(parseCitations(text))) {
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

  it.each(provisions)('reads the provisions of %s', (text, expected) => {
    const found = parseCitations(text).map(({ instrument, article, paragraph, item }) => `${instrument} ${article} ${paragraph ?? '-'} ${item ?? '-'}`)
    const wanted = expected.split(' | ').flatMap((each) => {
      const [instrument, ...places] = each.split(' ')
      return places.map((place) => {
        const [article, paragraph, item] = place.split('.')
        return `${instrument} ${normaliseArticle(article!.replace(/^\d+/, '第$&条'))} ${paragraph} ${item}`
      })
    })
    expect(found.sort()).toEqual(wanted.sort())
  })

  it('keeps the version of an instrument apart from its title', () => {
    expect(versionsOf('《甲法（2021年修订）》第五条、《乙法》（2018修正）第六条')).toEqual([['甲法', '2021年修订'], ['乙法', '2018修正']])
    expect(versionsOf('《甲办法（试行）》（总局令2019年第3号）第五条')).toEqual([['甲办法', null]])
    expect(versionsOf('《甲法（2021年修订）》（以下简称《甲法》）第五条、《甲法》第六条')).toEqual([['甲法', '2021年修订'], ['甲法', '2021年修订']])
  })

  it('reads back every provision in every usual spelling', () => {
    const place = record({ article: integer({ min: 1, max: 450 }), paragraph: integer({ min: 0, max: 9 }), item: integer({ min: 0, max: 20 }), isArabic: boolean() })
    always(
      property(array(place, { minLength: 1, maxLength: 6 }), constantFrom('、', '，', '和', '以及', '；'), (places, joint) => {
        const text = places.map(({ article, paragraph, item, isArabic }) => {
          const write = (number: number) => (isArabic ? String(number) : spell(BigInt(number)))
          return `第${write(article)}条${paragraph > 0 ? `第${write(paragraph)}款` : ''}${item > 0 ? `第（${write(item)}）项` : ''}`
        })
        const wanted = places.map(({ article, paragraph, item }) => [normaliseArticle(String(article)), paragraph || null, item || null].join(' '))
        const found = parseCitations(`《甲法》${text.join(joint)}`).map((citation) => [citation.article, citation.paragraph, citation.item].join(' '))
        expect(found).toEqual([...new Set(wanted.map((each) => each.replaceAll('null', '')))])
      }),
    )
  })

  it('gives each article once, with its parts unless it is cited whole', () => {
    expect(partsOf('《甲法》第五条第三款、第五条第一款第（二）项')).toEqual([['第五条', '第一款第二项|第三款']])
    expect(partsOf('《甲法》第五条第一款、第六条、第五条')).toEqual([['第五条', null], ['第六条', null]])
    expect(partsOf('《甲法》第五条第（二）项、第五条第一款第（一）项、第五条第一款')).toEqual([['第五条', '第二项|第一款']])
  })

  it('never throws, and names only articles, paragraphs and items that stand in the text', () => {
    const pieces = array(constantFrom('《甲法》', '第', '三', '12', '条', '款', '项', '（', '）', '之', '一', '至', '、', '和', '该法', '食品安全法', '规定', '以下简称', '目', ' '), { maxLength: 25 })
    always(
      property(oneof(pieces.map((each) => each.join('')), string()), (text) => {
        for (const { instrument, paragraph, item } of parseCitations(text)) {
          expect(text).toMatch(/第/)
          expect(text.normalize('NFKC')).toContain(instrument)
          if (paragraph !== null) expect(text).toContain('款')
          if (item !== null) expect(text).toContain('项')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('normalises titles and articles of registers by the same rules', () => {
    expect(normaliseInstrument('《中华人民共和国食品安全法》（2021修正）')).toBe('食品安全法')
    expect(normaliseArticle('第46条第一款')).toBe('第四十六条')
    expect(normaliseArticle('四十六')).toBe('第四十六条')
    expect(normaliseArticle('第四十六条之一')).toBe('第四十六条之一')
    expect(normaliseArticle('附则')).toBeNull()
  })
})

function versionsOf(text: string): (string | null)[][] {
  return parseCitations(text).map(({ instrument, version }) => [instrument, version])
}

function partsOf(text: string): (string | null)[][] {
  return articlesOf(parseCitations(text)).map(({ article, provisions: parts }) => [article, parts])
}
