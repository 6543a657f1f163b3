import { allAgencies } from './agencies.ts'
import { analyses, type AnnualReturn } from './annual-records.ts'
import { csv } from './formats/csv.ts'
import { rangeCells, rangeHeaders, yesOrNo } from './register-cells.ts'
import type { SampleItem, SampleRange } from './violation-item.ts'
import { allItems } from './violation-items.ts'

export function agenciesCsv(): string {
  return csv(
    ['机关名称', '统一社会信用代码', '别名', '层级', '上级机关', '领域', '报送年度统计', '司法行政机关', '设立日期', '撤销日期'],
    allAgencies.map((agency) => [
      agency.name, agency.code, agency.aliases.join('、'), agency.level, agency.superior, agency.sector,
      yesOrNo(agency.owesReturn), yesOrNo(agency.isJusticeBureau), agency.since, '',
    ]),
  )
}

function statutoryRangeRow(item: SampleItem, partyKind: string, range: SampleRange): string[] {
  const clause = [item.name, item.instrument, item.article, item.edition, partyKind]
  return [...clause, ...rangeCells(item, range), item.inForceFrom, '']
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
