import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingest } from '../../pipeline/commands/ingest.ts'
import { unparse } from '../../pipeline/delimited-text.ts'
import { initWorkspace } from '../../pipeline/workspace/workspace.ts'
import { recordingContext } from './sample-workspace.ts'

/** A row of a decision file by the field's name; what is left out is blank. */
export type DecisionRow = Readonly<Record<string, string | number | null>>

export const dumping = '随意倾倒建筑垃圾'
export const headers = [
  'case_id', 'document_number', 'agency', 'party_name', 'party_kind', 'conduct_date', 'decision_date', 'violation_item', 'legal_basis',
  'circumstances', 'harm', 'repeat_count', 'benchmark_cited', 'tier_cited', 'value_of_goods', 'kinds', 'fine', 'status', 'explanation',
] as const

/** What a case of dumping has when a test does not say otherwise. */
export const usual: DecisionRow = {
  agency: '示例县城市管理局',
  party_kind: '法人',
  violation_item: dumping,
  legal_basis: '《示例省城市容貌管理条例》第四十条第一款',
  circumstances: '配合调查',
  harm: '一般',
  repeat_count: 0,
}

/** An offence that is fined by multiples of the value of the goods. */
export const selling: DecisionRow = { violation_item: '销售不合格产品', legal_basis: '《示例省产品质量条例》第十条' }
export const littering: DecisionRow = { violation_item: '随地丢弃废物', legal_basis: '《示例省城市容貌管理条例》第六十条' }
/** An offence whose benchmark changed at the end of 2025. */
export const hoarding: DecisionRow = { violation_item: '违规堆放物料', legal_basis: '《示例省城市容貌管理条例》第五十条', benchmark_cited: '示例市堆放物料裁量基准' }

export function toFile(path: string, rows: readonly DecisionRow[], columns: readonly string[] = headers): string {
  writeFileSync(path, unparse([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]))
  return path
}

/** `count` decisions, one every nine days from a day on. */
export function decisions(name: string, count: number, from: string, change: DecisionRow, fineOf: (i: number) => number): DecisionRow[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.parse(from) + i * 9 * 86_400_000).toISOString().slice(0, 10)
    return { ...usual, document_number: `${name}〔2024〕${i + 1}号`, party_name: `${name}${i + 1}有限公司`, decision_date: day, conduct_date: day, kinds: '罚款', fine: fineOf(i), ...change }
  })
}

/** A workspace of made-up decisions on dumping: forty alike, and others that may not count. */
export async function pastCounty(folder: string): Promise<void> {
  await initWorkspace(folder, '示例县司法局')
  const inbox = (name: string): string => join(folder, 'inbox', name)
  writeFileSync(inbox('statutory-ranges.csv'), unparse([
    ['violation_item', 'instrument', 'article', 'range_basis', 'base_sum', 'lower', 'lower_closed', 'upper', 'upper_closed'],
    [dumping, '示例省城市容貌管理条例', '第四十条第一款', '金额', null, 500, '是', 100000, '是'],
    [selling['violation_item']!, '示例省产品质量条例', '第十条', '倍数', '货值金额', 5, '是', 10, '是'],
  ]))
  writeFileSync(inbox('benchmarks.csv'), unparse([
    ['裁量基准名称', '版本', '生效日期', '失效日期', '违法行为', '裁量阶次', '阶次序号', '幅度类型', '下限', '含下限', '上限', '含上限'],
    ['示例市堆放物料裁量基准', '2022年版', '2022-01-01', '2025-12-31', hoarding['violation_item']!, '一般', 1, '金额', 1000, '是', 5000, '是'],
    ['示例市堆放物料裁量基准', '2026年版', '2026-01-01', null, hoarding['violation_item']!, '一般', 1, '金额', 2000, '是', 8000, '是'],
  ]))
  toFile(inbox('decisions.csv'), [
    ...decisions('常', 40, '2024-06-01', {}, (i) => 1000 + (i % 5) * 100),
    ...decisions('拒', 25, '2024-06-01', { circumstances: '拒不改正' }, (i) => 3000 + (i % 5) * 100),
    ...decisions('撤', 12, '2024-06-01', { status: '已撤销' }, () => 90000),
    ...decisions('后', 12, '2026-03-01', {}, () => 60000),
    ...decisions('旧', 12, '2021-01-01', {}, () => 600),
    ...decisions('少', 4, '2025-01-01', { violation_item: '擅自设置户外广告', legal_basis: '《示例省城市容貌管理条例》第三十一条第二款' }, () => 2000),
    ...['甲公司', '乙公司', '丙公司'].flatMap((party_name) =>
      decisions('共', 1, '2025-01-01', { case_id: '共案〔2025〕1号', document_number: '共〔2025〕1号', party_name }, () => 1200),
    ),
    ...decisions('丢', 25, '2025-01-01', { ...littering, circumstances: '乱扔烟头', harm: '轻微' }, () => 1000),
    ...decisions('抛', 25, '2025-01-01', { ...littering, circumstances: '乱扔纸屑', harm: '一般' }, () => 1000),
    ...decisions('并', 1, '2025-01-01', { ...littering, circumstances: '乱扔烟头', harm: '一般' }, () => 2000),
    ...decisions('堆', 15, '2025-01-01', { ...hoarding, tier_cited: '一般' }, (i) => 2000 + 100 * (i % 3)),
    ...[1000, 1500, 2000, 2500, 3000, 3500].flatMap((value) => decisions(`货${value}`, 4, '2025-01-01', { ...selling, value_of_goods: value }, () => 6 * value)),
    ...decisions('己', 1, '2025-02-01', { party_name: '草案当事人有限公司' }, () => 99000),
  ])
  await ingest(recordingContext(folder).context, [], {})
}
