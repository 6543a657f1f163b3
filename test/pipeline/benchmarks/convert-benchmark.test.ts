import { array, assert as always, constantFrom, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertBenchmark, type Conversion } from '../../../pipeline/benchmarks/convert-benchmark.ts'
import { areApart, type FineRange } from '../../../pipeline/benchmarks/fine-range.ts'
import { benchmarkOf } from '../../../pipeline/benchmarks/read-benchmark.ts'
import { unconvertedReasons } from '../../../pipeline/domain/benchmark-conversion.ts'
import { written } from './written-interval.ts'

interface Stated {
  readonly item?: string
  readonly law?: string
  readonly tier?: string
  readonly condition?: string
  readonly outcome: string
  readonly sheet?: string
}

const header = ['违法行为', '法律依据', '阶次', '适用条件', '处罚幅度']

function convert(stated: readonly Stated[]): Conversion {
  const sheets = [...new Set(stated.map(({ sheet }) => sheet ?? '甲'))]
  const grids = sheets.map((name) => {
    const own = stated.filter(({ sheet }) => (sheet ?? '甲') === name)
    const rows = own.map(({ item = '占道', law = '《示例法》第三十一条', tier = '一般', condition = '', outcome }, i) => ({ row: i + 2, cells: [item, law, tier, condition, outcome] }))
    return { name, rows: [{ row: 1, cells: header }, ...rows] }
  })
  return convertBenchmark(benchmarkOf(grids), '1')
}

/** Each tier in a line, then each row that is left. */
function shown({ tiers, left }: Conversion): string[] {
  return [
    ...tiers.map(({ item, tier, rank, ranges, inWords, rows }) =>
      [`${item} ${rank} ${tier}`, inWords === null ? ranges.map(shownRange).join(', ') : `words ${inWords}`, `from ${rows.map(({ row }) => row).join('+')}`].join(' '),
    ),
    ...left.map(({ row, reason, other }) => [`row ${row.row}`, reason, ...(other === null ? [] : [`by ${other.sheet} ${other.row}`])].join(' ')),
  ]
}

function shownRange({ basis, base, interval, payer, applies }: FineRange): string {
  return [
    ...(payer === null ? [] : [`${payer}:`]), ...(applies === null ? [] : [`on ${applies.sum} ${written(applies.interval)}:`]),
    basis, ...(base === null ? [] : [base]), written(interval),
  ].join(' ')
}

/** What becomes of the tiers of one offence, each with its outcome. */
function ladder(...tiers: readonly (readonly [string, string])[]): string[] {
  return shown(convert(tiers.map(([tier, outcome]) => ({ tier, outcome }))))
}

describe('a tier with one fine', () => {
  it.each([
    ['处一万元以上三万元以下罚款', 'amount [10000, 30000]'],
    ['责令改正，处1000元以上不满6000元罚款', 'amount [1000, 6000)'],
    ['处5万元罚款', 'amount [50000, 50000]'],
    ['处5万元以下罚款', 'amount (∞, 50000]'],
    ['没收违法所得，并处货值金额十倍以上二十倍以下罚款', 'multiple value_of_goods [10, 20]'],
    ['处违法所得百分之五十以上三倍以下罚款', 'multiple illegal_gains [0.5, 3]'],
    ['处货值金额5%以上不满8%罚款', 'percentage value_of_goods [5, 8)'],
    ['给予警告，可以并处200元以上500元以下罚款', 'amount [200, 500]'],
    ['处警告或者500元以上1000元以下罚款', 'amount [500, 1000]'],
    ['责令停产停业，可以处1万元以上2万元以下罚款；情节严重的，吊销许可证', 'amount [10000, 20000]'],
    ['责令限期改正；拒不改正的，处1万元以上2万元以下罚款', 'amount [10000, 20000]'],
    ['从轻处罚，处1万元以上2万元以下罚款', 'amount [10000, 20000]'],
  ])('is converted as it stands: %s', (outcome, range) => {
    expect(shown(convert([{ outcome }]))).toEqual([`占道 1 一般 ${range} from 2`])
  })

  it.each([
    ['', 'outcome-missing'],
    ['按有关规定办理', 'outcome-unread'],
    ['处5万元左右罚款，吊销许可证', 'outcome-unread'],
    ['没收违法所得；处5万元左右罚款', 'outcome-partly-read'],
    ['处货值金额0.12345倍罚款', 'figure-too-fine'],
  ])('is left to people where it was not understood: %s', (outcome, reason) => {
    expect(shown(convert([{ outcome, condition: '情节一般' }]))).toEqual([`row 2 ${reason}`])
  })

  it.each([
    ['给予警告', 'no-fine'],
    ['不予处罚', 'no-fine'],
    ['处一万元罚款或者违法所得三倍罚款', 'several-fines'],
    ['处1万元以上2万元以下罚款；拒不改正的，处2万元以上5万元以下罚款', 'several-fines'],
    ['处直接损失20%的罚款；对责任人员处上一年度从本单位取得收入10%以上20%以下的罚款', 'several-fines'],
    ['处违法所得2倍罚款，最高不超过3万元', 'capped'],
    ['每平方米处50元以上100元以下罚款', 'per-unit'],
    ['每人处500元以上1000元以下罚款', 'per-unit'],
    ['处法定罚款幅度30%以下罚款', 'share-of-statute'],
    ['处建设工程合同价款百分之二以上百分之三以下罚款', 'other-base'],
    ['处广告费用三倍以上五倍以下罚款', 'other-base'],
    ['处未售出部分的货值金额一倍以上二倍以下罚款', 'other-base'],
    ['处广告费用三倍以上五倍以下罚款；广告费用无法计算或者明显偏低的，处二十万元以上一百万元以下罚款', 'base-switches'],
    ['对建设单位处1万元以上2万元以下罚款', 'named-payer'],
    ['面积100平方米以上的，处1万元以上2万元以下罚款', 'only-in-a-case'],
    ['可以减轻处罚，处1万元以上2万元以下罚款', 'may-be-reduced'],
  ])('keeps its words and no range where no record tells whether the fine fits: %s', (outcome, reason) => {
    expect(shown(convert([{ outcome, condition: '情节一般' }]))).toEqual([`占道 1 一般 words ${reason} from 2`])
  })

  it('is left to people where the fine leaves the clause that the row quotes, which may be a slip in the figures', () => {
    const law = '《示例法》第三十一条：\n处一万元以上十万元以下的罚款。'
    expect(shown(convert([{ law, outcome: '处五千元以上三万元以下罚款', tier: '较轻' }, { law, outcome: '处三万元以上十万元以下罚款', tier: '较重' }]))).toEqual([
      '占道 2 较重 amount [30000, 100000] from 3', 'row 2 outside-quoted-law',
    ])
  })

  it('is left to people where no offence or no tier is named', () => {
    expect(shown(convert([{ item: '', outcome: '处5万元罚款' }]))).toEqual(['row 2 item-missing'])
    expect(shown(convert([{ tier: '', condition: '初次', outcome: '处5万元罚款' }]))).toEqual(['row 2 tier-missing'])
  })
})

describe('a tier with several fines', () => {
  it.each([
    ['货值金额不足一万元的，处五万元以上十万元以下罚款；货值金额一万元以上的，处货值金额十倍以上二十倍以下罚款',
      ['on value_of_goods (∞, 10000): amount [50000, 100000]', 'on value_of_goods [10000, ∞): multiple value_of_goods [10, 20]']],
    ['违法生产经营的食品、食品添加剂货值金额不足一万元的，并处七万元以上九万元以下罚款；货值金额一万元以上的，并处货值金额十三倍以上十七倍以下罚款',
      ['on value_of_goods (∞, 10000): amount [70000, 90000]', 'on value_of_goods [10000, ∞): multiple value_of_goods [13, 17]']],
    ['违法所得超过5万元的，处违法所得2倍罚款；违法所得5万元以下的，处1万元罚款',
      ['on illegal_gains (50000, ∞): multiple illegal_gains [2, 2]', 'on illegal_gains (∞, 50000]: amount [10000, 10000]']],
    ['处违法所得一倍以上三倍以下罚款；没有违法所得的，处一万元以上三万元以下罚款',
      ['on illegal_gains (0, ∞): multiple illegal_gains [1, 3]', 'on illegal_gains [0, 0]: amount [10000, 30000]']],
    ['违法所得一万元以上的，处违法所得二倍以上五倍以下罚款；没有违法所得或者违法所得不足一万元的，处二万元以上五万元以下罚款',
      ['on illegal_gains [10000, ∞): multiple illegal_gains [2, 5]', 'on illegal_gains (∞, 10000): amount [20000, 50000]']],
    ['处违法所得二倍以上五倍以下罚款；没有违法所得或者违法所得不足一万元的，处二万元以上五万元以下罚款',
      ['on illegal_gains [10000, ∞): multiple illegal_gains [2, 5]', 'on illegal_gains (∞, 10000): amount [20000, 50000]']],
    ['处一万元以上三万元以下罚款，对直接负责的主管人员和其他直接责任人员处一千元以上三千元以下罚款',
      ['offender: amount [10000, 30000]', 'responsible_person: amount [1000, 3000]']],
    ['对单位处一万元以上三万元以下罚款，对个人处一千元以上三千元以下罚款',
      ['organisation: amount [10000, 30000]', 'individual: amount [1000, 3000]']],
  ])('has a range for each payer and stretch of the sum: %s', (outcome, ranges) => {
    expect(shown(convert([{ outcome }]))).toEqual([`占道 1 一般 ${ranges.join(', ')} from 2`])
  })

  it.each([
    ['对个人处200元以上500元以下罚款', 'individual: amount [200, 500]'],
    ['没有违法所得的，处1万元以上2万元以下罚款', 'on illegal_gains [0, 0]: amount [10000, 20000]'],
  ])('has one where it names one payer or one stretch only: %s', (outcome, range) => {
    expect(shown(convert([{ outcome }]))).toEqual([`占道 1 一般 ${range} from 2`])
  })

  it.each([
    // What is too low nobody records, and 0 may be a sum that was reckoned.
    '处违法所得一倍以上三倍以下罚款；违法所得无法计算或者明显偏低的，处一万元以上三万元以下罚款',
    '货值金额无法计算的，处一万元以上三万元以下罚款；货值金额一万元以上的，处货值金额二倍罚款',
    // More than the sum, or something else of it, is asked for.
    '货值金额不足一万元且系初次的，处五千元罚款；货值金额一万元以上的，处货值金额二倍罚款',
    '未售出部分的货值金额不足一万元的，处五千元罚款；货值金额一万元以上的，处货值金额二倍罚款',
    // Both are for exactly 10,000 yuan.
    '货值金额一万元以下的，处五千元罚款；货值金额一万元以上的，处货值金额二倍罚款',
    // Two sums may call for different ranges.
    '货值金额不足一万元的，处五千元罚款；违法所得一万元以上的，处违法所得二倍罚款',
    // Whether the second comes beside the first is not said.
    '处五千元罚款；货值金额一万元以上的，处货值金额二倍罚款',
  ])('keeps its words where one decision may be under two of them, or the record does not tell: %s', (outcome) => {
    expect(shown(convert([{ outcome }]))).toEqual(['占道 1 一般 words base-switches from 2'])
  })

  it('may state each range in a row of its own', () => {
    const rows = [{ outcome: '货值金额不足一万元的，处五万元罚款' }, { outcome: '货值金额一万元以上的，处货值金额十倍罚款', condition: '再次' }]
    expect(shown(convert(rows))).toEqual([
      '占道 1 一般 on value_of_goods (∞, 10000): amount [50000, 50000], on value_of_goods [10000, ∞): multiple value_of_goods [10, 10] from 2+3',
    ])
    const overlapping = [{ outcome: '货值金额不足二万元的，处五万元罚款' }, { outcome: '货值金额一万元以上的，处货值金额十倍罚款', condition: '再次' }]
    expect(shown(convert(overlapping))).toEqual(['row 2 same-tier-other-fine by 甲 3', 'row 3 same-tier-other-fine by 甲 2'])
  })
})

describe('rows of one offence and tier', () => {
  it('become one tier where they impose the same, with the conditions of all', () => {
    const rows = [
      { tier: '较轻', outcome: '处1万元以上2万元以下罚款', condition: '初次' },
      { tier: '较重', outcome: '处2万元以上5万元以下罚款', condition: '两年内第2次' },
      { tier: '较重', outcome: '处二万元以上五万元以下的罚款', condition: '造成交通堵塞' },
    ]
    const { tiers } = convert(rows)
    expect(shown(convert(rows))).toEqual(['占道 1 较轻 amount [10000, 20000] from 2', '占道 2 较重 amount [20000, 50000] from 3+4'])
    expect(tiers[1]!.rows.map(({ condition }) => condition.text)).toEqual(['两年内第2次', '造成交通堵塞'])
  })

  it('become none where their fines differ, because a decision says only the offence and the tier', () => {
    expect(shown(convert([{ outcome: '处1万元以上2万元以下罚款', condition: '甲' }, { outcome: '处1万元以上不满2万元罚款', condition: '乙' }]))).toEqual([
      'row 2 same-tier-other-fine by 甲 3', 'row 3 same-tier-other-fine by 甲 2',
    ])
    // The same offence under another law.
    expect(shown(convert([{ outcome: '处1万元以上2万元以下罚款' }, { outcome: '处5万元以上8万元以下罚款', sheet: '乙' }]))).toEqual([
      'row 2 same-tier-other-fine by 乙 2', 'row 2 same-tier-other-fine by 甲 2',
    ])
  })

  it('take all tiers of the offence with them where two of its ladders contradict each other', () => {
    const ladders = [
      { tier: '1', outcome: '责令改正，处1万元罚款' }, { tier: '2', outcome: '责令改正，处2万元罚款' },
      { tier: '1', outcome: '处5万元罚款', condition: '逾期不改正' }, { tier: '2', outcome: '处6万元罚款' }, { tier: '3', outcome: '处8万元罚款' },
    ]
    expect(shown(convert([...ladders, { item: '倾倒', tier: '3', outcome: '处8万元罚款' }]))).toEqual([
      '倾倒 1 3 amount [80000, 80000] from 7', 'row 2 same-tier-other-fine by 甲 4', 'row 3 same-tier-other-fine by 甲 5',
      'row 4 same-tier-other-fine by 甲 2', 'row 5 same-tier-other-fine by 甲 3', 'row 6 ladders-differ by 甲 5',
    ])
  })

  it('become none where one of them could not be converted', () => {
    expect(shown(convert([{ outcome: '处1万元以上2万元以下罚款', condition: '甲' }, { outcome: '每吨处100元罚款', condition: '乙' }]))).toEqual([
      'row 2 same-tier-unconverted by 甲 3', 'row 3 per-unit',
    ])
  })
})

describe('the order of tiers', () => {
  it('begins with the mildest, wherever the table begins', () => {
    expect(ladder(['较轻', '处1万元罚款'], ['一般', '处2万元罚款'], ['较重', '处3万元罚款']).map((line) => line.slice(3, 7))).toEqual(['1 较轻', '2 一般', '3 较重'])
    expect(ladder(['较重', '处3万元罚款'], ['一般', '处2万元罚款'], ['较轻', '处1万元罚款']).map((line) => line.slice(3, 7))).toEqual(['3 较重', '2 一般', '1 较轻'])
  })

  it('counts the tiers without a range', () => {
    expect(ladder(['轻微', '不予处罚'], ['一般', '处2万元罚款'])).toEqual(['占道 1 轻微 words no-fine from 2', '占道 2 一般 amount [20000, 20000] from 3'])
  })

  it('cannot be told where fines or names go both ways, or where nothing speaks for one', () => {
    expect(ladder(['1', '处1万元罚款'], ['2', '处3万元罚款'], ['3', '处2万元罚款'])).toEqual(['row 2 tier-order-unclear', 'row 3 tier-order-unclear', 'row 4 tier-order-unclear'])
    expect(ladder(['较重', '处1万元罚款'], ['较轻', '处2万元罚款'])).toEqual(['row 2 tier-order-unclear', 'row 3 tier-order-unclear'])
    expect(ladder(['情形甲', '处1万元罚款'], ['情形乙', '处货值金额2倍罚款'])).toEqual(['row 2 tier-order-unclear', 'row 3 tier-order-unclear'])
  })
})

describe('a table that has columns for the kind of party and the version', () => {
  const own = ['违法行为', '裁量阶次', '版本', '当事人类别', '幅度类型', '下限', '上限']
  const converted = (...rows: readonly (readonly string[])[]): string[] => {
    const grid = { name: '甲', rows: [{ row: 1, cells: own }, ...rows.map((cells, i) => ({ row: i + 2, cells }))] }
    const conversion = convertBenchmark(benchmarkOf([grid]), '2')
    return [...conversion.tiers.map(({ party, ranges }) => `${party} ${ranges.map(shownRange).join(', ')}`), ...conversion.left.map(({ reason }) => reason)]
  }

  it('keeps the parties apart, and leaves a kind that is not known and another version', () => {
    expect(converted(['占道', '一般', '2', '法人', '金额', '1000', '5000'], ['占道', '一般', '2', '自然人', '金额', '100', '500'])).toEqual(['legal_person amount [1000, 5000]', 'natural_person amount [100, 500]'])
    expect(converted(['占道', '一般', '2', '流动摊贩', '金额', '1000', '5000'])).toEqual(['party-unknown'])
    expect(converted(['占道', '一般', '1', '法人', '金额', '1000', '5000'])).toEqual(['other-version'])
  })
})

describe('every row of a benchmark', () => {
  const stated = record({
    item: constantFrom('占道', '倾倒'),
    tier: constantFrom('较轻', '一般', '较重', '1', ''),
    condition: constantFrom('', '初次', '面积10平方米以下'),
    outcome: constantFrom('处1万元以上2万元以下罚款', '处2万元以上5万元以下罚款', '处2万元罚款', '警告', '处货值金额2倍罚款', '每吨处5元罚款', '处罚款若干', '', '处1万元罚款或者违法所得3倍罚款', '货值金额不足1万元的，处5万元罚款', '货值金额1万元以上的，处货值金额5倍罚款', '对个人处500元罚款', '处1万元罚款，对责任人员处500元罚款'),
    sheet: constantFrom('甲', '乙'),
  })

  it('stands in one tier or is left with a reason, and no tier has two ranges for one case', () => {
    always(
      property(array(stated, { minLength: 1, maxLength: 12 }), (rows) => {
        const { tiers, left } = convert(rows)
        const places = [...tiers.flatMap((tier) => tier.rows), ...left.map(({ row }) => row)].map(({ sheet, row }) => `${sheet} ${row}`)
        expect(new Set(places).size).toBe(places.length)
        const readable = rows.filter(({ tier, condition, outcome }) => tier + condition + outcome !== '')
        expect(places).toHaveLength(readable.length)
        const keys = tiers.map(({ item, tier }) => `${item} ${tier}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { ranges, inWords } of tiers) {
          expect(ranges.length > 0).toBe(inWords === null)
          for (const [i, one] of ranges.entries()) for (const other of ranges.slice(i + 1)) expect(areApart(one, other)).toBe(true)
        }
        for (const { reason } of left) expect(unconvertedReasons).toContain(reason)
      }),
    )
  })
})
