import { array, assert as always, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutcome } from '../../../pipeline/benchmarks/read-outcome.ts'
import { described } from './described.ts'

describe('an outcome that is read fully', () => {
  it.each<[string, string[]]>([
    ['处一万元以上三万元以下罚款', ['fine [10000, 30000]']],
    ['1-3万元', ['fine [10000, 30000]']],
    ['罚款 5000 元', ['fine [5000, 5000]']],
    ['罚款：1万元以上3万元以下', ['fine [10000, 30000]']],
    ['处罚款人民币伍万元整', ['fine [50000, 50000]']],
    ['处1000元以上不满6000元的罚款', ['fine [1000, 6000)']],
    ['警告，罚款500元', ['warning', 'fine [500, 500]']],
    ['给予警告，可以并处5000元以下罚款', ['warning', 'fine (∞, 5000] optional concurrent']],
    ['责令改正，可处一万元以下罚款', ['order', 'fine (∞, 10000] optional']],
    ['处警告或者五千元以下罚款', ['warning alternative', 'fine (∞, 5000] alternative']],
    ['单处或者并处1万元以下罚款', ['fine (∞, 10000] either']],
    ['没收违法所得和非法财物并处五万元罚款', ['confiscation', 'fine [50000, 50000] concurrent']],
    ['处违法所得2倍以上5倍以下罚款', ['fine [2, 5] times 违法所得 (illegal_gains)']],
    ['并处货值金额十倍以上二十倍以下罚款', ['fine [10, 20] times 货值金额 (value_of_goods) concurrent']],
    ['按每平方米50元处以罚款', ['fine [50, 50] per 平方米']],
    ['处三千元以上（含三千元）一万元以下罚款', ['fine [3000, 10000]']],
    ['罚款幅度为1万元以上3万元（不含本数）以下', ['fine [10000, 30000)']],
    ['责令改正或者责令限制生产、停产整治，并处十万元罚款', ['order alternative', 'activity_restriction alternative', 'business_suspension alternative', 'fine [100000, 100000] concurrent']],
    ['情节严重的，报经有批准权的人民政府批准，责令停业、关闭', ['referral when 情节严重', 'business_suspension when 情节严重', 'closure when 情节严重']],
    ['情节严重的，并处五十万元罚款，限期出境或者驱逐出境', ['fine [500000, 500000] concurrent when 情节严重', 'other alternative when 情节严重', 'other alternative when 情节严重']],
    ['处所需处置费用一倍以上三倍以下的罚款，所需处置费用不足三万元的，处三万元以上十万元以下的罚款', ['fine [1, 3] times 所需处置费用 (other)', 'fine [30000, 100000] when 所需处置费用不足三万元']],
    ['按货值金额的2倍处以罚款', ['fine [2, 2] times 货值金额 (value_of_goods)']],
    ['处代为处置费用一倍以上三倍以下的罚款', ['fine [1, 3] times 代为处置费用 (other)']],
    ['处不缴税款百分之五十以上五倍以下的罚款', ['fine [0.5, 5] times 不缴税款 (other)']],
    ['处违法收入50%以上1倍以下的罚款', ['fine [0.5, 1] times 违法收入 (other)']],
    ['处以2万元（含）-5万元（不含）的罚款', ['fine [20000, 50000)']],
    ['处合同价款百分之二以上百分之四以下的罚款', ['fine [2, 4] percent of 合同价款 (other)']],
    ['按照直接损失的百分之三十计算罚款，但是最高不超过一百万元', ['fine [30, 30] percent of 直接损失 (other) cap (∞, 1000000]']],
    ['处违法所得3倍以下的罚款，但最高不超过3万元', ['fine (∞, 3] times 违法所得 (illegal_gains) cap (∞, 30000]']],
    ['处每平方米50元以上100元以下罚款', ['fine [50, 100] per 平方米']],
    ['每平方米处50元罚款', ['fine [50, 50] per 平方米']],
    ['处50元/平方米的罚款', ['fine [50, 50] per 平方米']],
    ['处法定罚款幅度的30%以下罚款', ['fine (∞, 30] percent of statutory_span']],
    ['罚款（金额）的 30%—50%', ['fine [30, 50] percent of fine']],
    ['按法定最低罚款额处罚', ['fine [100, 100] percent of statutory_minimum']],
    ['按最高罚款数额的50%处罚', ['fine [50, 50] percent of statutory_maximum']],
    ['处5日以上10日以下拘留', ['detention [5, 10] day']],
    ['暂扣许可证3个月以上6个月以下', ['licence_suspension [3, 6] month']],
    ['可处暂扣或者吊销执照', ['licence_suspension optional alternative', 'licence_revocation alternative']],
    ['责令停业整顿1至3个月，并处罚款2万元', ['business_suspension [1, 3] month', 'fine [20000, 20000] concurrent']],
    ['情节严重的，吊销营业执照', ['licence_revocation when 情节严重']],
    ['情节严重的，五年内不得从事食品生产经营', ['practice_ban [5, 5] year when 情节严重']],
    ['可以不予行政处罚', ['no_penalty optional']],
    ['从轻处罚，处1万元以上2万元以下罚款', ['lenient', 'fine [10000, 20000]']],
    ['减轻处罚，处1万元以下罚款', ['reduced', 'fine (∞, 10000]']],
    ['责令停止违法行为，限期采取治理措施，消除污染，处五万元罚款', ['order', 'order', 'order', 'fine [50000, 50000]']],
    ['责令15日内改正，逾期不改正的，处5000元罚款', ['order', 'fine [5000, 5000] when 逾期不改正']],
    ['经责令改正拒不改正的，处5万元罚款', ['fine [50000, 50000] when 经责令改正拒不改正']],
    ['责令改正逾期不改正的，处5万元罚款', ['fine [50000, 50000] when 责令改正逾期不改正']],
    ['构成犯罪的，依法追究刑事责任', ['referral when 构成犯罪']],
    ['由县级以上人民政府环境保护主管部门责令改正，处二万元以上二十万元以下的罚款', ['order', 'fine [20000, 200000]']],
    ['①警告；②500元以下罚款', ['warning', 'fine (∞, 500]']],
    ['从轻处罚：1万元以上2.2万元以下', ['lenient', 'fine [10000, 22000]']],
    ['违法经营额5万元以上的，可以处违法经营额五倍以下的罚款', ['fine (∞, 5] times 违法经营额 (other) optional when 违法经营额5万元以上']],
    ['1.警告；2.罚款1万元', ['warning', 'fine [10000, 10000]']],
  ])('%s', (text, parts) => {
    const outcome = readOutcome(text)
    expect(described(outcome)).toEqual(parts)
    expect([outcome.reading, outcome.unread]).toEqual(['fully', []])
  })

  it('keeps the fines of the organisation and of its people apart', () => {
    const outcome = readOutcome('处五十万元罚款，并对建设单位的法定代表人、直接负责的主管人员和其他直接责任人员，处五万元以上七万元以下的罚款')
    expect(described(outcome)).toEqual(['fine [500000, 500000]', 'fine [50000, 70000] by 建设单位的法定代表人、直接负责的主管人员和其他直接责任人员'])
    expect(described(readOutcome('对单位处10万元罚款；对个人处1万元罚款'))).toEqual(['fine [100000, 100000] by 单位', 'fine [10000, 10000] by 个人'])
  })

  it('switches the base at a threshold, and knows the fallback', () => {
    const outcome = readOutcome('违法所得 10 万元以上的，处违法所得 2 倍以上 5 倍以下罚款；没有违法所得或者违法所得不足 10 万元的，处 10 万元以上 20 万元以下罚款')
    expect(outcome.reading).toBe('fully')
    expect(described(outcome)).toEqual([
      'fine [2, 5] times 违法所得 (illegal_gains) when 违法所得 10 万元以上',
      'fine [100000, 200000] else 没有违法所得或者违法所得不足 10 万元',
    ])
    expect(outcome.parts[1]!.when!.condition.requirements).toMatchObject([{ quantity: 'illegal_gains', interval: { lower: null, upper: { value: '100000', isClosed: false } } }])
  })

  it('says where in the text each part stands', () => {
    const text = '责令改正， 处１万元以上 3 万元以下罚款'
    for (const { source } of readOutcome(text).parts) expect(text.slice(source.start, source.end)).toBe(source.text)
    expect(readOutcome(text).parts.map(({ source }) => source.text)).toEqual(['责令改正', '处１万元以上 3 万元以下罚款'])
  })
})

describe('an outcome that holds more than can be read', () => {
  it.each<[string, string[], string[]]>([
    ['处二十万元罚款（每增加1个超标因子增加五万元）', ['fine [200000, 200000]'], ['（每增加1个超标因子增加五万元）']],
    ['处三万元罚款，每增加一吨增加一万元', ['fine [30000, 30000]'], ['每增加一吨增加一万元']],
    ['处200元罚款，并扣6分', ['fine [200, 200]'], ['并扣6分']],
    ['责令停产停业，直至吊销许可证', ['business_suspension'], ['直至吊销许可证']],
    ['对个人处警告，处5000元罚款', ['warning by 个人'], ['处5000元罚款']],
  ])('%s is read partly, and says what is left', (text, parts, unread) => {
    const outcome = readOutcome(text)
    expect(outcome.reading).toBe('partly')
    expect(described(outcome)).toEqual(parts)
    expect(outcome.unread.map((span) => span.text)).toEqual(unread)
  })

  it('is not read fully where a multiple names no base', () => {
    expect(readOutcome('处2倍以上5倍以下罚款')).toMatchObject({ reading: 'partly', unread: [] })
  })

  it('is not read fully where two fines are meant for the same, because one range was broken in two', () => {
    expect(readOutcome('处五千万元以上，一万五千元以下罚款').reading).toBe('partly')
    expect(readOutcome('处一万元以上。三万元以下的罚款').reading).toBe('partly')
    expect(readOutcome('处一万元罚款；情节严重的，处三万元罚款').reading).toBe('fully')
  })

  it('lists a condition that no penalty follows', () => {
    const outcome = readOutcome('处1万元罚款；货值金额3万元以上的，')
    expect([outcome.reading, outcome.unread.map(({ text }) => text)]).toEqual(['partly', ['货值金额3万元以上的']])
  })

  it('leaves a fine unread that stands behind a condition which was not understood', () => {
    expect(readOutcome('A类企业，处五万元罚款')).toMatchObject({ reading: 'text', parts: [] })
  })

  it.each([
    '处七万元以下九万元以下罚款', '处一百万三十元以上一百五十万元以下罚款', '处二十万元以上三十万元以下元罚款', '处5万元左右罚款', '处5万余元罚款', '处5万美元罚款',
    '处以2万元（含）的罚款', '处违法收入5%以上1万元以下的罚款', '每逾期一日处1000元罚款', '处违法所得百分之三十以下最高不超过三万元的罚款', '责令改正或者予以取缔', '吊销许可证的，处1万元罚款', '没收工具后处1万元罚款', '不罚款', '不并处罚款', '按罚款标准的30%-50%降低处罚', '处货值金额百分之五十以上等值以下的罚款', '处货值金额一倍半罚款', '处收入20%以上30%的罚款', '处上限罚款', '加倍处罚', '首次不罚', '处1。5万元罚款', '处1,5万元罚款', '',
  ])('%j stays text', (text) => {
    expect(readOutcome(text)).toMatchObject({ reading: 'text', parts: [] })
  })

  it('never counts as fully read while a figure stands in no part', () => {
    const pieces = ['责令改正', '，', '；', '处', '一万元', '5千元', '以上', '以下', '罚款', '3倍', '违法所得', '没收', '的', '对个人', '并处', '可以', '每', '10%', '不', '或者', '情节严重的', '（', '）', '1.']
    always(
      property(array(constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        const text = chosen.join('')
        const { reading, parts, unread } = readOutcome(text)
        const covered = [...parts.map(({ source }) => source), ...unread]
        const figures = [...text.matchAll(/一万|5千|3倍|10%/g)]
        const isInCase = (index: number): boolean => parts.some(({ when }) => when !== null && when.text.includes(text.slice(index, index + 2)))
        const lost = figures.filter(({ index }) => !covered.some(({ start, end }) => index >= start && index < end) && !isInCase(index))
        if (reading === 'fully') expect(lost.map(([figure]) => figure)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
