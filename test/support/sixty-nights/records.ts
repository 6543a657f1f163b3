import { readPipeTable } from '../pipe-table.ts'
import { dayOf, daysBefore } from './days.ts'

const items = ['摊', '垃', '价', '秤', '牌'] as const
export type Item = (typeof items)[number]

/** A decision as its agency keeps it. */
export interface Kept {
  /** 城101: the agency, and the number of the document. */
  readonly name: string
  readonly item: Item
  /** Blank: the document cites none. */
  readonly tier: string
  readonly fine: number
  readonly decided: string
  readonly conduct: string
  /** The night before which it is in the file of its agency for the first time. */
  readonly arrives: number
  readonly isCited: boolean
  readonly isTrader: boolean
  readonly officer: string
  readonly code: string
  readonly facts: string
}

const planted = `
  name  | item | tier | fine  | decided    | conduct    | arrives | cited | party
  城101 | 摊   | 一般 | 6000  | 2026-02-03 |            | 1       |       |
  城102 | 摊   | 一般 | 6500  | 2026-02-03 |            | 1       |       |
  城103 | 摊   | 一般 | 7000  | 2026-02-03 |            | 1       |       |
  城104 | 摊   | 较轻 | 1500  | 2026-02-04 |            | 1       |       |
  城105 | 垃   | 一般 | 2000  | 2026-02-04 |            | 1       |       |
  城106 | 垃   | 一般 | 2200  | 2026-02-04 |            | 1       |       |
  城107 | 垃   | 一般 | 2500  | 2026-02-05 |            | 1       |       |
  城108 | 摊   | 较轻 | 800   | 2026-02-05 | 2026-01-28 | 1       |       | 同一户
  城109 | 牌   |      | 3000  | 2026-02-06 |            | 1       | 否    |
  城110 | 牌   |      | 3200  | 2026-03-17 |            | 20      | 否    |
  城111 | 摊   |      | 900   | 2026-02-06 |            | 1       | 否    |
  城112 | 摊   |      | 850   | 2026-02-06 |            | 1       | 否    |
  城113 | 摊   | 一般 | 5030  | 2026-02-09 |            | 1       |       |
  城114 | 摊   | 一般 | 5040  | 2026-02-09 |            | 1       |       |
  城115 | 摊   | 一般 | 5600  | 2026-02-09 |            | 1       |       |
  城116 | 摊   | 一般 | 5800  | 2026-02-10 |            | 1       |       |
  城117 | 摊   | 一般 | 5900  | 2026-02-10 |            | 1       |       |
  城118 | 摊   | 一般 | 6300  | 2026-02-10 |            | 1       |       |
  城119 | 摊   | 一般 | 6100  | 2026-03-22 |            | 23      |       |
  城120 | 摊   |      | 6200  | 2026-02-11 |            | 1       |       |
  市101 | 价   | 一般 | 1500  | 2026-02-03 |            | 1       |       |
  市102 | 价   | 一般 | 5600  | 2026-02-03 |            | 1       |       |
  市104 | 价   | 较轻 | 2400  | 2026-02-04 |            | 1       |       |
  市105 | 价   | 较轻 | 1800  | 2026-03-18 | 2026-03-12 | 20      |       |
  市106 | 价   | 一般 | 5500  | 2026-03-18 | 2026-03-12 | 20      |       |
  市107 | 价   | 较轻 | 2600  | 2026-03-18 | 2026-03-12 | 20      |       |
  市108 | 价   | 较轻 | 2700  | 2026-02-05 |            | 1       |       |
  市109 | 价   | 一般 | 5300  | 2026-02-05 |            | 1       |       |
  市110 | 价   | 一般 | 6500  | 2026-04-10 | 2026-04-01 | 50      |       |
  市111 | 秤   | 较轻 | 2600  | 2026-02-06 |            | 1       |       |
  市112 | 秤   | 较轻 | 2700  | 2026-02-06 |            | 1       |       |
  镇101 | 摊   | 一般 | 900   | 2026-02-03 |            | 1       |       | 个体
  镇102 | 摊   | 一般 | 1000  | 2026-02-03 |            | 1       |       | 个体
  镇103 | 摊   | 一般 | 950   | 2026-03-12 |            | 15      |       | 个体
  镇104 | 摊   | 一般 | 800   | 2026-02-04 |            | 1       |       |
  镇105 | 垃   | 一般 | 2100  | 2026-02-04 |            | 1       |       |
  镇106 | 垃   | 一般 | 2300  | 2026-02-05 |            | 1       |       |
  镇107 | 摊   | 较轻 | 900   | 2026-02-12 | 2026-01-28 | 1       |       | 同一户
  镇108 | 摊   | 较重 | 12000 | 2026-02-06 |            | 1       |       |
  镇109 | 摊   | 一般 | 5100  | 2025-11-20 |            | 27      |       |
  镇110 | 摊   | 一般 | 5200  | 2026-04-10 |            | 48      |       |
  镇111 | 摊   | 一般 | 5300  | 2026-02-09 |            | 1       |       |`

/** In order: whatever they are told of stays so. `field`: of `Kept`; 'withdrawn' takes the row out of the file, 'restored' puts it in again. */
const corrections = `
  night | name  | field     | value
  8     | 市101 | fine      | 2500
  9     | 市102 | fine      | 4800
  12    | 市104 | withdrawn |
  14    | 市101 | fine      | 1700
  17    | 城116 | fine      | 9000
  18    | 城104 | fine      | 1600
  21    | 城115 | fine      | 5700
  22    | 市104 | restored  |
  24    | 城111 | fine      | 950
  24    | 城112 | officer   | 执法员09
  25    | 市102 | fine      | 5700
  30    | 镇108 | fine      | 9000
  35    | 城104 | officer   | 执法员09
  40    | 城103 | fine      | 4000
  50    | 城108 | fine      | 1000
  54    | 镇108 | fine      | 12000
  56    | 镇108 | fine      | 9000
  58    | 镇108 | fine      | 12000`

/** A decision in order every third night, of the day before it is loaded; and those of January, some of the town's without a benchmark. */
function ordinary(): Kept[] {
  const kinds = [['城', '摊', '一般', 3000], ['市', '价', '一般', 3000], ['镇', '垃', '一般', 5000]] as const
  const january = Array.from({ length: 30 }, (_, place) => {
    const [agency, item, tier, fine] = kinds[place % 3]!
    return kept({ name: `${agency}${201 + place}`, item, tier, fine: fine + 10 * place, decided: daysBefore('2026-01-31', place), arrives: 1, isCited: agency !== '镇' || place % 2 === 0 })
  })
  const later = Array.from({ length: 19 }, (_, place) => {
    const [agency, item, tier, fine] = kinds[place % 3]!
    const night = 3 * place + 4
    // The market file is left alone around the nights on which an older state of it comes back.
    const arrives = agency === '市' && night > 48 && night < 55 ? 56 : night
    return kept({ name: `${agency}${301 + place}`, item, tier, fine: fine + 20 * place, decided: dayOf(night - 1), arrives, isCited: agency !== '镇' || night > 20 })
  })
  return [...january, ...later]
}

type Told = Pick<Kept, 'name' | 'item' | 'tier' | 'fine' | 'decided' | 'arrives' | 'isCited'> & Partial<Kept>

function kept(told: Told): Kept {
  const conduct = told.conduct ?? daysBefore(told.decided, 6)
  const facts = told.facts ?? `${conduct}检查发现，当事人在示例路${told.name.slice(1)}号从事上述行为，${told.name}号现场笔录和照片在卷，事实清楚。`
  return { isTrader: false, officer: '执法员01', code: '', ...told, conduct, facts }
}

const records: readonly Kept[] = [
  ...readPipeTable(planted).map(({ name, item, tier, fine, decided, conduct, arrives, cited, party }) => {
    const isShared = party === '同一户'
    return kept({
      name: name!, item: items.find((one) => one === item)!, tier: tier!, fine: Number(fine), decided: decided!, arrives: Number(arrives), isCited: cited !== '否',
      ...(conduct === '' ? {} : { conduct: conduct! }), isTrader: party === '个体' || isShared,
      ...(isShared ? { code: '9200000000009279XF', facts: '2026-01-28检查发现，当事人在示例路与东示街交叉口东侧人行道摆放桌椅十二张从事餐饮经营，经劝导未收回。' } : {}),
    })
  }),
  ...ordinary(),
]

/** What the files of the agencies hold before the run of a night. */
export function recordsOn(night: number): Kept[] {
  const states = new Map(records.filter(({ arrives }) => arrives <= night).map((one) => [one.name, one]))
  const withdrawn = new Set<string>()
  for (const { night: since, name, field, value } of readPipeTable(corrections)) {
    if (Number(since) > night) continue
    const one = states.get(name!)!
    if (field === 'withdrawn') withdrawn.add(one.name)
    else if (field === 'restored') withdrawn.delete(one.name)
    else states.set(one.name, { ...one, [field!]: field === 'fine' ? Number(value) : value })
  }
  return [...states.values()].filter(({ name }) => !withdrawn.has(name))
}
