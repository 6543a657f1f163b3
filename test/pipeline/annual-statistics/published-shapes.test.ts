import { beforeAll, describe, expect, it } from 'vitest'
import { builtInForms, loadForms } from '../../../pipeline/annual-statistics/load-forms.ts'
import type { AnnualForm } from '../../../pipeline/domain/annual-form.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { emptyDatabase, ingest } from '../ingest/support.ts'

let forms: AnnualForm[]
beforeAll(async () => {
  const all = await loadForms([builtInForms])
  forms = [...all].sort((a, b) => Number(b.form === 'shanxi') - Number(a.form === 'shanxi'))
})

type Cell = string | number | null | { readonly formula: string } | { readonly error: '#DIV/0!' }

/** A workbook of one sheet: its rows, and ranges to merge. */
async function workbook(rows: readonly (readonly Cell[])[], merged: readonly string[], name = '表'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(name)
  for (const row of rows) sheet.addRow(row)
  for (const range of merged) sheet.mergeCells(range)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function stored(engine: Engine): Promise<Record<string, string>> {
  const rows = await engine.query(
    `SELECT f.form || ' ' || f.form_table || ' ' || f.agency_id || ' ' || f.year AS place, string_agg(c.cell || '=' || trunc(c.amount)::BIGINT, ' ' ORDER BY length(c.place), c.place) FILTER (WHERE c.amount > 0) AS cells
     FROM stored.return_form AS f JOIN stored.return_cell AS c USING (return_form_id) GROUP BY ALL ORDER BY ALL`)
  return Object.fromEntries(rows.map((row) => [String(row['place']), String(row['cells'])]))
}

async function refused(engine: Engine): Promise<string[]> {
  const rows = await engine.query('SELECT row_number, column_name, value, reason FROM stored.quarantined_row ORDER BY row_number, column_name')
  return rows.map((row) => Object.values(row).join(' | '))
}

const kinds = ['警告', '通报批评', '罚款', '没收违法所得', '没收非法财物', '暂扣许可证件', '降低资质等级', '吊销许可证件', '限制开展生产经营活动', '责令停产停业', '责令关闭', '限制从业', '行政 拘留', '其他行政处罚']

describe('a form as agencies publish it', () => {
  it('with headers on three levels, the agency in a column and its total below, is read by the form that has most of its columns', async () => {
    const engine = await emptyDatabase()
    const rows: Cell[][] = [
      ['（二）2021年度行政处罚情况'],
      ['单位名称', '行政处罚实施情况', ...Array<null>(22).fill(null), '被复议应诉数量', null, null, null, '移送司法机关数量'],
      [null, '立案数量', '结案数量', '行政处罚案件数量', ...Array<null>(13).fill(null), '罚没金额 (万元)', '不予处罚案件数量', '不罚金额(万元)', '减轻处罚的案件数量', '轻罚金额(万元)', null, null, '被行政复议数量', '被行政复议纠错数量', '被行政诉讼数量', '行政诉讼败诉数量'],
      [null, null, null, ...kinds],
      ['示例市林业局', 10, 11, 0, 0, 10, 2, 1, 0, 0, 0, 0, 12, 0, 0, 0, 0, 170.8115, 0, 0, 3, 0, null, null, 4, 0, 5, 0, 6],
      ['合计', 10, 11, 0, 0, 10, 2, 1, 0, 0, 0, 0, 12, 0, 0, 0, 0, 170.8115, 0, 0, 3, 0, null, null, 4, 0, 5, 0, 6],
      ['填表说明：1.统计范围为2021年度1月1日至12月31日。'],
      ['2.行政处罚结案数量包括经行政复议或者行政诉讼被撤销的行政处罚决定数量。'],
    ]
    await ingest(engine, { 'a.xlsx': await workbook(rows, ['A1:AC1', 'A2:A4', 'B2:X2', 'Y2:AB2', 'AC2:AC4', 'B3:B4', 'C3:C4', 'D3:Q3', 'R3:R4', 'S3:S4', 'T3:T4', 'U3:U4', 'V3:V4']) }, { forms })
    expect(await stored(engine)).toEqual({
      'shandong penalty 示例市林业局 2021': 'filed=10 closed=11 fine=10 illegal_gains=2 illegal_property=1 business_suspension=12 amount=1708115 reduced=3 reviewed=4 sued=5 transferred=6',
    })
    expect(await refused(engine)).toEqual([])
    engine.close()
  })

  it('with numbered blank rows between the agencies and the total is read without them', async () => {
    const engine = await emptyDatabase()
    const rows: Cell[][] = [
      ['示例区2022年行政执法年度数据统计公示'],
      ['序号', '单位名称', '行政许可实施数量(件)', null, null, null, '撤销行政许可数量(件)', '法制审核数量(件)', null, '备注'],
      [null, null, '申请数量', '受理数量', '许可数量', '不予许可数量', null, '审核数量', '纠错数量', null],
      [1, '示例区林业局', 20, 18, 17, 1, 0, 5, 0, null],
      [2], [3],
      ['合 计', null, 20, 18, 17, 1, 0, 5, 0, null],
      ['说明：'], ['1.统计范围为2022年1月1日至12月31日。'],
    ]
    const [intake] = await ingest(engine, { 'a.xlsx': await workbook(rows, ['A1:J1', 'A2:A3', 'B2:B3', 'C2:F2', 'G2:G3', 'H2:I2', 'J2:J3', 'A7:B7']) }, { forms })
    expect(intake).toMatchObject({ rowsRead: 1, rowsUsed: 1, unusedHeaders: [] })
    expect(await stored(engine)).toEqual({ 'chongqing permit 示例区林业局 2022': 'applied=20 accepted=18 granted=17 refused=1 reviewed=5' })
    expect(await engine.query('SELECT * FROM stored.value_warning')).toEqual([])
    engine.close()
  })

  it('takes its year from the name of the sheet where no line says it', async () => {
    const engine = await emptyDatabase()
    const rows: Cell[][] = [['填报单位：', '示例县水利局'], ['申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量'], [5, 5, 4, 1, 0]]
    await ingest(engine, { 'a.xlsx': await workbook(rows, [], '2025年度许可') }, { forms })
    expect(await stored(engine)).toEqual({ 'shanxi permit 示例县水利局 2025': 'applied=5 accepted=5 granted=4 refused=1' })
    engine.close()
  })

  it('with an error in a formula loses that cell, and with a formula that was never computed the row', async () => {
    const engine = await emptyDatabase()
    const headers: Cell[] = ['单位名称', '统计年度', '申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量']
    const rows: Cell[][] = [headers, ['示例县水利局', 2025, 5, { error: '#DIV/0!' }, 4, 1, 0], ['示例县林业局', 2025, 5, 5, { formula: 'C3-F3' }, 1, 0]]
    await ingest(engine, { 'a.xlsx': await workbook(rows, []) }, { forms })
    expect(await stored(engine)).toEqual({ 'shanxi permit 示例县水利局 2025': 'applied=5 granted=4 refused=1' })
    expect(await refused(engine)).toEqual(['2 | 受理数量 | #DIV/0! | cell-error', '3 | 许可数量 |  | formula-without-value'])
    engine.close()
  })

  it('with its columns numbered below the headers is not read as if the numbers were figures', async () => {
    const engine = await emptyDatabase()
    const rows: Cell[][] = [
      ['2025年度许可统计表'], ['填报单位：示例县水利局'],
      ['单位', '申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量'], ['甲', 1, 2, 3, 4, 5],
      ['本级', 20, 18, 17, 1, 0], ['全县合计', 20, 18, 17, 1, 0],
    ]
    await ingest(engine, { 'a.xlsx': await workbook(rows, []) }, { forms })
    expect(await stored(engine)).toEqual({ 'shanxi permit 示例县水利局 2025': 'applied=20 accepted=18 granted=17 refused=1' })
    expect(await refused(engine)).toEqual([])
    engine.close()
  })

  it('is of no year where only the day of sending has one', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': '行政许可统计表（2026年报送）,,,,\n填报单位：示例县水利局,,,,\n申请数量,受理数量,许可数量,不予许可数量,撤销许可数量\n20,18,17,1,0\n' }, { forms })
    expect(await refused(engine)).toEqual(['4 | 统计年度 |  | required-value-missing'])
    engine.close()
  })

  it('of several tables in one workbook is read sheet by sheet, by the form that its titles name', async () => {
    const engine = await emptyDatabase()
    const book = new ExcelJS.Workbook()
    for (const [name, headers, values] of [
      ['许可', ['申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量'], [5, 5, 4, 1, 0]],
      ['封面', ['说明'], ['本册为示例县水利局报表']],
    ] as const) {
      const sheet = book.addWorksheet(name)
      sheet.addRow(['浙江省县级行政执法统计年报'])
      sheet.addRow(['填报单位：示例县水利局  统计年度：2025年  零报告：否  填报日期：2026.1.8'])
      sheet.addRow(headers)
      sheet.addRow(values)
    }
    await ingest(engine, { 'a.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) }, { forms })
    expect(await stored(engine)).toEqual({ 'zhejiang-county permit 示例县水利局 2025': 'applied=5 accepted=5 granted=4 refused=1' })
    expect(await engine.query('SELECT is_nil, filled_date::VARCHAR AS filled FROM stored.return_form')).toEqual([{ is_nil: false, filled: '2026-01-08' }])
    engine.close()
  })

  it('is no decision register, permit register or plain register of returns: these go on to their mappings', async () => {
    const engine = await emptyDatabase()
    const intakes = await ingest(engine, {
      'decisions.csv': '行政机关,决定日期,违法行为,处罚种类,罚款金额（元）,当事人名称\n示例县水利局,2025-03-01,违法取水,警告,0,示例小店\n',
      'returns.csv': '行政机关,统计年度,收到日期,零报告,行政处罚数量,罚没金额（元）,行政许可数量,行政强制数量,行政检查数量\n示例县水利局,2024,2025-01-04,否,179,3718910,380,7,394\n',
    }, { forms })
    expect(new Set(intakes.map(({ recordType }) => recordType))).toEqual(new Set(['annual_return', 'decision']))
    engine.close()
  })
})
