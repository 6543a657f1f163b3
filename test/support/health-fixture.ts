import { narrowerRange } from '../../pipeline/benchmark-record/narrower-range.ts'
import type { TierCases } from '../../pipeline/benchmark-record/tier-cases.ts'
import { spreadOf } from '../../pipeline/benchmark-record/tier-spread.ts'
import type { BenchmarkHealth } from '../../pipeline/domain/benchmark-health.ts'

const named = { benchmark: '示例市城市管理行政处罚裁量基准', version: '2025年版', party: null } as const

/** Forty fines between two ends of a tier, evenly. */
function evenly(item: string, tier: string, range: readonly [string, string], fines: readonly [number, number]): TierCases {
  const [from, to] = fines
  const figures = Array.from({ length: 40 }, (_, i) => from + ((to - from) * i) / 39)
  return { about: { ...named, item, tier, basis: 'amount', base: null, lower: range[0], upper: range[1], isLowerClosed: true, isUpperClosed: false, agencies: 3 }, figures, unsuspected: figures }
}

const cases: readonly TierCases[] = [
  evenly('擅自占用城市道路摆摊经营', '一般', ['2000', '10000'], [2000, 9999]),
  evenly('擅自占用城市道路摆摊经营', '较轻', ['500', '2000'], [1000, 1200]),
  { about: { ...named, item: '销售质量不合格商品', party: 'sole_proprietor', tier: '一般', basis: 'multiple', base: 'value_of_goods', lower: '1', upper: '5', isLowerClosed: true, isUpperClosed: true, agencies: 1 }, figures: [2, 3], unsuspected: [2] },
]

/** A county in which each part of the page has an entry, one of them with hostile names. */
export function benchmarkHealth(change: Partial<BenchmarkHealth> = {}): BenchmarkHealth {
  return {
    asOf: '2026-02-05',
    runId: '2026-02-05-12345678',
    versions: 2,
    versionsOnRecord: 3,
    uses: [
      { ...named, item: '擅自占用城市道路摆摊经营', tier: '严重', decisions: 120, recorded: 110, known: 108, used: 0, state: 'unused', atMost: 0.0274 },
      { ...named, item: '擅自占用城市道路摆摊经营', tier: '一般', decisions: 120, recorded: 110, known: 108, used: 40, state: 'used', atMost: null },
      { ...named, item: '违规养犬', party: 'natural_person', tier: '较重', decisions: 3, recorded: 2, known: 2, used: 0, state: 'too few', atMost: null },
    ],
    spreads: cases.map(spreadOf),
    usualSpread: 0.25,
    amounts: [
      { ...named, item: '乱倒<b>垃圾</b>', basis: 'amount', base: null, tiers: 3, agencies: 2, decisions: 80, figure: 1500, times: 76, atLeast: 0.889, state: 'settled' },
      { ...named, item: '超出许可范围经营', basis: 'percentage', base: 'illegal_gains', tiers: 2, agencies: 1, decisions: 60, figure: 12.5, times: 20, atLeast: 0.24, state: 'open' },
      { ...named, item: '违规养犬', basis: 'amount', base: null, tiers: 2, agencies: 1, decisions: 5, figure: 200, times: 5, atLeast: 0.55, state: 'too few' },
    ],
    ranges: cases.map(narrowerRange),
    itemsWithout: [{ item: '无证经营旅馆', decisions: 35, without: 31, agencies: 2, firstYear: '2024', lastYear: '2025', hasKnownRange: true }],
    ...change,
  }
}
