import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { correctionsWorkbook } from '../../../pipeline/commands/corrections-workbook.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { toExcel } from '../../../pipeline/exports/workbook.ts'
import { readCorrections, type SheetToCorrect } from '../../../pipeline/ingest/quarantine-workbook/read-corrections.ts'
import { emptyDatabase, ingest } from './support.ts'

const header = '决定书文号,行政机关,当事人名称,当事人证件号码,决定日期,处罚种类,罚款金额（元）,违法事实,经办科室'
const good = '甲罚〔2024〕1号,甲局,乙,,2024-06-06,罚款,100,无证经营,一科'
const badDate = '甲罚〔2024〕2号,甲局,丙,11010519491231002X,2024-02-30,罚款,200,"=1+1,见卷",一科'
const badAmount = '甲罚〔2024〕3号,甲局,丁,,2024-06-07,罚款,三百多,无证经营,一科'
const tooMany = '甲罚〔2024〕4号,甲局,戊,,2024-06-08,罚款,50,000,无证经营,二科'
const tooFew = '甲罚〔2024〕5号,甲局,己,2024-06-09,罚款,500,无证经营,二科'
const conflict = good.replace('100', '900')
const total = '合计,,,,,,150,,'
const malformed = '甲罚〔2024〕6号,甲局,"庚,,2024-06-10,罚款,600,无证经营,三科'
const ledger = [header, good, badDate, badAmount, tooMany, tooFew, conflict, total, malformed].join('\n')

type Edit = (cell: (header: string, text: string | null) => string, row: ExcelJS.Row) => void

async function open(engine: Engine): Promise<SheetToCorrect[]> {
  return readCorrections(engine, { onlyOpen: true })
}

/** The only workbook there is, as it goes out, each row edited by its number in the first file, and read in again. */
async function sendBack(engine: Engine, name: string, edits: Readonly<Record<number, Edit>>, nameOf = (file: string) => file) {
  const [source, ...more] = await open(engine)
  expect(more).toEqual([])
  const book = new ExcelJS.Workbook()
  const bytes = await toExcel(correctionsWorkbook(source!, 'zh-CN'))
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = book.worksheets[0]!
  const places = new Map<string, number>()
  sheet.getRow(2).eachCell((cell, place) => places.set(cell.text, place))
  sheet.eachRow((row, number) => {
    if (number <= 2) return
    edits[Number(row.getCell(places.get('※原文件行号')!).text)]?.((title, text) => {
      const cell = row.getCell(places.get(title)!)
      const before = cell.text
      cell.value = text
      return before
    }, row)
  })
  return ingest(engine, { [name]: new Uint8Array(await book.xlsx.writeBuffer()) }, { nameOf })
}

const fines = async (engine: Engine) =>
  (await engine.query('SELECT document_number, fine, party_key IS NOT NULL AS has_key, facts FROM stored.decision ORDER BY document_number')).map((row) => Object.values(row))

const allEdits: Readonly<Record<number, Edit>> = {
  3: (cell) => {
    cell('决定日期', '2024-02-28')
    cell('当事人证件号码', '11010519491231002X')
  },
  4: (cell) => void cell('罚款金额（元）', '300'),
  5: (cell, row) => {
    cell('罚款金额（元）', '50000')
    cell('违法事实', '无证经营')
    cell('经办科室', '二科')
    row.getCell(row.cellCount).value = null
  },
  6: (cell, row) => {
    const cells = ['甲罚〔2024〕5号', '甲局', '己', null, '2024-06-09', '罚款', '500', '无证经营', '二科']
    for (const [i, title] of header.split(',').entries()) cell(title, cells[i]!)
    for (let place = row.cellCount; place > 15; place--) row.getCell(place).value = null
  },
  7: (cell) => void cell('决定书文号', '甲罚〔2024〕7号'),
  9: (cell) => {
    const cells = ['甲罚〔2024〕6号', '甲局', '庚', null, '2024-06-10', '罚款', '600', '无证经营', '三科']
    for (const [i, title] of header.split(',').entries()) cell(title, cells[i]!)
  },
}

describe('a workbook of rows to correct', () => {
  it('shows each row with what is wrong, under the headers of its source, and totals not at all', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    const [source] = await open(engine)
    expect(source!.headers.join()).toBe(header)
    expect(source!.rows.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'date-unreadable'],
      [4, 'amount-unreadable'],
      [5, 'row-misaligned'],
      [6, 'row-misaligned'],
      [7, 'conflicting-duplicate'],
      [9, 'row-malformed'],
    ])
    const { columns, rows } = correctionsWorkbook(source!, 'zh-CN')
    expect(columns.map((column) => column.header).slice(0, 5)).toEqual(['※原文件行号', '※问题所在列', '※原值', '※原因', '※如何改'])
    const [date] = rows
    expect(date!.cells.slice(0, 3)).toEqual(['3', '决定日期', '2024-02-30'])
    expect(date!.cells[4]).toContain('“当事人证件号码”')
    expect(date!.marked.map((place) => columns[place]!.header)).toEqual(['决定日期', '当事人证件号码'])
    expect(JSON.stringify(rows)).not.toContain('11010519491231002X')
    expect(rows.at(-1)!.cells[2]).toContain('甲罚〔2024〕6号,甲局,"庚')
  })

  it('holds text only: no formula, no number that could lose digits, and the header stays in view', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger.replace('见卷', '_x0041_') })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(await toExcel(correctionsWorkbook((await open(engine))[0]!, 'zh-CN'))).buffer)
    const [sheet] = book.worksheets
    expect(sheet!.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    let texts = 0
    sheet!.eachRow((row) => {
      row.eachCell((cell) => {
        expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Merge]).toContain(cell.type)
        expect(cell.numFmt).toBe('@')
        texts += 1
      })
    })
    expect(texts).toBeGreaterThan(50)
    expect(sheet!.getRow(3).values).toContain('=1+1,_x0041_')
  })

  it('is loaded by the headers of its source once corrected, and nothing stays open', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    const [intake, ...more] = await sendBack(engine, '更正.xlsx', allEdits)
    expect(more).toEqual([])
    expect(intake).toMatchObject({ state: 'loaded', mapping: 'canonical-decision', rowsRead: 6, rowsUsed: 6, rowsQuarantined: 0, unusedHeaders: ['经办科室'] })
    expect(await fines(engine)).toEqual([
      ['甲罚〔2024〕1号', '100.00', false, '无证经营'],
      ['甲罚〔2024〕2号', '200.00', true, '=1+1,见卷'],
      ['甲罚〔2024〕3号', '300.00', false, '无证经营'],
      ['甲罚〔2024〕4号', '50000.00', false, '无证经营'],
      ['甲罚〔2024〕5号', '500.00', false, '无证经营'],
      ['甲罚〔2024〕6号', '600.00', false, '无证经营'],
      ['甲罚〔2024〕7号', '900.00', false, '无证经营'],
    ])
    expect(await open(engine)).toEqual([])
    const history = await engine.query(
      `SELECT count(*) AS rows, count(q.corrected_by) AS corrected FROM stored.quarantined_row AS q
       JOIN stored.source_file AS s ON s.source_id = q.source_id WHERE reason <> 'summary-row'`,
    )
    expect(history).toEqual([{ rows: 6, corrected: 6 }])
  })

  it('sent back as it was changes nothing: each row waits again, once, for the same reason', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    const before = await fines(engine)
    const [intake] = await sendBack(engine, '更正.xlsx', {})
    expect(intake).toMatchObject({ rowsRead: 6, rowsUsed: 0, rowsReplaced: 0, rowsQuarantined: 6 })
    expect(await fines(engine)).toEqual(before)
    const [source, ...more] = await open(engine)
    expect(more).toEqual([])
    expect(source!.headers.join()).toBe(header)
    expect(source!.rows.map(({ row, reason }) => [row, reason]).sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      [3, 'date-unreadable'],
      [4, 'amount-unreadable'],
      [5, 'row-misaligned'],
      [6, 'row-misaligned'],
      [7, 'conflicting-duplicate'],
      [9, 'required-value-missing'],
    ])
  })

  it('may be corrected in several rounds, under one name or several', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    const { 3: first, ...rest } = allEdits
    const [one] = await sendBack(engine, '更正.xlsx', { 3: first! })
    expect(one).toMatchObject({ rowsUsed: 1, rowsQuarantined: 5 })
    const [two] = await sendBack(engine, '更正2.xlsx', rest)
    expect(two).toMatchObject({ rowsUsed: 5, rowsQuarantined: 0 })
    expect(await open(engine)).toEqual([])
    expect(await fines(engine)).toHaveLength(7)
  })

  it('may go round again under the name that it had before', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    const { 3: first, ...rest } = allEdits
    await sendBack(engine, '更正.xlsx', { 3: first! }, basename)
    const [two] = await sendBack(engine, '更正.xlsx', rest, basename)
    expect(two).toMatchObject({ rowsUsed: 5, rowsQuarantined: 0 })
    expect(await engine.query("SELECT file FROM stored.source_file WHERE file = '更正.xlsx' ORDER BY file")).toHaveLength(2)
    expect(await open(engine)).toEqual([])
  })

  it('counts a corrected row that is stored already as repeated', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { '台账.csv': ledger })
    await ingest(engine, { '台账2.csv': `${header}\n${badAmount.replace('三百多', '300')}\n` })
    const [intake] = await sendBack(engine, '更正.xlsx', { 4: allEdits[4]! })
    expect(intake).toMatchObject({ rowsUsed: 0, rowsRepeated: 1, rowsQuarantined: 5 })
    expect((await open(engine)).flatMap(({ rows }) => rows.map(({ row }) => row)).sort((a, b) => a - b)).toEqual([3, 5, 6, 7, 9])
  })

  it('keeps a row corrected when its file comes again with the row in it, and opens one that a newer workbook leaves out', async () => {
    const engine = await emptyDatabase()
    const load = (name: string, content: string | Uint8Array) => ingest(engine, { [name]: content }, { nameOf: basename })
    await load('台账.csv', ledger)
    const workbook = async (keep: readonly number[], date: string) => {
      const [source] = await readCorrections(engine, { onlyOpen: false })
      const rows = source!.rows.filter(({ row }) => keep.includes(row)).map((one) => (one.row === 3 ? Object.assign(one, { cells: one.cells.with(4, date) }) : one))
      return toExcel(correctionsWorkbook({ ...source!, rows }, 'zh-CN'))
    }
    const openRows = async () => (await open(engine)).flatMap(({ file, rows }) => rows.map(({ row }) => `${file} ${row}`)).sort()
    await load('更正.xlsx', await workbook([3, 4], '2024-02-28'))
    expect(await openRows()).toEqual(['更正.xlsx 4', ...[5, 6, 7, 9].map((row) => `台账.csv ${row}`)].sort())
    await load('更正.xlsx', await workbook([3], '2024-02-28'))
    expect(await openRows()).toEqual([4, 5, 6, 7, 9].map((row) => `台账.csv ${row}`))
    await load('台账.csv', `${ledger}\n`)
    expect(await openRows()).toEqual([4, 5, 6, 7, 9].map((row) => `台账.csv ${row}`))
  })
})
