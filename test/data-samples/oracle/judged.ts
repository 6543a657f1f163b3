// Decisions beside the clause and the benchmark that govern them. Amounts are whole yuan here, so that floating point is
// exact where it matters.
import { readTable, type SourceRow, type Truth } from '../read-county.ts'
import { isValidOn, text, type Cells } from './found.ts'

export interface Judged {
  readonly cells: Cells
  readonly fine: number | null
  /** Yuan per unit of the ranges: 1, the value of goods, or a hundredth of the illegal gains. */
  readonly unit: number
  readonly statute: Cells
  /** The tiers of the version that governs; none where it is not known. */
  readonly tiers: readonly Cells[]
  /** The cited one of them. */
  readonly tier: Cells | undefined
  readonly version: string | undefined
  /** The benchmark changed between conduct and decision, and the decision names no version. */
  readonly isMixed: boolean
  readonly isInForce: boolean
  /** A benchmark for the item was in force on the day of the decision. */
  readonly hasBenchmark: boolean
}

/** Where an amount lies against a range, and how far outside. */
export function within(range: Cells, unit: number, fine: number): { place: -1 | 0 | 1; distance: number } {
  const [lower, upper] = bounds(range, unit)
  if (fine < lower || (fine === lower && range['含下限'] === '否')) return { place: -1, distance: lower - fine }
  if (fine > upper || (fine === upper && range['含上限'] === '否')) return { place: 1, distance: fine - upper }
  return { place: 0, distance: 0 }
}

/** The ends of a range in yuan; 0 where it has no lower one. */
export function bounds(range: Cells, unit: number): [lower: number, upper: number] {
  return [Number(text(range, '下限')) * unit, Number(range['上限']) * unit]
}

/** Whether a range is for the item of a decision and its kind of party. */
export function applies(range: Cells, cells: Cells): boolean {
  return range['违法行为'] === cells['违法行为'] && ['', cells['当事人类别']].includes(range['当事人类别'])
}

/** The tier without the words that documents add to it. */
export function plainTier(name: string): string {
  return name.replaceAll(/违法|行为|情节|处罚|阶次|档/g, '')
}

/** Rows that can be used, each decision once, the publication file in the words of the others. */
export function usableRows(rows: readonly SourceRow[], truth: Truth): Cells[] {
  const unusable = new Set([...truth.quarantined, ...truth.repeated].map(({ file, row }) => `${file}:${row}`))
  return rows
    .filter(({ file, row }) => !unusable.has(`${file}:${row}`))
    .map(({ file, cells }) =>
      file.includes('publication')
        ? {
            行政机关: cells['处罚机关']!,
            决定书文号: cells['行政处罚决定书文号']!,
            当事人类别: cells['行政相对人类别']!,
            决定日期: cells['处罚决定日期']!.replaceAll('/', '-'),
            当事人证件号码: cells['行政相对人代码_1(统一社会信用代码)']!,
            违法行为: cells['违法行为类型']!,
            违法事实: cells['违法事实']!,
            处罚依据: cells['处罚依据']!,
            处罚种类: cells['处罚类别']!,
            处罚内容: cells['处罚内容']!,
            '罚款金额（元）': String(Math.round(Number(cells['罚款金额（万元）']) * 10_000)),
            决定状态: '有效',
          }
        : cells,
    )
}

function judge(cells: Cells, statutes: readonly Cells[], allTiers: readonly Cells[]): Judged {
  const statute = statutes.find(
    (range) => applies(range, cells) && cells['处罚依据'] === `《${range['法律名称']}》${range['条款']}`,
  )
  if (statute === undefined) throw new Error(`no clause for ${JSON.stringify(cells)}`)
  const base = Number(text(cells, statute['计算基数'] === '货值金额' ? '货值金额（元）' : '违法所得（元）'))
  const title = text(cells, '裁量基准名称')
  const candidates = allTiers.filter((tier) => applies(tier, cells) && ['', tier['裁量基准名称']].includes(title))
  const onDay = (day: string): Cells | undefined => candidates.find((tier) => isValidOn(tier, day))
  const cited = candidates.find((tier) => tier['版本'] === text(cells, '裁量基准版本'))
  const lawDate = text(cells, '违法行为日期') || cells['决定日期']!
  const governing = cited ?? onDay(lawDate)
  const tiers = candidates.filter(
    (tier) => tier['版本'] === governing?.['版本'] && tier['裁量基准名称'] === governing?.['裁量基准名称'],
  )
  return {
    cells,
    statute,
    tiers,
    fine: text(cells, '罚款金额（元）') === '' ? null : Number(cells['罚款金额（元）']),
    unit: { 金额: 1, 倍数: base, 百分比: base / 100 }[statute['幅度类型']!]!,
    tier: tiers.find((tier) => tier['裁量阶次'] === text(cells, '裁量阶次')),
    version: governing?.['版本'],
    isMixed: cited === undefined && onDay(lawDate)?.['版本'] !== onDay(cells['决定日期']!)?.['版本'],
    isInForce: cells['决定状态'] === '有效',
    hasBenchmark: onDay(cells['决定日期']!) !== undefined,
  }
}

export function judgeAll(decisions: readonly Cells[]): Judged[] {
  const [statutes, tiers] = [readTable('statutory-ranges.csv'), readTable('benchmarks.csv')]
  return decisions.map((cells) => judge(cells, statutes, tiers))
}
