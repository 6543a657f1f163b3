import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { recordsOn, type Kept } from './records.ts'

const items = {
  摊: { item: '擅自占用城市道路摆摊经营', benchmark: '示例市占道经营行政处罚裁量基准', basis: '《示例省城市容貌管理条例》第二十三条第一款' },
  垃: { item: '随意倾倒建筑垃圾', benchmark: '示例市城市管理行政处罚裁量基准', basis: '《示例省城市容貌管理条例》第四十条第一款' },
  价: { item: '未按规定明码标价', benchmark: '示例省市场秩序行政处罚裁量基准', basis: '《示例省市场秩序管理条例》第十八条第一款' },
  秤: { item: '使用不合格的计量器具', benchmark: '示例省计量行政处罚裁量基准', basis: '《示例省计量监督管理条例》第二十条第一款' },
  牌: { item: '擅自设置户外广告设施', benchmark: '', basis: '《示例省城市容貌管理条例》第三十一条第二款' },
} as const

const agencies = {
  城: { file: 'decisions-city.csv', name: '示例县城市管理综合行政执法局', mark: '示城管' },
  市: { file: 'decisions-market.csv', name: '示例县市场监督管理局', mark: '示市监' },
  镇: { file: 'decisions-town.csv', name: '西河示例镇人民政府', mark: '西示镇' },
} as const

function agencyOf(name: string): { readonly file: string; readonly name: string; readonly mark: string } {
  const found = Object.entries(agencies).find(([mark]) => name.startsWith(mark))
  if (found === undefined) throw new Error(`no agency keeps ${name}`)
  return found[1]
}

/** Number of the document of a decision. */
export function documentOf(name: string): string {
  return `${agencyOf(name).mark}罚决〔2026〕${name.slice(1)}号`
}

const registeredOn = { market: 6, street: 44 }
const benchmarkReplacedOn = 31
const thirdTierOn = 16
const supplementOn = 29
const parametersOn = 45
const switchedOff: ReadonlySet<number> = new Set([38, 39])
/** The market sends the file of three nights before once more, then that of before the mistake. */
const sentAgain: ReadonlyMap<number, number> = new Map([[52, 49], [53, 50]])

/** Writes the settings and the inbox as they lie there before the run of a night. */
export function layOut(folder: string, night: number): void {
  mkdirSync(join(folder, 'inbox'), { recursive: true })
  writeFileSync(join(folder, 'evenhand.yaml'), settings(night))
  const write = (name: string, rows: readonly (readonly (string | number)[])[]): void => {
    writeFileSync(join(folder, 'inbox', name), rows.map((cells) => `${cells.join(',')}\n`).join(''))
  }
  write('agencies.csv', register(night))
  write('benchmarks.csv', benchmarks(night))
  write('statutory-ranges.csv', statutoryRanges)
  for (const [mark, { file }] of Object.entries(agencies)) {
    const asOn = mark === '市' ? (sentAgain.get(night) ?? night) : night
    write(file, [decisionHeader, ...recordsOn(asOn).filter(({ name }) => name.startsWith(mark)).map(decisionRow)])
  }
  if (night >= supplementOn) write('supplements-city.csv', [['行政机关', '决定书文号', '裁量阶次'], [agencies.城.name, documentOf('城120'), '一般']])
}

const checksInUse: ReadonlySet<string> = new Set(['fine-outside-tier', 'fine-outside-statute', 'benchmark-not-cited', 'suspected-double-fine', 'item-without-benchmark', 'too-few-tiers'])

function settings(night: number): string {
  const off = new Set(loadChecks().map(({ id }) => id).filter((id) => !checksInUse.has(id)))
  if (switchedOff.has(night)) off.add('suspected-double-fine')
  const parameters = night < parametersOn ? '' : '  fine-outside-tier: {parameters: {rounding_unit: 50}}\n  benchmark-not-cited: {parameters: {recorded_share: 0.5}}\n'
  return `name: 示例县司法局\nlanguage: zh-CN\nbackups: {keep: 0}\nchecks:\n${parameters}${[...off].map((id) => `  ${id}: {enabled: false}\n`).join('')}`
}

/** The market authority is registered late; the town becomes a street office, with its old name as another name. */
function register(night: number): string[][] {
  const town = night < registeredOn.street ? [agencies.镇.name, '1100000000000011X5', ''] : ['西河示例街道办事处', '1100000000000011X5', agencies.镇.name]
  return [
    ['机关名称', '统一社会信用代码', '别名', '层级', '上级机关'],
    [agencies.城.name, '1100000000000002XP', '示例县城管局', '县级', '示例县人民政府'],
    ...(night < registeredOn.market ? [] : [[agencies.市.name, '1100000000000001XN', '示例县市监局', '县级', '示例县人民政府']]),
    [...town, '乡级', '示例县人民政府'],
  ]
}

const older = { 摊: [500, 1200, 5000, 10000], 垃: [1000, 3000, 10000, 50000], 价: [500, 2000, 5000, 20000] } as const
const newerPrice = [500, 1500, 6000, 20000]

function benchmarks(night: number): (string | number)[][] {
  const isReplaced = night >= benchmarkReplacedOn
  const scales = night < thirdTierOn ? [500, 2000, 10000] : [500, 2000, 10000, 20000]
  return [
    ['裁量基准名称', '版本', '制定机关', '生效日期', '失效日期', '违法行为', '裁量阶次', '阶次序号', '幅度类型', '下限', '含下限', '上限', '含上限'],
    ...tiers('摊', '2025年版', '2025-01-01', '', older.摊),
    ...tiers('垃', '2025年版', '2025-01-01', '', older.垃),
    ...tiers('价', '2025年版', '2025-01-01', isReplaced ? '2026-03-09' : '', older.价),
    ...(isReplaced ? tiers('价', '2026年版', '2026-03-10', '', newerPrice) : []),
    ...tiers('秤', '2025年版', '2025-01-01', '', scales),
  ]
}

function tiers(mark: keyof typeof items, version: string, from: string, to: string, ends: readonly number[]): (string | number)[][] {
  const { item, benchmark } = items[mark]
  return ['较轻', '一般', '较重'].slice(0, ends.length - 1).map((tier, i) => {
    const isLast = i === ends.length - 2
    return [benchmark, version, '示例市人民政府', from, to, item, tier, i + 1, '金额', ends[i]!, '是', ends[i + 1]!, isLast ? '是' : '否']
  })
}

const statutoryRanges = [
  ['违法行为', '法律名称', '条款', '幅度类型', '下限', '含下限', '上限', '含上限', '生效日期'],
  [items.摊.item, '示例省城市容貌管理条例', '第二十三条第一款', '金额', 500, '是', 10000, '是', '2021-06-01'],
]

const decisionHeader = [
  '决定书文号', '行为类型', '行政机关', '承办人', '当事人名称', '当事人类别', '当事人证件号码', '违法行为日期', '决定日期', '违法行为', '违法事实', '处罚依据', '裁量基准名称', '裁量阶次', '处罚种类',
  '罚款金额（元）', '处罚内容', '决定状态',
]

function decisionRow({ name, item: mark, tier, fine, decided, conduct, isCited, isTrader, officer, code, facts }: Kept): (string | number)[] {
  const { item, benchmark, basis } = items[mark]
  const party = code === '' ? `示例${name.slice(1)}号商行` : '示例小吃店'
  return [
    documentOf(name), '行政处罚', agencyOf(name).name, officer, party, isTrader ? '个体工商户' : '法人及非法人组织', code, conduct, decided, item, facts, basis,
    isCited ? benchmark : '', tier, '罚款', fine, `罚款${fine}元`, '有效',
  ]
}
