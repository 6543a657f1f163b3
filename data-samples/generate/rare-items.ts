import { defaults, range, tiers, type SampleItem } from './violation-item.ts'

const rare = { ...defaults, kinds: ['罚款'], decisions: {}, enforcers: [] } as const

/** Items of which the county decides now and then: no decision is drawn of them, all are planted. */
export const rareItems = {
  gas: {
    ...rare,
    name: '餐饮场所未安装燃气泄漏报警装置',
    instrument: '示例省燃气使用安全条例',
    article: '第十九条第一款',
    edition: '2024年通过',
    inForceFrom: '2025-01-01',
    statute: { '': range('[1000 20000]') },
    benchmarks: [
      {
        title: '示例市燃气使用安全行政处罚裁量基准',
        version: '2025年版',
        from: '2025-01-01',
        to: '',
        tiers: { '': tiers(['[1000 5000)', 2300], ['[5000 20000]', 9000]) },
      },
    ],
    facts: '经营餐饮使用燃气，未安装泄漏报警装置',
  },
  ledgers: {
    ...rare,
    name: '未建立农药购销台账',
    instrument: '示例省农业投入品管理条例',
    article: '第三十二条第一款',
    statute: { '': range('[500 5000]') },
    benchmarks: [],
    facts: '经营农药未建立购销台账',
  },
  grades: {
    ...rare,
    name: '未公示卫生信誉度等级',
    instrument: '示例省公共场所卫生管理条例',
    article: '第二十条第一款',
    statute: { '': range('[500 500]') },
    benchmarks: [],
    facts: '未在经营场所醒目位置公示卫生信誉度等级',
  },
} as const satisfies Record<string, SampleItem>
