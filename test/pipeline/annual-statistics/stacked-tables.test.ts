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

type Cell = string | number | null

async function workbook(rows: readonly (readonly Cell[])[], merged: readonly string[] = []): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('年报')
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

const penaltyHeaders: Cell[] = ['警告', '通报批评', '罚款', '没收违法所得、没收非法财物', '暂扣许可证件', '降低资质等级', '限制开展生产经营活动', '责令停产停业', '责令关闭、限制从业', '吊销许可证件', '行政拘留', '其他行政处罚', '合计（宗）', '罚没金额（元）']
const penaltyFigures: Cell[] = [1, 0, 20, 3, 0, 0, 0, 0, 0, 0, 0, 0, 24, 51000]
const coercionAbove: Cell[] = ['行政强制措施实施数量（宗）', null, null, null, '行政强制执行实施数量（宗）', null, null, null, null, null, '申请法院强制执行（宗）']
const coercionHeaders: Cell[] = ['查封场所、设施或者财物', '扣押财物', '冻结存款、汇款', '其他', '加处罚款或者滞纳金', '划拨存款、汇款', '拍卖或者依法处理', '排除妨碍、恢复原状', '代履行', '其他', null]
const coercionFigures: Cell[] = [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4]
const actsHeaders: Cell[] = ['行政征收', null, '行政征用次数', '行政检查次数', '行政给付', null, '行政奖励', null, '行政裁决', null, '行政确认次数', '其他']
const actsUnits: Cell[] = ['次数', '金额（元）', null, null, '次数', '金额（元）', '次数', '金额（元）', '次数', '金额（元）', null, null]
const actsFigures: Cell[] = [0, 0, 0, 310, 0, 0, 0, 0, 0, 0, 5, 0]
const title: Cell[] = ['示例市生态环境局示例县分局2025年度行政执法统计年报']
const penalties = (agency: readonly Cell[], figures: readonly Cell[]): Cell[][] => [['一、行政处罚实施情况统计表'], [...agency, ...penaltyHeaders], [...figures]]

const file = async (fines: number): Promise<Uint8Array> =>
  workbook([title, ...penalties([], [1, 0, fines, ...penaltyFigures.slice(3)]), ['二、行政强制实施情况统计表'], coercionAbove, coercionHeaders, coercionFigures], ['A6:D6', 'E6:J6', 'K6:K7'])

describe('tables one below the other on a sheet', () => {
  it('are all read, of the agency and the year that the title names', async () => {
    const engine = await emptyDatabase()
    const rows = [
      title, ...penalties([], penaltyFigures), [], ['二、行政强制实施情况统计表'], coercionAbove, coercionHeaders, coercionFigures,
      [], ['三、其他行政执法行为实施情况统计表'], actsHeaders, actsUnits, actsFigures, ['填表人：某某  填报日期：2026年1月9日'],
    ]
    const [intake] = await ingest(engine, { 'a.xlsx': await workbook(rows, ['A7:D7', 'E7:J7', 'K7:K8']) }, { forms })
    expect(await refused(engine)).toEqual([])
    expect(await stored(engine)).toEqual({
      'shanxi penalty 示例市生态环境局示例县分局 2025': 'warning=1 fine=20 confiscation=3 total=24 amount=51000',
      'shanxi coercion 示例市生态环境局示例县分局 2025': 'sealing=2 seizure=1 court_enforcement=4',
      'shanxi other_acts 示例市生态环境局示例县分局 2025': 'inspection=310 confirmation=5',
    })
    expect(await engine.query('SELECT DISTINCT filled_date::VARCHAR AS filled FROM stored.return_form')).toEqual([{ filled: '2026-01-09' }])
    expect(intake).toMatchObject({ rowsRead: 3, rowsUsed: 3, rowsQuarantined: 0, unusedHeaders: [] })
    engine.close()
  })

  it('keep the unit and 零报告 that are said of one of them to that one', async () => {
    const engine = await emptyDatabase()
    const headers = penaltyHeaders.map((header) => (header === '罚没金额（元）' ? '罚没金额' : header))
    const rows: Cell[][] = [
      ['示例县水利局2025年度行政执法统计年报'], ['一、行政处罚实施情况统计表'], ['单位：宗、万元'], headers, [...penaltyFigures.slice(0, 13), 5.1],
      ['二、行政强制实施情况统计表（零报告）'], coercionAbove, coercionHeaders, Array<null>(11).fill(null), ['三、其他行政执法行为实施情况统计表'], actsHeaders, actsUnits, Array<null>(12).fill(null),
    ]
    await ingest(engine, { 'a.xlsx': await workbook(rows, ['A7:D7', 'E7:J7', 'K7:K8']) }, { forms })
    expect(await engine.query("SELECT form_table, is_nil FROM stored.return_form ORDER BY form_table")).toEqual([{ form_table: 'coercion', is_nil: true }, { form_table: 'penalty', is_nil: null }])
    expect(await stored(engine)).toMatchObject({ 'shanxi penalty 示例县水利局 2025': 'warning=1 fine=20 confiscation=3 total=24 amount=51000' })
    expect(await refused(engine)).toEqual(['13 |  |  | return-empty'])
    engine.close()
  })

  it('of several agencies lose no agency between them, and no title is taken for one', async () => {
    const engine = await emptyDatabase()
    const agencies = (headers: readonly Cell[], ...figures: readonly (readonly Cell[])[]): Cell[][] => [['单位名称', ...headers], ...figures.map((each, i): Cell[] => ([`示例县${i === 0 ? '水利' : '林业'}局`] as Cell[]).concat(each))]
    const rows: Cell[][] = [
      ['2025年度示例县行政执法统计年报'], ['一、行政处罚实施情况统计表'], ...agencies(penaltyHeaders, penaltyFigures, []),
      ['二、行政许可实施情况统计表'], ...agencies(['申请数量', '受理数量', '许可数量', '不予许可数量', '撤销许可数量'], [5, 5, 4, 1, 0], [7, 6, 6, 0, 0]),
    ]
    await ingest(engine, { 'a.xlsx': await workbook(rows) }, { forms })
    expect(Object.keys(await stored(engine)).toSorted()).toEqual(['shanxi penalty 示例县水利局 2025', 'shanxi permit 示例县林业局 2025', 'shanxi permit 示例县水利局 2025'])
    expect(await refused(engine)).toEqual(['5 |  |  | return-empty'])
    engine.close()
  })

  it('that come again corrected replace each other table by table', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.xlsx': await file(19) }, { forms, nameOf: () => 'inbox/a.xlsx' })
    const [intake] = await ingest(engine, { 'a.xlsx': await file(20) }, { forms, nameOf: () => 'inbox/a.xlsx' })
    expect(intake).toMatchObject({ rowsRead: 2, rowsUsed: 2, rowsReplaced: 2 })
    engine.close()
  })
})

describe('the agency in a title', () => {
  const header = penaltyHeaders.join(',')
  const figures = penaltyFigures.join(',')

  it.each([
    ['示例县水利局2025年度行政处罚统计表', '示例县水利局'],
    ['2025年度示例县水利局行政处罚统计表', '示例县水利局'],
    ['示例镇人民政府2025年行政执法统计年报', '示例镇人民政府'],
  ])('is that of a table of one agency: %s', async (line, agency) => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `${line}${','.repeat(13)}\n${header}\n${figures}\n` }, { forms })
    expect(await engine.query('SELECT agency_id FROM stored.return_form')).toEqual([{ agency_id: agency }])
    engine.close()
  })

  it.each(['示例县2025年度行政执法统计年报', '示例县各镇人民政府2025年度行政执法统计年报', '2025年度行政执法统计年报'])('is not made up: %s', async (line) => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `${line}${','.repeat(13)}\n${header}\n${figures}\n` }, { forms })
    expect(await refused(engine)).toEqual(['3 | 填报单位 |  | required-value-missing'])
    engine.close()
  })

  it('does not stand in for a name that a row of a list leaves blank', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `示例县司法局2025年度行政处罚统计表${','.repeat(14)}\n行政机关,${header}\n,${figures}\n` }, { forms })
    expect(await refused(engine)).toEqual(['3 | 行政机关 |  | required-value-missing'])
    engine.close()
  })
})
