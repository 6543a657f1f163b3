import { allAgencies } from './agencies.ts'
import { analyses, type AnnualReturn } from './annual-records.ts'
import { csv } from './formats/csv.ts'
import { tierConditions } from './practice.ts'
import type { SampleItem, SampleRange } from './violation-item.ts'
import { allItems } from './violation-items.ts'

function yesOrNo(value: boolean): string {
  return value ? '是' : '否'
}

function rangeCells(item: SampleItem, range: SampleRange): string[] {
  const lower = range.lower === null ? '' : String(range.lower)
  return [item.basis, item.base, lower, yesOrNo(range.lowerClosed), String(range.upper), yesOrNo(range.upperClosed)]
}

const rangeHeaders = ['幅度类型', '计算基数', '下限', '含下限', '上限', '含上限']

export function agenciesCsv(): string {
  return csv(
    ['机关名称', '统一社会信用代码', '别名', '层级', '上级机关', '领域', '报送年度统计', '司法行政机关', '设立日期', '撤销日期'],
    allAgencies.map((agency) => [
      agency.name, agency.code, agency.aliases.join('、'), agency.level, agency.superior, agency.sector,
      yesOrNo(agency.owesReturn), yesOrNo(agency.isJusticeBureau), agency.since, '',
    ]),
  )
}

function issuerCells(title: string): [issuer: string, level: string] {
  return title.startsWith('示例省') ? ['示例省司法厅', '省级'] : ['示例市人民政府', '市级']
}

/** How the versions came about, all in good order: comment from and to, reasoning, decision, publication, copies, filing, review. */
const makingByStart: Readonly<Record<string, readonly string[]>> = {
  '2022-01-01': ['2021-04-01', '2021-04-30', '2021-05-10', '2021-05-20', '2021-06-25', '2021-06-28', '2021-06-28', '2021-07-05', '2024-11-15'],
  '2025-01-01': ['2024-09-02', '2024-10-08', '2024-10-15', '2024-11-01', '2024-12-02', '2024-12-05', '2024-12-05', '2024-12-12', ''],
}

export function benchmarkRegisterCsv(): string {
  const versions = new Map(allItems.flatMap((item) => item.benchmarks.map((version) => [`${version.title} ${version.version}`, version] as const)))
  const rows = [...versions.values()].map((version, index) => {
    const [from, to, reasoned, decided, published, toCourt, toProcuratorate, filed, reviewed] = makingByStart[version.from]!
    const [issuer, level] = issuerCells(version.title)
    const number = `${level === '省级' ? '示司规' : '示政规'}〔${published!.slice(0, 4)}〕${index + 1}号`
    return [
      version.title, version.version, issuer, level, version.from, version.to, '行政处罚', published!, number, '否', filed!,
      from!, to!, reasoned!, decided!, toCourt!, toProcuratorate!, '2021-06-01', reviewed!,
    ]
  })
  return csv(
    [
      '裁量基准名称', '版本', '制定机关', '制定机关层级', '生效日期', '失效日期', '执法行为类别', '公布日期', '规范性文件编号', '依法不公开', '备案日期',
      '征求意见起始日期', '征求意见截止日期', '专家论证日期', '集体讨论日期', '抄送法院日期', '抄送检察院日期', '所依法律施行日期', '最近评估日期',
    ],
    rows,
  )
}

/** The benchmarks are the province's and the prefecture's: a county makes none (令286 article 7). */
export function benchmarksCsv(): string {
  const rows = allItems.flatMap((item) =>
    item.benchmarks.flatMap((version) => {
      return Object.entries(version.tiers).flatMap(([partyKind, tiers]) =>
        tiers.map((tier, index) => [
          version.title, version.version, ...issuerCells(version.title), '',
          version.from, version.to, item.name, partyKind, tier.name, String(index + 1), tierConditions[tier.name]!,
          ...rangeCells(item, tier),
        ]),
      )
    }),
  )
  return csv(
    ['裁量基准名称', '版本', '制定机关', '制定机关层级', '上级基准', '生效日期', '失效日期', '违法行为', '当事人类别', '裁量阶次', '阶次序号', '适用条件', ...rangeHeaders],
    rows,
  )
}

function statutoryRangeRow(item: SampleItem, partyKind: string, range: SampleRange): string[] {
  const clause = [item.name, item.instrument, item.article, '2021年修正', partyKind]
  return [...clause, ...rangeCells(item, range), '2021-06-01', '']
}

export function statutoryRangesCsv(): string {
  return csv(
    ['违法行为', '法律名称', '条款', '条款版本', '当事人类别', ...rangeHeaders, '生效日期', '失效日期'],
    allItems.flatMap((item) =>
      Object.entries(item.statute).map(([partyKind, range]) => statutoryRangeRow(item, partyKind, range)),
    ),
  )
}

export function annualReturnsCsv(returns: readonly AnnualReturn[]): string {
  return csv(
    ['行政机关', '统计年度', '收到日期', '零报告', '行政处罚数量', '罚没金额（元）', '行政许可数量', '行政强制数量', '行政检查数量'],
    returns.map((row) => [
      row.agency.name, String(row.year), row.received, yesOrNo(row.isNil), String(row.penalties), String(row.amount),
      String(row.permits), String(row.coercion), String(row.inspections),
    ]),
  )
}

export function bureauAnalysesCsv(): string {
  return csv(
    ['行政机关', '统计年度', '报送日期', '文号'],
    analyses.map((row) => [row.agency.name, String(row.year), row.sent, row.documentNumber]),
  )
}
