import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Benchmark } from '../../../pipeline/benchmarks/benchmark-row.ts'
import { readBenchmark, statedEndWords } from '../../../pipeline/benchmarks/read-benchmark.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { described, required } from './described.ts'

type Cells = readonly (string | number | null)[]

const folder = mkdtempSync(join(tmpdir(), 'benchmark-'))
const law = '《示例法》第三十一条第一款：\n违反本法规定的，处一万元以上十万元以下的罚款。'
const ladder: Cells[] = [
  ['一、《示例法》'],
  ['序号', '违法行为', '法律依据', '类别', '裁量情节', '裁量标准', '备注'],
  ['1-1', '擅自占道', law, 1, '面积10平方米以下', '处一万元以上三万元以下罚款', '可责令恢复原状'],
  [null, null, null, 2, '面积10平方米以上30平方米以下', '处三万元以上七万元以下罚款'],
  [null, null, null, 2, '两年内第2次', '处三万元以上七万元以下罚款'],
  [null, null, null, 3, '面积30平方米以上', '处七万元以上十万元以下罚款'],
  ['1-2', '乱倒垃圾', '《示例法》第四十条', 1, '初犯', '给予警告'],
]

describe('a benchmark with a row for each tier', () => {
  it('is read from a workbook with titles, merged cells and one sheet for each law', async () => {
    const benchmark = await readBenchmark(await workbook({ 示例法: ladder, 另一法: ladder.slice(0, 4), 空表: [] }, { 示例法: ['A3:A6', 'B3:B6', 'C3:C6'] }))
    expect(benchmark.titles).toEqual(['一、《示例法》', '一、《示例法》'])
    expect(benchmark.sheetsWithoutTiers).toEqual(['空表'])
    expect(benchmark.rows.map(({ sheet, row, number, item, tier, order }) => [sheet, row, number, item, tier, order])).toEqual([
      ['示例法', 3, '1-1', '擅自占道', '1', 1],
      ['示例法', 4, '1-1', '擅自占道', '2', 2],
      ['示例法', 5, '1-1', '擅自占道', '2', 2],
      ['示例法', 6, '1-1', '擅自占道', '3', 3],
      ['示例法', 7, '1-2', '乱倒垃圾', '1', 1],
      ['另一法', 3, '1-1', '擅自占道', '1', 1],
      ['另一法', 4, '1-1', '擅自占道', '2', 2],
    ])
    const [first] = benchmark.rows
    expect(first).toMatchObject({ articles: [{ instrument: '示例法', article: '第三十一条', provisions: '第一款' }], quotes: ['违反本法规定的，处一万元以上十万元以下的罚款。'], note: '可责令恢复原状' })
    expect([described(first!.outcome), required(first!.condition)]).toEqual([['fine [10000, 30000]'], ['面积 <other> (∞, 10] 平方米']])
  })

  it('is read from a CSV file, where merged cells have become blank ones', async () => {
    const benchmark = await readBenchmark(csv(ladder))
    expect(benchmark.rows.map(({ row, number, tier }) => [row, number, tier])).toEqual([[3, '1-1', '1'], [4, '1-1', '2'], [5, '1-1', '2'], [6, '1-1', '3'], [7, '1-2', '1']])
    expect(benchmark.rows[3]!.articles).toEqual(benchmark.rows[0]!.articles)
  })

  it.each([
    ['序号', '违法违规行为', '法律依据', '法律依据具体条款', '适用条件', '裁量幅度'],
    ['事项代码', '事项名称', '处罚依据', '裁量基准来源', '阶次及适用条件', '裁量幅度'],
    ['编码', '违法行为', '违法依据', '处罚依据', '违法情节', '裁量基准'],
    ['序号', '违法行为', '违法依据', '处罚依据', '裁量阶次 及适用条件', '行政处罚裁量标准'],
  ])('knows its columns by the headers %s, %s, %s, %s, %s, %s', async (...headers) => {
    const { rows } = await readBenchmark(csv([headers, ['1', '擅自占道', '《示例法》第十条', '《示例法》第三十条', '较轻：面积10平方米以下', '处1万元罚款']]))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ number: '1', item: '擅自占道', tier: '较轻', outcomeText: '处1万元罚款' })
    expect(required(rows[0]!.condition)).toEqual(['面积 <other> (∞, 10] 平方米'])
  })

  it('lists what stands between the tiers and states none, and knows a header that is repeated', async () => {
    const header = ['违法行为', '处罚依据', '裁量阶次', '适用条件', '处罚幅度']
    const { rows, rowsWithoutTier } = await readBenchmark(csv([header, ['占道', '《甲法》第一条', '轻微', '初犯', '警告'], ['第二章 环境', '', '', '', ''], header, ['排污', '《乙法》第二条', '一般', '', '处1万元罚款']]))
    expect(rows.map(({ item, tier }) => [item, tier])).toEqual([['占道', '轻微'], ['排污', '一般']])
    expect(rowsWithoutTier).toEqual([{ sheet: null, row: 3, text: '第二章 环境' }])
  })

  it('counts another ladder where the tiers of an offence begin anew', async () => {
    const rows = (await readBenchmark(csv([['违法行为', '阶次', '适用条件', '裁量标准'], ['占道', '1', '甲', '警告'], ['占道', '2', '乙', '警告'], ['占道', '1', '逾期', '警告'], ['占道', '3', '丙', '警告']]))).rows
    expect(rows.map(({ ladder: number, order }) => [number, order])).toEqual([[1, 1], [1, 2], [2, 1], [2, 2]])
  })

  it('does not take a number that counts the rows for another offence', async () => {
    const rows = (await readBenchmark(csv([['序号', '违法行为', '法律依据', '阶次', '适用条件', '裁量标准'], ['1', '占道', '《甲法》第一条', '轻微', '甲', '警告'], ['2', '', '', '一般', '乙', '警告'], ['3', '占道', '《甲法》第一条', '严重', '丙', '警告'], ['4', '占道', '《甲法》第二条', '轻微', '丁', '警告']]))).rows
    expect(rows.map(({ number, offence, order }) => [number, offence, order])).toEqual([['1', 1, 1], ['2', 1, 2], ['3', 1, 3], ['4', 2, 1]])
  })

  it('gives a row without tier and outcome those of the row above, and says so', async () => {
    const { rows } = await readBenchmark(csv([['违法行为', '阶次', '适用条件', '裁量标准'], ['占道', '1', '3吨以下', '处1万元罚款'], ['', '', '初犯', '']]))
    expect(rows.map(({ tier, outcomeText, isCarried, order }) => [tier, outcomeText, isCarried, order])).toEqual([['1', '处1万元罚款', false, 1], ['1', '处1万元罚款', true, 1]])
  })
})

describe('a benchmark with a row for each offence', () => {
  it('has its tiers beside each other', async () => {
    const { rows } = await readBenchmark(csv([['序号', '违法行为', '处罚依据', '轻微', '一般', '严重'], ['1', '占道', '《甲法》第一条', '警告', '处500元以上1000元以下罚款', '—']]))
    expect(rows.map(({ item, tier, order, outcome }) => [item, tier, order, described(outcome)])).toEqual([['占道', '轻微', 1, ['warning']], ['占道', '一般', 2, ['fine [500, 1000]']]])
  })

  it('may have a condition and an outcome below each tier', async () => {
    const header: Cells[] = [['违法行为', '处罚依据', '从轻', null, '从重', null], [null, null, '适用情形', '裁量幅度', '适用情形', '裁量幅度']]
    const { rows } = await readBenchmark(await workbook({ 甲: [...header, ['占道', '《甲法》第一条', '3次以下', '处1万元罚款', '3次以上', '处2万元罚款']] }, { 甲: ['C1:D1', 'E1:F1', 'A1:A2', 'B1:B2'] }))
    expect(rows.map(({ tier, condition, outcome }) => [tier, required(condition), described(outcome)])).toEqual([
      ['从轻', ['<occurrence> (∞, 3] 次'], ['fine [10000, 10000]']],
      ['从重', ['<occurrence> [3, ∞) 次'], ['fine [20000, 20000]']],
    ])
  })
})

describe('a benchmark in text', () => {
  it('may be tables in Markdown, each below its heading', async () => {
    const text = '# 基准\n\n## 甲法\n\n| 违法行为 | 裁量阶次 | 适用条件 | 裁量标准 |\n| --- | :-: | --- | --- |\n| 占道 | 轻微 | 甲\\|乙<br>丙 | 警告 |\n\n文字 | 不是表\n\n## 乙法\n|违法行为|裁量阶次|适用条件|裁量标准|\n|---|---|---|---|\n|排污|一般||处1万元罚款|\n'
    const { rows } = await readBenchmark(written('基准.md', text))
    expect(rows.map(({ sheet, row, item, condition }) => [sheet, row, item, condition.text])).toEqual([['甲法', 7, '占道', '甲|乙\n丙'], ['乙法', 14, '排污', '']])
  })

  it('may be YAML, with the tiers inside the offence', async () => {
    const text = '- 违法行为: 占道\n  处罚依据: 《甲法》第一条\n  阶次:\n    - 裁量阶次: 轻微\n      适用条件: 初犯\n      裁量标准: 警告\n    - 裁量阶次: 一般\n      适用条件: 2次以上\n      裁量标准: 处500元以上1000元以下罚款\n'
    const { rows } = await readBenchmark(written('基准.yaml', text))
    expect(rows.map(({ row, item, tier, order, outcome }) => [row, item, tier, order, described(outcome)])).toEqual([[4, '占道', '轻微', 1, ['warning']], [7, '占道', '一般', 2, ['fine [500, 1000]']]])
    await expect(readBenchmark(written('坏.yaml', '- 违法行为: [占道'))).rejects.toMatchObject({ code: 'configuration-unreadable' })
  })

  it('has no rows where no header is known', async () => {
    expect((await readBenchmark(csv([['姓名', '单位', '电话'], ['甲', '乙', '1']]))).rows).toEqual([])
  })
})

it('follows a note that leaves the figure out of 以下', async () => {
  const file = csv([['本基准所称“以下”不包括本数，“以上”包括本数'], ['违法行为', '裁量阶次', '适用条件', '裁量标准'], ['占道', '轻微', '3吨以下', '处1万元以上3万元以下罚款']])
  const benchmark: Benchmark = await readBenchmark(file)
  expect(benchmark.endWords).toEqual({ aboveIncludes: true, belowIncludes: false })
  expect(described(benchmark.rows[0]!.outcome)).toEqual(['fine [10000, 30000)'])
  expect(required(benchmark.rows[0]!.condition)).toEqual(['<other> (∞, 3) 吨'])
  const overruled = await readBenchmark(file, { aboveIncludes: true, belowIncludes: true })
  expect(described(overruled.rows[0]!.outcome)).toEqual(['fine [10000, 30000]'])
})

it.each([
  ['“以上”“以下”均含本数', true, true], ['本基准所称以下不含本数', true, false], ['“以上”、“以下”均不包括本数', false, false], ['处1万元以上3万元以下（不含本数）罚款', true, true],
])('takes %s for what it says of 以上 and 以下', (note, aboveIncludes, belowIncludes) => {
  expect(statedEndWords([{ name: null, rows: [{ row: 1, cells: [note] }] }])).toEqual({ aboveIncludes, belowIncludes })
})

function written(name: string, content: string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

let files = 0

function csv(rows: readonly Cells[]): string {
  const line = (cells: Cells): string => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')
  return written(`${++files}.csv`, `${rows.map(line).join('\n')}\n`)
}

async function workbook(sheets: Readonly<Record<string, readonly Cells[]>>, merged: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const cells of rows) sheet.addRow([...cells])
    for (const range of merged[name] ?? []) sheet.mergeCells(range)
  }
  const file = join(folder, `${++files}.xlsx`)
  await book.xlsx.writeFile(file)
  return file
}

describe('the sheet of tiers that the program loads', () => {
  it('is read by the ends of its ranges', async () => {
    const header = ['裁量基准名称', '版本', '违法行为', '当事人类别', '裁量阶次', '阶次序号', '适用条件', '幅度类型', '计算基数', '下限', '含下限', '上限', '含上限']
    const rows = [
      ['甲基准', '2022年版', '占道', '', '较轻', '1', '初犯', '金额', '', '500', '是', '1200', '否'],
      ['甲基准', '2022年版', '占道', '', '较重', '2', '', '倍数', '货值金额', '2', '', '5', '是'],
      ['甲基准', '2025年版', '占道', '', '较轻', '1', '', '金额', '', '', '', '2000', '是'],
      ['甲基准', '2025年版', '占道', '个人', '较轻', '1', '', '百分比', 'illegal_gains', '5', '', '5', ''],
      ['甲基准', '2025年版', '占道', '个人', '较重', '2', '', '金额', '', '五百', '', '', ''],
    ]
    const read = (await readBenchmark(csv([header, ...rows]))).rows
    expect(read.map(({ number, tier, order, outcome }) => [number, tier, order, described(outcome)])).toEqual([
      ['2022年版', '较轻', 1, ['fine [500, 1200)']],
      ['2022年版', '较重', 2, ['fine [2, 5] times 货值金额 (value_of_goods)']],
      ['2025年版', '较轻', 1, ['fine (∞, 2000]']],
      ['2025年版 个人', '较轻', 1, ['fine [5, 5] percent of 违法所得 (illegal_gains)']],
      ['2025年版 个人', '较重', 2, []],
    ])
  })

  it('of the sample county is read whole', async () => {
    const { rows } = await readBenchmark(join(packageRoot, 'data-samples/county/inbox/benchmarks.csv'))
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ outcome }) => outcome.reading !== 'fully')).toEqual([])
  })
})
