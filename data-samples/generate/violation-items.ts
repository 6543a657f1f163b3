import { agencies } from './agencies.ts'
import { rareItems } from './rare-items.ts'
import { defaults, range, tiers, type SampleBenchmark, type SampleItem, type SampleTier } from './violation-item.ts'

function benchmark(title: string, all: readonly SampleTier[]): readonly SampleBenchmark[] {
  return [{ title, version: '2022年版', from: '2022-01-01', to: '', tiers: { '': all } }]
}

function shared(share: number): SampleItem['enforcers'] {
  return [
    [agencies.city, share],
    [agencies.townCentre, 14],
    [agencies.townNorth, 14],
    [agencies.townSouth, 12],
    [agencies.townWest, 8],
  ]
}

const cityBenchmark = '示例市城市管理行政处罚裁量基准'
const marketBenchmark = '示例省市场秩序行政处罚裁量基准'
const safetyBenchmark = '示例省安全生产行政处罚裁量基准'

export const items = {
  stalls: {
    ...defaults,
    name: '擅自占用城市道路摆摊经营',
    instrument: '示例省城市容貌管理条例',
    article: '第二十三条第一款',
    statute: { '': range('[500 10000]') },
    benchmarks: [
      {
        title: '示例市占道经营行政处罚裁量基准',
        version: '2022年版',
        from: '2022-01-01',
        to: '2024-12-31',
        tiers: { '': tiers(['[500 1200)', 800], ['[1200 5000)', 2200], ['[5000 10000]', 6500]) },
      },
      {
        title: '示例市占道经营行政处罚裁量基准',
        version: '2025年版',
        from: '2025-01-01',
        to: '',
        tiers: { '': tiers(['[500 2000)', 1100], ['[2000 7000)', 3800], ['[7000 10000]', 8200]) },
      },
    ],
    kinds: ['罚款'],
    decisions: { 个体工商户: 130, 自然人: 66 },
    enforcers: shared(48),
    facts: '未经批准占用人行道摆设摊位从事经营',
  },
  signs: {
    ...defaults,
    name: '擅自设置户外广告设施',
    instrument: '示例省城市容貌管理条例',
    article: '第三十一条第二款',
    statute: { '': range('[1000 30000]') },
    benchmarks: benchmark(
      cityBenchmark,
      tiers(['[1000 3000)', 1700], ['[3000 12000)', 6000], ['[12000 20000)', 15000], ['[20000 30000]', 24000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 90, 个体工商户: 56 },
    enforcers: shared(52),
    facts: '未办理手续设置户外广告设施',
    habit: { partyKind: '个体工商户', amount: 1500, share: 0.85 },
  },
  rubble: {
    ...defaults,
    name: '随意倾倒建筑垃圾',
    instrument: '示例省城市容貌管理条例',
    article: '第四十条第一款',
    statute: { '': range('[2000 50000]') },
    benchmarks: benchmark(
      cityBenchmark,
      tiers(['[2000 10000)', 4200], ['[10000 30000)', 17000], ['[30000 50000]', 38000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 150 },
    enforcers: shared(52),
    facts: '将施工产生的建筑垃圾倾倒在空地',
  },
  prices: {
    ...defaults,
    name: '未按规定明码标价',
    instrument: '示例省市场秩序管理条例',
    article: '第十八条第一款',
    statute: {
      法人及非法人组织: range('[2000 20000]'),
      个体工商户: range('[1000 10000]'),
      自然人: range('[500 5000]'),
    },
    benchmarks: [
      {
        title: marketBenchmark,
        version: '2022年版',
        from: '2022-01-01',
        to: '',
        tiers: {
          法人及非法人组织: tiers(['[2000 6000)', 3200], ['[6000 14000)', 9000], ['[14000 20000]', 16500]),
          个体工商户: tiers(['[1000 3000)', 1700], ['[3000 7000)', 4500], ['[7000 10000]', 8200]),
          自然人: tiers(['[500 1500)', 900], ['[1500 3500)', 2200], ['[3500 5000]', 4200]),
        },
      },
    ],
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 80, 个体工商户: 70, 自然人: 30 },
    enforcers: [[agencies.market, 1]],
    facts: '销售的商品未按规定标明价格',
  },
  goods: {
    ...defaults,
    name: '销售质量不合格商品',
    instrument: '示例省市场秩序管理条例',
    article: '第二十七条第一款',
    basis: '倍数',
    base: '货值金额',
    statute: { '': range('[1 10]') },
    benchmarks: benchmark(marketBenchmark, tiers(['[1 3)', 1.6], ['[3 6)', 4.2], ['[6 10]', 7.5])),
    kinds: ['没收违法所得', '罚款'],
    recordsValue: true,
    decisions: { 法人及非法人组织: 110, 个体工商户: 60 },
    enforcers: [[agencies.market, 1]],
    facts: '销售的商品经抽样检验不合格',
  },
  waste: {
    ...defaults,
    name: '未按规定贮存一般工业固体废物',
    instrument: '示例省生态环境保护管理条例',
    article: '第三十五条第一款',
    statute: { '': range('[10000 200000]') },
    benchmarks: benchmark(
      '示例省生态环境行政处罚裁量基准',
      tiers(['[10000 40000)', 18000], ['[40000 100000)', 60000], ['[100000 150000)', 120000], ['[150000 200000]', 170000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 130 },
    enforcers: [[agencies.environment, 1]],
    facts: '露天堆放工业固体废物，未采取防扬散、防流失措施',
  },
  loading: {
    ...defaults,
    name: '未按核定载质量装载货物',
    instrument: '示例省道路运输管理条例',
    article: '第四十四条第一款',
    statute: { '': range('[500 30000]') },
    benchmarks: benchmark(
      '示例省道路运输行政处罚裁量基准',
      tiers(['[500 3000)', 1500], ['[3000 10000)', 5000], ['[10000 30000]', 16000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 110, 个体工商户: 50 },
    enforcers: [[agencies.transport, 1]],
    facts: '运输车辆装载货物超过核定载质量',
  },
  pesticide: {
    ...defaults,
    name: '经营标签不合规的农药',
    instrument: '示例省农业投入品管理条例',
    article: '第二十九条第一款',
    statute: { '': range('[5000 50000]') },
    benchmarks: benchmark(
      '示例省农业行政处罚裁量基准',
      tiers(['[5000 15000)', 8200], ['[15000 35000)', 22000], ['[35000 50000]', 41000]),
    ),
    kinds: ['没收违法所得', '罚款'],
    recordsValue: true,
    decisions: { 法人及非法人组织: 50, 个体工商户: 90 },
    enforcers: [[agencies.farming, 1]],
    facts: '经营的农药标签未标注规定内容',
  },
  training: {
    ...defaults,
    name: '未按规定开展安全生产教育培训',
    instrument: '示例省安全生产管理条例',
    article: '第五十二条第一款',
    statute: { '': range('[10000 100000]') },
    benchmarks: benchmark(
      safetyBenchmark,
      tiers(['[10000 30000]', 16000], ['(30000 60000]', 42000], ['(60000 100000]', 76000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 84 },
    enforcers: [[agencies.emergency, 1]],
    facts: '未如实记录从业人员安全生产教育培训情况',
  },
  warnings: {
    ...defaults,
    name: '未设置安全警示标志',
    instrument: '示例省安全生产管理条例',
    article: '第五十六条第一款',
    statute: { '': range('[5000 50000]') },
    benchmarks: benchmark(
      safetyBenchmark,
      tiers(['[5000 5000]', 5000], ['(5000 20000]', 10000], ['(20000 50000]', 30000]),
    ),
    kinds: ['罚款'],
    decisions: { 法人及非法人组织: 76 },
    enforcers: [[agencies.emergency, 1]],
    facts: '有较大危险因素的场所未设置安全警示标志',
  },
  disinfection: {
    ...defaults,
    name: '未按规定对公共用品用具消毒',
    instrument: '示例省公共场所卫生管理条例',
    article: '第十六条第一款',
    statute: { '': range('[ 5000]') },
    benchmarks: benchmark(
      '示例省卫生健康行政处罚裁量基准',
      tiers(['[ 1000)', 600], ['[1000 3000)', 1800], ['[3000 5000]', 3800]),
    ),
    kinds: ['警告', '罚款'],
    decisions: { 法人及非法人组织: 70, 个体工商户: 66 },
    enforcers: [[agencies.health, 1]],
    facts: '提供给顾客使用的公共用品用具未按规定消毒',
  },
  tours: {
    ...defaults,
    name: '超出许可范围经营旅游业务',
    instrument: '示例省旅游市场管理条例',
    article: '第三十三条第一款',
    basis: '百分比',
    base: '违法所得',
    statute: { '': range('[5 60]') },
    benchmarks: benchmark('示例省文化和旅游行政处罚裁量基准', tiers(['[5 15)', 8.5], ['[15 40)', 28], ['[40 60]', 48])),
    kinds: ['没收违法所得', '罚款'],
    decisions: { 法人及非法人组织: 110 },
    enforcers: [[agencies.culture, 1]],
    facts: '超出许可的经营范围招徕、组织旅游者',
  },
} as const satisfies Record<string, SampleItem>

export const allItems: readonly SampleItem[] = [...Object.values(items), ...Object.values(rareItems)]
