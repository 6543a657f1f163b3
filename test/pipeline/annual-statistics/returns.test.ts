import { beforeAll, describe, expect, it } from 'vitest'
import { builtInForms, loadForms } from '../../../pipeline/annual-statistics/load-forms.ts'
import { readForm } from '../../../pipeline/annual-statistics/read-form.ts'
import type { AnnualForm } from '../../../pipeline/domain/annual-form.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { dump, emptyDatabase, ingest } from '../ingest/support.ts'

let forms: AnnualForm[]
beforeAll(async () => {
  const all = await loadForms([builtInForms])
  forms = [...all].sort((a, b) => Number(b.form === 'shanxi') - Number(a.form === 'shanxi'))
})

const kinds = '警告,通报批评,罚款,没收违法所得、没收非法财物,暂扣许可证件,降低资质等级,限制开展生产经营活动,责令停产停业,责令关闭、限制从业,吊销许可证件,行政拘留,其他行政处罚,合计（宗）,罚没金额（元）'
const figures = '1,2,30,4,0,0,0,0,0,0,0,0,37,12345.60'

async function load(engine: Engine, text: string, more: Readonly<Record<string, unknown>> = {}) {
  const [intake] = await ingest(engine, { 'a.csv': text }, { forms, nameOf: () => 'inbox/a.csv', ...more })
  return intake!
}

/** Cell → what is stored of it, of the returns that were loaded last. */
async function cells(engine: Engine, agency = '示例局'): Promise<Record<string, string | null>> {
  const rows = await engine.query(
    `SELECT c.cell, c.amount::VARCHAR AS amount, c.cell_text, c.is_readable FROM stored.return_cell AS c JOIN stored.return_form AS f USING (return_form_id)
     WHERE f.agency_id = $agency AND f.loaded_order = (SELECT max(loaded_order) FROM stored.return_form WHERE agency_id = $agency)`, { agency })
  return Object.fromEntries(rows.map((row) => [String(row['cell']), row['is_readable'] === true ? (row['amount'] === null ? null : String(row['amount'])) : `not readable: ${String(row['cell_text'])}`]))
}

async function refused(engine: Engine): Promise<string[]> {
  const rows = await engine.query('SELECT row_number, column_name, value, reason, details FROM stored.quarantined_row ORDER BY row_number, column_name')
  return rows.map((row) => Object.values(row).join(' | '))
}

describe('a filled-in form', () => {
  it('of several agencies, one a row, is known by its headers and read cell by cell', async () => {
    const engine = await emptyDatabase()
    const intake = await load(engine, `行政机关,统计年度,收到日期,零报告,${kinds}\n示例局,2025,2026-01-10,否,${figures}\n另一局,2025年度,,是,${'0,'.repeat(13)}0\n`)
    expect(intake).toMatchObject({ state: 'loaded', mapping: 'shanxi', recordType: 'return_form', rowsRead: 2, rowsUsed: 2, rowsQuarantined: 0, unusedHeaders: [] })
    expect(await cells(engine)).toMatchObject({ warning: '1.00', fine: '30.00', total: '37.00', amount: '12345.60' })
    expect(await cells(engine, '另一局')).toMatchObject({ warning: '0.00', amount: '0.00' })
    const stored = await engine.query('SELECT agency_id, year, form, form_table, received_date::VARCHAR AS received, is_nil FROM stored.return_form ORDER BY source_row')
    expect(stored).toEqual([
      { agency_id: '示例局', year: 2025, form: 'shanxi', form_table: 'penalty', received: '2026-01-10', is_nil: false },
      { agency_id: '另一局', year: 2025, form: 'shanxi', form_table: 'penalty', received: null, is_nil: true },
    ])
    expect((await engine.query("SELECT place FROM stored.return_cell WHERE cell = 'fine' ORDER BY place")).map(({ place }) => place)).toEqual(['G2', 'G3'])
    engine.close()
  })

  it('of one agency is read with its agency, year and dates from the lines around the table', async () => {
    const engine = await emptyDatabase()
    const text = `2025年度行政处罚实施情况统计表${','.repeat(13)}\n填报单位（盖章）：示例局${','.repeat(13)}\n${kinds}\n${figures}\n说明：1.统计范围为本年度。${','.repeat(13)}\n填报人：某某  填报日期：2026年1月9日${','.repeat(13)}\n`
    const intake = await load(engine, text)
    expect(intake).toMatchObject({ rowsRead: 1, rowsUsed: 1, rowsQuarantined: 0 })
    expect(await engine.query('SELECT agency_id, year, filled_date::VARCHAR AS filled FROM stored.return_form')).toEqual([{ agency_id: '示例局', year: 2025, filled: '2026-01-09' }])
    engine.close()
  })

  it('says when it was published in a line or a column of its own, to the day or to the month', async () => {
    const engine = await emptyDatabase()
    await load(engine, `2025年度行政处罚实施情况统计表${','.repeat(13)}\n填报单位：示例局  公开日期：2026年1月28日${','.repeat(13)}\n${kinds}\n${figures}\n`)
    const intake = await load(engine, `行政机关,统计年度,发布时间,${kinds}\n另一局,2025,2026年2月,${figures}\n第三局,2025,二月,${figures}\n`)
    expect(intake).toMatchObject({ rowsUsed: 2, cellsRefused: 1 })
    expect(await engine.query('SELECT agency_id, published_on FROM stored.return_form ORDER BY loaded_order, source_row')).toEqual([
      { agency_id: '示例局', published_on: '2026-01-28' }, { agency_id: '另一局', published_on: '2026-02' }, { agency_id: '第三局', published_on: null },
    ])
    expect(await refused(engine)).toEqual(['3 | 发布时间 | 二月 | date-unreadable | {}'])
    engine.close()
  })

  it('is read in any order of its columns, whatever the width of letters and the spaces in the headers', async () => {
    const engine = await emptyDatabase()
    const [headers, values] = [kinds, figures].map((line) => line.split(',').reverse().map((cell) => cell.replace('（元）', '(元)').replace('罚款', '罚 款')).join(','))
    await load(engine, `单位名称,统计年度,${headers}\n示例局,2025,${values}\n`)
    expect(await cells(engine)).toMatchObject({ warning: '1.00', fine: '30.00', total: '37.00', amount: '12345.60' })
    engine.close()
  })

  it('is read with its headers on two levels, where one word stands under two headings', async () => {
    const engine = await emptyDatabase()
    const upper = '填报单位,年度,行政强制措施实施数量（宗）,,,,行政强制执行实施数量（宗）,,,,,,申请法院强制执行（宗）'
    const lower = ',,查封场所、设施或者财物,扣押财物,冻结存款、汇款,其他,加处罚款或者滞纳金,划拨存款、汇款,拍卖或者依法处理,排除妨碍、恢复原状,代履行,其他,'
    await load(engine, `${upper}\n${lower}\n示例局,2025,1,2,3,4,5,6,7,8,9,10,11\n`)
    expect(await cells(engine)).toEqual({
      sealing: '1.00', seizure: '2.00', freezing: '3.00', other_measures: '4.00', surcharge: '5.00', transfer_of_deposits: '6.00', auction_or_disposal: '7.00',
      restoration: '8.00', performance_by_others: '9.00', other_enforcement: '10.00', court_enforcement: '11.00',
    })
    engine.close()
  })

  it('that reports in 万元 where the form says 元 is read in 万元 to the last digit, and a warning says so', async () => {
    const engine = await emptyDatabase()
    await load(engine, `行政机关,统计年度,${kinds.replace('（元）', '（万元）')}\n示例局,2025,${figures.replace('12345.60', '170.8115')}\n`)
    expect(await cells(engine)).toMatchObject({ amount: '1708115.00' })
    expect(await engine.query('SELECT code, agency_id, field, details FROM stored.value_warning')).toEqual([
      { code: 'return-unit-differs', agency_id: '示例局', field: '罚没金额（万元）', details: '{"header":"罚没金额（万元）","stated":"万元","expected":"元"}' },
    ])
    engine.close()
  })

  it('takes the unit from a line above the table where the header says none, and from a column beside the amount before all others', async () => {
    const engine = await emptyDatabase()
    const plain = kinds.replace('（元）', '')
    await load(engine, `单位：万元${','.repeat(15)}\n行政机关,统计年度,${plain}\n示例局,2025,${figures}\n`)
    expect(await cells(engine)).toMatchObject({ amount: '123456000.00', fine: '30.00' })
    await load(engine, `单位名称,统计年度,${kinds},单位\n示例局,2024,${figures},万元\n另一局,2024,${figures},元\n`)
    expect((await cells(engine))['amount']).toBe('123456000.00')
    expect((await cells(engine, '另一局'))['amount']).toBe('12345.60')
    engine.close()
  })

  it('keeps a blank cell apart from zero, and reads strokes as blank, separators and Chinese numerals as figures', async () => {
    const engine = await emptyDatabase()
    await load(engine, `行政机关,统计年度,${kinds}\n示例局,2025,0,,/,—,十二,"1,234",３,5宗,,,,,,人民币伍仟元整\n`)
    expect(await cells(engine)).toMatchObject({ warning: '0.00', public_criticism: null, fine: null, confiscation: null, licence_suspension: '12.00', qualification_downgrade: '1234.00', activity_restriction: '3.00', business_suspension: '5.00', amount: '5000.00' })
    expect(await refused(engine)).toEqual([])
    engine.close()
  })

  it('loses no cell to another that holds no figure: each of these is listed with its place, and the others go in', async () => {
    const engine = await emptyDatabase()
    const intake = await load(engine, `行政机关,统计年度,${kinds}\n示例局,2025,约3,2,30,1.5,-4,0,0,0,0,0,0,0,37,见附件\n`)
    expect(intake).toMatchObject({ rowsUsed: 1, rowsQuarantined: 0, cellsRefused: 4 })
    expect(await cells(engine)).toMatchObject({ warning: 'not readable: 约3', public_criticism: '2.00', confiscation: 'not readable: 1.5', amount: 'not readable: 见附件' })
    expect(await refused(engine)).toEqual([
      '2 | 暂扣许可证件 | -4 | whole-number-unreadable | {"place":"G2"}',
      '2 | 没收违法所得、没收非法财物 | 1.5 | whole-number-unreadable | {"place":"F2"}',
      '2 | 罚没金额（元） | 见附件 | amount-unreadable | {"place":"P2"}',
      '2 | 警告 | 约3 | whole-number-unreadable | {"place":"C2"}',
    ])
    engine.close()
  })

  it('that holds nothing is no return, unless it says that there was nothing to report', async () => {
    const engine = await emptyDatabase()
    await load(engine, `行政机关,统计年度,零报告,${kinds}\n示例局,2025,,${','.repeat(13)}\n另一局,2025,是,${','.repeat(13)}\n`)
    expect(await refused(engine)).toEqual(['2 |  |  | return-empty | {}'])
    expect(await engine.query('SELECT agency_id, is_nil FROM stored.return_form')).toEqual([{ agency_id: '另一局', is_nil: true }])
    engine.close()
  })

  it('does not take the total below the agencies for an agency, and says where it is not their sum', async () => {
    const engine = await emptyDatabase()
    const total = figures.replace(',30,', ',61,')
    const intake = await load(engine, `行政机关,统计年度,${kinds}\n示例局,2025,${figures}\n另一局,2025,0,0,30,${'0,'.repeat(9)}30,0\n合 计,,${total.replace('37,', '67,')}\n`)
    expect(intake).toMatchObject({ rowsRead: 2, rowsUsed: 2, rowsQuarantined: 0 })
    expect((await engine.query('SELECT details FROM stored.value_warning')).map(({ details }) => details)).toEqual(['{"header":"罚款","total":"61","sum":"60"}'])
    engine.close()
  })

  it('of no agency, no year or another number of cells is refused row by row', async () => {
    const engine = await emptyDatabase()
    await load(engine, `行政机关,统计年度,${kinds}\n,2025,${figures}\n示例局,,${figures}\n示例局,2025,1,${figures}\n`)
    expect(await refused(engine)).toEqual([
      '2 | 行政机关 |  | required-value-missing | {}',
      '3 | 统计年度 |  | required-value-missing | {}',
      '4 |  |  | row-misaligned | {"cells":"17","headers":"16"}',
    ])
    expect(await engine.query('SELECT * FROM stored.return_form')).toEqual([])
    engine.close()
  })

  it('in which an agency stands twice with other figures is read once, and the second row is refused', async () => {
    const engine = await emptyDatabase()
    const intake = await load(engine, `行政机关,统计年度,${kinds}\n示例局,2025,${figures}\n示例局,2025,${figures}\n示例局,2025,${figures.replace('1,', '9,')}\n`)
    expect(intake).toMatchObject({ rowsRead: 3, rowsUsed: 1, rowsRepeated: 1, rowsQuarantined: 1 })
    expect(await refused(engine)).toEqual(['4 |  | 示例局 2025 | conflicting-duplicate | {"row":"2"}'])
    engine.close()
  })
})

describe('a form that comes again', () => {
  const text = `行政机关,统计年度,${kinds}\n示例局,2025,${figures}\n另一局,2025,${figures}\n`

  it('changes nothing where the file is the same', async () => {
    const engine = await emptyDatabase()
    await load(engine, text)
    const before = await dump(engine)
    expect((await load(engine, text)).state).toBe('already loaded')
    expect(await dump(engine)).toEqual(before)
    engine.close()
  })

  it('adds nothing under another name', async () => {
    const engine = await emptyDatabase()
    await load(engine, text)
    expect(await load(engine, text, { nameOf: () => 'inbox/b.csv' })).toMatchObject({ state: 'loaded', rowsUsed: 0, rowsRepeated: 2 })
    expect(await engine.query('SELECT count(*)::INTEGER AS n FROM stored.return_form')).toEqual([{ n: 2 }])
    engine.close()
  })

  it('corrected under the same name becomes the current one, and what was stated before stays', async () => {
    const engine = await emptyDatabase()
    await load(engine, text)
    expect(await load(engine, text.replace('1,2,30', '1,2,31'))).toMatchObject({ rowsUsed: 2, rowsReplaced: 2 })
    const stated = await engine.query(
      `SELECT f.loaded_order, s.is_current, c.amount::VARCHAR AS amount FROM stored.return_form AS f JOIN stored.return_cell AS c USING (return_form_id)
       JOIN stored.source_file AS s USING (source_id) WHERE f.agency_id = '示例局' AND c.cell = 'fine' ORDER BY loaded_order`)
    expect(stated).toEqual([{ loaded_order: 1, is_current: false, amount: '30.00' }, { loaded_order: 2, is_current: true, amount: '31.00' }])
    engine.close()
  })

  it('belongs to its agency under the name that a register gives it later', async () => {
    const engine = await emptyDatabase()
    await load(engine, text)
    await ingest(engine, { 'agencies.csv': '机关名称,统一社会信用代码,别名\n示例县示例局,1100000000000001XN,示例局\n' }, { forms })
    expect(await engine.query("SELECT agency_id FROM stored.return_form ORDER BY agency_id")).toEqual([{ agency_id: '1100000000000001XN' }, { agency_id: '另一局' }])
    expect(await load(engine, text.replace('示例局', '示例县示例局'), { nameOf: () => 'inbox/b.csv' })).toMatchObject({ rowsUsed: 0, rowsRepeated: 2 })
    engine.close()
  })

  it('as it was before the correction is the current one again', async () => {
    const engine = await emptyDatabase()
    for (const each of [text, text.replace('1,2,30', '1,2,31'), text]) await load(engine, each)
    expect((await cells(engine))['fine']).toBe('30.00')
    engine.close()
  })
})

describe('a form of the workspace', () => {
  it('is known by its own headers, and read without a word of code', async () => {
    const own = readForm(`form: own
title: {zh-CN: 我县报表, en: Ours}
source: 示例县
counting: {annulled: counted}
severity: [fines]
tables:
  - {table: t, title: 表, cells: [{cell: fines, header: 罚款案件, unit: case, heaviest: [fine]}, {cell: sum, header: 罚没款, unit: wan_yuan, rule: amount}, {cell: visits, header: 检查次数, unit: occasion, decisions: inspection}]}
`, 'own.yaml')
    const engine = await emptyDatabase()
    const intake = await load(engine, '填报单位,年度,检查次数,罚款案件,罚没款\n示例局,2025,12,3,4.5\n', { forms: [...forms, own] })
    expect(intake).toMatchObject({ mapping: 'own', rowsUsed: 1 })
    expect(await cells(engine)).toEqual({ fines: '3.00', sum: '45000.00', visits: '12.00' })
    engine.close()
  })
})
