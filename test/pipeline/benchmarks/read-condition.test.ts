import { describe, expect, it } from 'vitest'
import { readCondition } from '../../../pipeline/benchmarks/read-condition.ts'
import { required } from './described.ts'

describe('a condition', () => {
  it.each<[string, string[]]>([
    ['500平方米≤堆场面积＜1000平方米', ['堆场面积 <other> [500, 1000) 平方米']],
    ['违法所得≥5万元的', ['违法所得 <illegal_gains> [50000, ∞) 元']],
    ['3000平方米≤密闭式堆场面积', ['密闭式堆场面积 <other> [3000, ∞) 平方米']],
    ['货值金额不足1万元的', ['货值金额 <value_of_goods> (∞, 10000) 元']],
    ['违法所得5万元以上10万元以下', ['违法所得 <illegal_gains> [50000, 100000] 元']],
    ['违法所得在10万元以上不超过20万元的', ['违法所得 <illegal_gains> [100000, 200000] 元']],
    ['没有违法所得或者违法所得不足1万元', ['没有违法所得或者违法所得 <illegal_gains> (∞, 10000) 元']],
    ['两年内第3次', ['<occurrence> [3, 3] 次 两年内']],
    ['一年内二次以上的', ['<occurrence> [2, ∞) 次 一年内']],
    ['两年内超过3次的', ['<occurrence> (3, ∞) 次 两年内']],
    ['三次以上，逾期不改正的', ['<occurrence> [3, ∞) 次']],
    ['首次违法，危害后果轻微', ['<occurrence> [1, 1] 次']],
    ['初犯的', ['<occurrence> [1, 1] 次']],
    ['造成3人以上受伤', ['造成 <other> [3, ∞) 人']],
    ['涉及面积1000平方米以上10000平方米以下，拒不改正的', ['面积 <other> [1000, 10000] 平方米']],
    ['应封场3万立方米以上5万立方米以下的', ['应封场 <other> [30000, 50000] 立方米']],
    ['危险废物量超过1吨，不足3吨的', ['危险废物量 <other> (1, 3) 吨']],
    ['违法行为超过1个月，不足6个月的', ['违法行为 <other> (1, 6) 个月']],
    ['超标0.5倍以上1倍以下', ['超标 <other> [0.5, 1] 倍']],
    ['占应缴金额的20%以上不满50%', ['占应缴金额的 <other> [20, 50) %']],
    ['超标5.0dB（A）以上10.0dB（A）以下', ['超标 <other> [5, 10] dB(A)']],
    ['涉及指标1项，未造成严重后果的', ['指标 <other> [1, 1] 项']],
    ['依据《条例》（2018年修订）第三十一条第二款，数量10件以上的', ['数量 <other> [10, ∞) 件']],
  ])('%s', (text, requirements) => {
    const condition = readCondition(text)
    expect(required(condition)).toEqual(requirements)
    expect([condition.reading, condition.unread]).toEqual(['measured', []])
  })

  it('tells whether all of several requirements are asked for, or any', () => {
    expect(readCondition('货值金额1万元以上，且违法所得5000元以上').joined).toBe('all')
    expect(readCondition('超标0.5倍以上或者超标因子超过3个的').joined).toBe('any')
    expect(readCondition('面积10平方米以上，数量3件以上或者金额1万元以上').joined).toBe('unclear')
  })

  it('keeps whole numbers and measures apart', () => {
    expect(readCondition('3人以上').requirements[0]!.isWhole).toBe(true)
    expect(readCondition('3吨以上').requirements[0]!.isWhole).toBe(false)
  })

  it.each(['造成较大以上突发环境事件或其他严重后果的', '涉及一类污染物、重金属的', '再犯的', '应编制环境影响报告书项目', '水体功能区为Ⅱ类、Ⅰ类的', '一、二级保护区', ''])(
    'in words alone is kept as text: %j',
    (text) => {
      expect(readCondition(text)).toEqual({ reading: 'words', text, requirements: [], joined: 'all', unread: [] })
    },
  )

  it.each([
    '没有超过10万元', '面积5000平方米以下10000平方米以上的', '有下列两种情形之一的', '违反以下两种规定的', '三个要素都存在的', '1000平方米≤堆场面积＜500平方米', '500平方米≤堆场面积＜3亩',
    '存栏量500头猪当量以下的', '连续两年不按时申报的', '设施容量＜2.8MW（4t/h）的', '超过3次以上', '约3吨', '货值金额不足约1万元', '货值金额1万元以外的', '货值金额不足1万日元', '3吨左右',
  ])('with a figure that cannot be placed stays text: %s', (text) => {
    const condition = readCondition(text)
    expect([condition.reading, condition.requirements]).toEqual(['text', []])
    expect(condition.unread.length).toBeGreaterThan(0)
  })

  it('names the figures that it left', () => {
    const condition = readCondition('有2个超标因子，且超标0.5倍以下')
    expect(condition.reading).toBe('partly')
    expect(required(condition)).toEqual(['超标 <other> (∞, 0.5] 倍'])
    expect(condition.unread.map(({ text }) => text)).toEqual(['有2个超标因子'])
  })

  it('follows the instrument where that leaves the figure out of 以下', () => {
    expect(required(readCondition('面积100平方米以下', { aboveIncludes: true, belowIncludes: false }))).toEqual(['面积 <other> (∞, 100) 平方米'])
  })
})
