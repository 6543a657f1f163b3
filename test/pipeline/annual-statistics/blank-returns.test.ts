import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtInForms, formNamed, loadForms } from '../../../pipeline/annual-statistics/load-forms.ts'
import { blankReturn } from '../../../pipeline/commands/blank-return.ts'
import { ingest as ingestCommand } from '../../../pipeline/commands/ingest.ts'
import { init } from '../../../pipeline/commands/init.ts'
import { blankReturns } from '../../../pipeline/commands/returns.ts'
import type { AnnualForm, FormCell } from '../../../pipeline/domain/annual-form.ts'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { blankReturnToExcel } from '../../../pipeline/exports/blank-return.ts'
import { wordsIn } from '../../../reports/words/words.ts'
import { recordingContext, temporaryFolder } from '../../support/sample-workspace.ts'
import { emptyDatabase, ingest } from '../ingest/support.ts'

const entryRow = 7
const { folder, remove } = temporaryFolder()
afterAll(remove)
let forms: AnnualForm[]
beforeAll(async () => {
  forms = await loadForms([builtInForms])
})

/** Figures by table and cell: whole numbers, or fen of amounts; null = left blank. */
type Figures = Readonly<Record<string, Readonly<Record<string, number | null>>>>

function figuresFor({ tables }: AnnualForm): fc.Arbitrary<Figures> {
  const count = fc.option(fc.nat(1_000_000))
  const fen = fc.option(fc.nat(2_000_000_000))
  const ofCell = ({ unit }: FormCell): fc.Arbitrary<number | null> => (isAmount(unit) ? fen : count)
  return fc.record(Object.fromEntries(tables.map(({ table, cells }) => [table, fc.record(Object.fromEntries(cells.map((cell) => [cell.cell, ofCell(cell)])))])))
}

function isAmount(unit: FormCell['unit']): boolean {
  return unit === 'yuan' || unit === 'wan_yuan'
}

async function filledIn(form: AnnualForm, figures: Figures): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const blank = await blankReturnToExcel(blankReturn(form, '示例县水利局', 2025, wordsIn('zh-CN')))
  await book.xlsx.load(Uint8Array.from(blank).buffer)
  for (const [i, { table, cells }] of form.tables.entries()) {
    const sheet = book.worksheets[i]!
    sheet.getCell(3, columnBeside(sheet, 3)).value = '2026年1月9日'
    for (const [place, { cell, unit }] of cells.entries()) {
      const figure = figures[table]![cell] ?? null
      sheet.getCell(entryRow, place + 1).value = figure === null ? null : isAmount(unit) ? figure / (unit === 'yuan' ? 100 : 1_000_000) : figure
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a blank form', () => {
  it.each(['shanxi', 'shandong', 'chongqing', 'zhejiang-county'])('of %s, filled in with whatever figures, is read back with the same ones', async (name) => {
    const form = formNamed(forms, name, '')
    await fc.assert(
      fc.asyncProperty(figuresFor(form), async (figures) => {
        const engine = await emptyDatabase()
        await ingest(engine, { '示例县水利局.xlsx': await filledIn(form, figures) }, { forms })
        const rows = await engine.query('SELECT f.form_table, c.cell, c.amount::VARCHAR AS amount, c.is_readable FROM stored.return_cell AS c JOIN stored.return_form AS f USING (return_form_id)')
        const read = Object.fromEntries(rows.map((row) => [`${String(row['form_table'])}.${String(row['cell'])}`, row['is_readable'] === false ? 'unreadable' : row['amount']]))
        const told = form.tables.filter(({ table }) => Object.values(figures[table]!).some((figure) => figure !== null))
        expect(read).toEqual(Object.fromEntries(told.flatMap(({ table, cells }) => cells.map(({ cell, unit }) => [`${table}.${cell}`, asStored(figures[table]![cell]!, unit)]))))
        const stated = await engine.query('SELECT DISTINCT form, agency_id, year, filled_date::VARCHAR AS filled, is_nil FROM stored.return_form')
        expect(stated).toEqual(told.length === 0 ? [] : [{ form: name, agency_id: '示例县水利局', year: 2025, filled: '2026-01-09', is_nil: null }])
        const empty = await engine.query('SELECT sheet FROM stored.quarantined_row')
        expect(empty).toHaveLength(form.tables.length - told.length)
        engine.close()
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('refuses what is no figure while it is filled in, and prints on a sheet of A4 lying', async () => {
    const book = new ExcelJS.Workbook()
    const blank = await blankReturnToExcel(blankReturn(formNamed(forms, 'shanxi', ''), '示例县水利局', 2025, wordsIn('zh-CN')))
    await book.xlsx.load(Uint8Array.from(blank).buffer)
    const sheet = book.worksheets[0]!
    expect(sheet.getCell(entryRow, 1).dataValidation).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], allowBlank: true })
    expect(sheet.getCell(entryRow, 14).dataValidation).toMatchObject({ type: 'decimal', formulae: [0] })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 })
    expect(sheet.getCell(2, columnBeside(sheet, 2))).toMatchObject({ numFmt: '@', value: '示例县水利局' })
    const lines = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getCell(i + 1, 1).text).join('\n')
    expect(lines).toContain('其他行政处罚 < 警告 < 通报批评 < 罚款')
    expect(lines).toContain('本表金额以元为单位')
  })
})

describe('evenhand returns blank', () => {
  it('writes a workbook for each agency that owes a return, by the form of the workspace or another, and never over one that is there', async () => {
    const county = join(folder, 'county')
    await init(recordingContext(county).context, county)
    const register = '机关名称,报送年度统计,司法行政机关,设立日期,撤销日期\n示例县水利局,是,否,,\n示例县老局,是,否,2010-01-01,2024-06-30\n示例县档案馆,否,否,,\n示例县农业/农村局,是,否,,\n'
    writeFileSync(join(county, 'inbox', 'agencies.csv'), register)
    await ingestCommand(recordingContext(county).context, [], {})
    const to = join(folder, 'blank')
    await blankReturns(recordingContext(county).context, { year: '2025', to })
    expect(readdirSync(to).sort()).toEqual(['示例县农业-农村局_2025年度行政执法统计报表.xlsx', '示例县水利局_2025年度行政执法统计报表.xlsx'])
    await expect(blankReturns(recordingContext(county).context, { year: '2025', to })).rejects.toMatchObject({ code: 'file-exists' })
    const one = join(folder, 'one')
    await blankReturns(recordingContext(county).context, { year: '2025', form: 'shandong', agency: '示例县档案馆', to: one })
    const book = new ExcelJS.Workbook()
    const [name] = readdirSync(one)
    await book.xlsx.load(Uint8Array.from(readFileSync(join(one, name!))).buffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['行政许可实施情况统计表', '行政处罚情况统计表', '行政强制实施情况统计表', '其他行政执法行为实施情况统计表'])
    await expect(blankReturns(recordingContext(county).context, { year: '25', to: one })).rejects.toMatchObject({ code: 'invalid-option' })
    await expect(blankReturns(recordingContext(county).context, { year: '2025', agency: '示例县水力局', to: one })).rejects.toMatchObject({ code: 'unknown-agency', details: { nearest: '示例县水利局' } })
    await expect(blankReturns(recordingContext(county).context, { year: '2025', form: 'shangdong', to: one })).rejects.toMatchObject({ code: 'unknown-form', details: { nearest: 'shandong' } })
  })
})

/** Of the first label of a line, which may take several columns. */
function columnBeside(sheet: ExcelJS.Worksheet, row: number): number {
  let column = 2
  while (sheet.getCell(row, column).master.address === `A${row}`) column += 1
  return column
}

function asStored(figure: number | null, unit: FormCell['unit']): string | null {
  if (figure === null) return null
  return isAmount(unit) ? (figure / 100).toFixed(2) : `${figure}.00`
}
