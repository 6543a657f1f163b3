import { headerKey } from '../../domain/form-header.ts'
import { returnLabels, type ReturnLabel } from '../../domain/return-labels.ts'

/** What a column or a line beside the table can say; `unit`: that of the amounts; `published`: when the agency made the statistics public. */
export type Fact = ReturnLabel | 'unit' | 'published'

export const publicationLabel = '公开日期'

const spellings: Readonly<Record<Fact, readonly string[]>> = {
  agency: [returnLabels.agency, '填报机关', '填表单位', '报送单位', '报送机关', '单位名称', '机关名称', '部门名称', '行政机关', '行政执法机关', '执法机关', '执法单位', '执法主体', '行政执法主体', '单位', '部门', 'agency'],
  year: [returnLabels.year, '报告年度', '所属年度', '统计年份', '年度', '年份', 'stat_year', 'year'],
  filled: [returnLabels.filled, '填表日期', '填报时间', '报送日期', '报送时间', 'filled_date'],
  received: [returnLabels.received, '收到日期', '收到时间', '接收日期', 'received_date'],
  nil: [returnLabels.nil, '是否零报告', 'is_nil'],
  published: [publicationLabel, '公开时间', '公布日期', '公布时间', '发布日期', '发布时间', '公示日期', '公示时间', 'published_date', 'published'],
  unit: ['金额单位', '计量单位', '金额计量单位', 'amount_unit'],
}
const seals = ['', '盖章', '公章', '签章']
const byKey = new Map(Object.entries(spellings).flatMap(([fact, names]) => names.flatMap((name) => seals.map((seal) => [headerKey(name) + seal, fact] as const))))
const inLine = new RegExp(`(${Object.values(spellings).flat().sort((a, b) => b.length - a.length).map(escaped).join('|')})\\s*(?:[(（](?:盖章|公章|签章|章)[)）])?\\s*[:：]`, 'gi')

/** What a header, or a cell that holds nothing but a label, speaks of. */
export function factOf(text: string): Fact | null {
  const found = byKey.get(headerKey(text))
  return facts.find((fact) => fact === found) ?? null
}

const facts: readonly Fact[] = ['agency', 'year', 'filled', 'received', 'nil', 'published', 'unit']

/** The labels of a line with what follows each of them: 填报单位：某局  填报日期：2026年1月5日. */
export function labelledParts(line: string): { readonly label: string; readonly value: string }[] {
  const found = [...line.matchAll(inLine)]
  return found.map((match, i) => ({ label: match[1]!, value: line.slice(match.index + match[0].length, found[i + 1]?.index).trim() }))
}

function escaped(text: string): string {
  return text.replaceAll(/[()（）]/g, (mark) => ('(（'.includes(mark) ? '[(（]' : '[)）]'))
}
