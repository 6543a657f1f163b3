import { makingOf } from './benchmark-making.ts'
import { csv } from './formats/csv.ts'
import { tierConditions } from './practice.ts'
import { benchmarkItems, benchmarkVersions } from './refinements.ts'
import { rangeCells, rangeHeaders } from './register-cells.ts'

interface Issuer {
  readonly name: string
  readonly level: string
  /** Opens the numbers of its normative documents. */
  readonly mark: string
}

function issuerOf(title: string): Issuer {
  if (title.startsWith('示例省')) return { name: '示例省司法厅', level: '省级', mark: '示司规' }
  if (title.startsWith('示例市')) return { name: '示例市人民政府', level: '市级', mark: '示政规' }
  return { name: '示例县市场监督管理局', level: '县级', mark: '示市监规' }
}

export function benchmarkRegisterCsv(): string {
  const rows = benchmarkVersions.map((version, index) => {
    const made = makingOf(version)
    const { name, level, mark } = issuerOf(version.title)
    return [
      version.title, version.version, name, level, version.from, version.to, '行政处罚', made.published,
      `${mark}〔${made.published.slice(0, 4)}〕${index + 1}号`, '否', made.filed, made.commentFrom, made.commentTo, made.reasoned,
      made.decided, made.toCourt, made.toProcuratorate, made.lawFrom, made.reviewed,
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

/** The benchmarks are the province's and the prefecture's: a county makes none, and at most refines them. */
export function benchmarksCsv(): string {
  const rows = benchmarkItems.flatMap(({ item, version, parent }) => {
    const { name, level } = issuerOf(version.title)
    return Object.entries(version.tiers).flatMap(([partyKind, tiers]) =>
      tiers.map((tier, index) => [
        version.title, version.version, name, level, parent, version.from, version.to, item.name, partyKind, tier.name,
        String(index + 1), tierConditions[tier.name]!, ...rangeCells(item, tier),
      ]),
    )
  })
  return csv(
    ['裁量基准名称', '版本', '制定机关', '制定机关层级', '上级基准', '生效日期', '失效日期', '违法行为', '当事人类别', '裁量阶次', '阶次序号', '适用条件', ...rangeHeaders],
    rows,
  )
}
