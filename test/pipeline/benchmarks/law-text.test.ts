import { describe, expect, it } from 'vitest'
import { readLawText } from '../../../pipeline/benchmarks/law-text.ts'

describe('the cell of the legal basis', () => {
  it('names its provision, and not the laws that the quoted clause mentions', () => {
    const { articles, quotes } = readLawText('《中华人民共和国示例法》（2018年修订）第三十一条第一款：\n违反本法第二十四条、《示例条例》第三条的，处一万元以上三万元以下的罚款。')
    expect(articles).toEqual([{ instrument: '示例法', article: '第三十一条', provisions: '第一款' }])
    expect(quotes).toEqual(['违反本法第二十四条、《示例条例》第三条的，处一万元以上三万元以下的罚款。'])
  })

  it('may name several, each with its clause', () => {
    const { articles, quotes } = readLawText('1、《甲法》第四十八条：\n处罚款。\n2、《乙办法》第三十一条第（一）项：\n处5万元罚款。')
    expect(articles.map(({ instrument, article, provisions }) => [instrument, article, provisions])).toEqual([['甲法', '第四十八条', null], ['乙办法', '第三十一条', '第一项']])
    expect(quotes).toEqual(['处罚款。', '处5万元罚款。'])
  })

  it('without a clause quotes nothing', () => {
    expect(readLawText('《甲法》第四十八条')).toMatchObject({ articles: [{ instrument: '甲法', article: '第四十八条' }], quotes: [] })
    expect(readLawText('')).toEqual({ articles: [], quotes: [] })
  })
})
