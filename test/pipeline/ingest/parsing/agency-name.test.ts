import { assert as always, constantFrom, property, string, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearMisses } from '../../../../pipeline/ingest/parsing/agency-name.ts'

const registered = [
  '新绛县市场监督管理局', '新绛县城市管理局', '新绛县公安局', '新绛县公安局城关派出所', '新绛县司法局', '新绛县住房和城乡建设局', '新绛县卫生健康局',
  '新绛县三泉镇人民政府', '稷山县市场监督管理局', '运城市市场监督管理局', '运城市盐湖区市场监督管理局', '山西省市场监督管理局', '绛县市场监督管理局',
]
const best = (name: string) => nearMisses(name, registered)[0]?.name

describe('near misses among the names of agencies', () => {
  it.each([
    ['新绛县市场监管局', '新绛县市场监督管理局'],
    ['新绛县市监局', '新绛县市场监督管理局'],
    ['新绛县城管局', '新绛县城市管理局'],
    ['新绛县城市管理综合行政执法局', '新绛县城市管理局'],
    ['新绛县住建局', '新绛县住房和城乡建设局'],
    ['新绛县住房城乡建设局', '新绛县住房和城乡建设局'],
    ['新绛县卫生健康委员会', '新绛县卫生健康局'],
    ['山西省运城市新绛县市场监督管理局', '新绛县市场监督管理局'],
    ['运城市新绛县公安局', '新绛县公安局'],
    ['山西运城新绛县司法局', '新绛县司法局'],
    ['山西绛县市场监管局', '绛县市场监督管理局'],
    ['盐湖区市场监督管理局', '运城市盐湖区市场监督管理局'],
    ['运城市运城市盐湖区市场监督管理局', '运城市盐湖区市场监督管理局'],
    ['新绛县新绛县司法局', '新绛县司法局'],
    ['新绛司法局', '新绛县司法局'],
    ['新绛市场监督管理局', '新绛县市场监督管理局'],
    ['盐湖市场监管局', '运城市盐湖区市场监督管理局'],
    ['新绛县公安局（城关派出所）', '新绛县公安局城关派出所'],
    ['新绛县市场监督管理局（知识产权局）', '新绛县市场监督管理局'],
    ['新降县市场监督管理局', '新绛县市场监督管理局'],
    ['新绛县市场监督管里局', '新绛县市场监督管理局'],
    ['三泉镇人民政府', '新绛县三泉镇人民政府'],
  ])('finds that %s means %s', (name, meant) => {
    expect(best(name)).toBe(meant)
  })

  it.each([
    '万荣县市场监管局', '闻喜县城市管理局', '绛县公安局', '新绛县公安局龙兴派出所', '新绛县公安局交警大队', '新绛县财政局', '运城市公安局', '山西省公安局',
    '新绛县城区分局', '运城市临猗县市场监督管理局', '临汾市盐湖区市场监督管理局', '市场监督管理局', '派出所', '新绛', '',
  ])('suggests nothing for %j, which is another agency or nobody', (name) => {
    expect(nearMisses(name, registered)).toEqual([])
  })

  it('does not take one real county for another, however alike they are written', () => {
    const counties = constantFrom(
      '平定', '平陆', '平遥', '平顺', '灵石', '灵丘', '广灵', '榆社', '襄垣', '襄汾', '长子', '临县', '临猗', '沁源', '沁水', '阳曲', '阳城', '阳高',
      '新绛', '绛', '吉', '古', '隰', '蒲', '和顺', '左权', '左云', '右玉', '方山', '万荣', '稷山', '夏', '芮城', '垣曲', '洪洞', '浮山', '乡宁', '大宁', '永和',
    )
    always(
      property(uniqueArray(counties, { minLength: 2, maxLength: 12 }), constantFrom('市场监督管理局', '公安局', '农业农村局'), ([given, ...others], body) => {
        expect(nearMisses(`${given}县${body}`, others.map((county) => `${county}县${body}`))).toEqual([])
      }),
    )
    expect(nearMisses('西城区城管局', ['东城区城市管理局'])).toEqual([])
    expect(nearMisses('长治县公安局', ['长治市公安局'])).toEqual([])
    expect(nearMisses('徐州市鼓楼区公安局', ['南京市鼓楼区公安局'])).toEqual([])
  })

  it('does not take a place for a mistake in typing where another agency of that place is registered', () => {
    expect(nearMisses('新降县公安局', ['新绛县公安局'])).toHaveLength(1)
    expect(nearMisses('新降县公安局', ['新绛县公安局', '新降县司法局'])).toEqual([])
  })

  it('suggests at most three, the nearest first, and never a name that is not registered', () => {
    const many = ['鼓楼区公安局', '南京市鼓楼区公安局', '江苏省南京市鼓楼区公安局', '徐州市鼓楼区公安局', '福州市鼓楼区公安局']
    const found = nearMisses('鼓楼区公安局（分局）', many)
    expect(nearMisses('鼓楼公安局', many)).toHaveLength(3)
    expect(nearMisses('鼓楼公安局', many)[0]?.name).toBe('鼓楼区公安局')
    expect(found.every(({ name }) => many.includes(name))).toBe(true)
    expect(nearMisses('南京市鼓楼区公安局', many)[0]).toEqual({ name: '南京市鼓楼区公安局', score: 1 })
    expect(nearMisses('南京市鼓楼区公安局', many).map(({ name }) => name)).not.toContain('徐州市鼓楼区公安局')
  })

  it('gives scores between nothing and one for any text, without throwing', () => {
    always(
      property(string(), constantFrom(...registered), (text, name) => {
        for (const given of [text, text + name, name + text]) {
          for (const { score } of nearMisses(given, registered)) {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })
})
