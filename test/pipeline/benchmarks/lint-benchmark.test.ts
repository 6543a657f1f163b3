import { describe, expect, it } from 'vitest'
import { lintBenchmark } from '../../../pipeline/benchmarks/lint-benchmark.ts'
import { benchmarkOf } from '../../../pipeline/benchmarks/read-benchmark.ts'
import { isWithin, statuteFines } from '../../../pipeline/benchmarks/statute-fines.ts'
import { readOutcome } from '../../../pipeline/benchmarks/read-outcome.ts'
import { written } from './written-interval.ts'

const header = ['违法行为', '法律依据', '阶次', '裁量情节', '裁量标准']
const law = '《示例法》第三十一条：\n违反本法规定的，处一万元以上十万元以下的罚款。'

/** What is found in the tiers of one offence, each as its conditions and its outcome. */
function found(tiers: readonly (readonly [string, string])[], clause = law): string[] {
  const rows = tiers.map(([condition, outcome], i) => ({ row: i + 2, cells: ['占道', clause, String(i + 1), condition, outcome] }))
  return lintBenchmark(benchmarkOf([{ name: '甲', rows: [{ row: 1, cells: header }, ...rows] }])).map(({ code, row, interval, unit }) =>
    [code, row.row, ...(interval === null ? [] : [written(interval), unit])].join(' '),
  )
}

describe('the lint of a benchmark', () => {
  it('finds nothing in a ladder whose tiers share their end points', () => {
    expect(found([['面积10平方米以下', '处一万元以上三万元以下罚款'], ['面积10平方米以上30平方米以下', '处三万元以上七万元以下罚款'], ['面积30平方米以上', '处七万元以上十万元以下罚款']])).toEqual([])
  })

  it('finds nothing in fixed sums, in ladders that go down, and in half-open tiers', () => {
    expect(found([['甲', '处2万元罚款'], ['乙', '处5万元罚款'], ['丙', '处8万元罚款']])).toEqual([])
    expect(found([['甲', '处7万元以上10万元以下罚款'], ['乙', '处3万元以上7万元以下罚款'], ['丙', '处1万元以上3万元以下罚款']])).toEqual([])
    expect(found([['甲', '处1万元以上不满3万元罚款'], ['乙', '处3万元以上不满7万元罚款'], ['丙', '处7万元以上10万元以下罚款']])).toEqual([])
  })

  it('finds what lies between two tiers, and what lies in both', () => {
    expect(found([['甲', '处合同价款5%以上6%以下罚款'], ['乙', '处合同价款7%以上8%以下罚款'], ['丙', '处合同价款8%以上10%以下罚款']])).toEqual(['fine-gap 3 (6, 7) %'])
    expect(found([['甲', '处1万元以上5万元以下罚款'], ['乙', '处3万元以上7万元以下罚款'], ['丙', '处7万元以上10万元以下罚款']])).toEqual(['fine-overlap 3 [30000, 50000] 元'])
    expect(found([['甲', '处1万元以上3万元以下罚款'], ['乙', '处1万元以上3万元以下罚款'], ['丙', '处3万元以上10万元以下罚款']])).toEqual(['same-range-in-two-tiers 3 [10000, 30000] 元'])
  })

  it('finds a tier out of order', () => {
    expect(found([['甲', '处1万元以上3万元以下罚款'], ['乙', '处7万元以上9万元以下罚款'], ['丙', '处5万元以上6万元以下罚款'], ['丁', '处9万元以上10万元以下罚款']])).toEqual([
      'fine-gap 3 (30000, 70000) 元', 'tiers-out-of-order 4 [50000, 60000] 元', 'fine-gap 5 (60000, 90000) 元',
    ])
  })

  it('finds fewer than three tiers where there is a range, and not where there is one fixed sum', () => {
    expect(found([['甲', '处1万元以上5万元以下罚款'], ['乙', '处5万元以上10万元以下罚款']])).toEqual(['fewer-than-three-tiers 2'])
    expect(found([['甲', '处1万元罚款']])).toEqual([])
    expect(found([['甲', '警告']])).toEqual([])
  })

  it('finds a fine beyond the clause that the row quotes', () => {
    const tiers = [['甲', '处五千元以上三万元以下罚款'], ['乙', '处三万元以上十万元以下罚款'], ['丙', '处十万元以上二十万元以下罚款']] as const
    expect(found(tiers)).toEqual(['outside-quoted-law 2 [5000, 30000] 元', 'outside-quoted-law 4 [100000, 200000] 元'])
    expect(found(tiers, '《示例法》第三十一条')).toEqual([])
    // A sum in the clause that was not read may be the range that allows the fine.
    expect(found(tiers, `${law}情节严重的，处二十万元左右的罚款。`)).toEqual([])
  })

  it('finds gaps and overlaps of conditions that differ in one figure alone', () => {
    const fines = ['处一万元以上三万元以下罚款', '处三万元以上七万元以下罚款', '处七万元以上十万元以下罚款'] as const
    expect(found([['面积10平方米以下', fines[0]], ['面积20平方米以上30平方米以下', fines[1]], ['面积25平方米以上', fines[2]]])).toEqual([
      'condition-gap 3 (10, 20) 平方米', 'condition-overlap 4 [25, 30] 平方米',
    ])
    expect(found([['两年内第1次', fines[0]], ['两年内第2次', fines[1]], ['两年内3次以上', fines[2]]])).toEqual([])
    expect(found([['密闭式堆场面积＜500平方米', fines[0]], ['非密闭式堆场＜300平方米', fines[1]], ['300平方米≤非密闭式堆场', fines[2]]])).toEqual([])
    expect(found([['初犯', fines[0]], ['再犯', fines[1]], ['三次以上', fines[2]]])).toEqual([])
    expect(found([['吨位1吨以下', fines[0]], ['吨位1吨不足3吨', fines[1]], ['吨位3吨以上', fines[2]]])).toEqual(['condition-unread 3'])
  })

  it('names what was not read, and does not judge it', () => {
    expect(found([['甲', '处七万元以下九万元以下罚款'], ['堆场约500平方米', '处一万元罚款，每吨增加一万元'], ['丙', '']])).toEqual(['outcome-unread 2', 'outcome-partly-read 3', 'condition-unread 3', 'outcome-missing 4'])
    expect(found([['甲', '处1万元罚款']], '本市规定')).toEqual(['law-not-named 2'])
  })

  it('holds only like fines against each other', () => {
    expect(found([['甲', '处十万元罚款，对个人处一万元罚款'], ['乙', '处十万元以上二十万元以下罚款，对个人处一万元以上二万元以下罚款'], ['丙', '处二十万元以上三十万元以下罚款，对个人处三万元以上四万元以下罚款']], '《甲法》第一条')).toEqual(['fine-gap 4 (20000, 30000) 元'])
  })
})

describe('the fines of a clause of law', () => {
  it('are found wherever they stand', () => {
    const { measures, isComplete } = statuteFines('违反本法规定，有下列行为之一的，由县级以上人民政府主管部门责令改正，处二万元以上二十万元以下的罚款；拒不改正的，责令停产整治：（一）甲；（二）乙。')
    expect([measures.map(({ interval }) => written(interval)), isComplete]).toEqual([['[20000, 200000]'], true])
  })

  it('leave thresholds aside, and know when a sum was left out', () => {
    const threshold = statuteFines('货值金额不足一万元的，并处五万元以上十万元以下罚款；货值金额一万元以上的，并处货值金额十倍以上二十倍以下罚款')
    expect([threshold.measures.length, threshold.isComplete]).toEqual([2, true])
    expect(statuteFines('处五万元以上十万元以下罚款；造成三万元损失').isComplete).toBe(false)
  })

  it('allow what lies in one of them, and say nothing of another kind', () => {
    const law122 = statuteFines('并处五万元以上十万元以下罚款；货值金额一万元以上的，并处货值金额十倍以上二十倍以下罚款')
    const fine = (text: string) => {
      const [part] = readOutcome(text).parts
      return part?.type === 'fine' ? isWithin(part.measure, law122) : undefined
    }
    expect([fine('处六万元罚款'), fine('处十一万元罚款'), fine('处货值金额15倍罚款'), fine('处违法所得15倍罚款'), fine('处十万元以下罚款')]).toEqual([true, false, true, null, false])
  })
})
