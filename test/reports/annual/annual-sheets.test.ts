import { beforeAll, describe, expect, test } from 'vitest'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { gridSheetsToExcel } from '../../../pipeline/exports/annual-workbook.ts'
import { languages } from '../../../pipeline/domain/language.ts'
import type { AnnualAnalysis } from '../../../pipeline/domain/annual-analysis.ts'
import { annualSheets } from '../../../reports/annual/annual-sheets.ts'
import { annualAnalysis } from '../../support/annual-fixture.ts'

async function open(analysis: AnnualAnalysis = annualAnalysis()): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(await gridSheetsToExcel(annualSheets(analysis, 'zh-CN'), '示例县司法局')).buffer)
  return book
}

/** What a cell shows: its value, or the result of its formula. */
function shown(cell: ExcelJS.Cell): unknown {
  return cell.formula === undefined || cell.formula === '' ? cell.value : cell.result
}

const rowsOf = (sheet: ExcelJS.Worksheet): ExcelJS.Row[] => sheet.getRows(1, sheet.rowCount) ?? []
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

describe('the workbook beside the analysis', () => {
  let book: ExcelJS.Workbook
  beforeAll(async () => {
    book = await open()
  })

  test('has a sheet for each table of the form, then the reconciled cells, the returns, the checks and the notes', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['行政处罚实施情况统计表', '行政许可实施情况统计表', '核对', '报送情况', '裁量一致性', '说明'])
    expect(book.creator).toBe('示例县司法局')
  })

  test('gives every figure of every table as a number, and leaves blank what is not known', () => {
    for (const { title, rows, cells } of annualAnalysis().tables) {
      const sheet = book.getWorksheet(title)!
      for (const [label, of] of [['上报数', 'reported'], ['核算数', 'computed']] as const) {
        for (const row of rows) {
          const found = rowsOf(sheet).find((each) => shown(each.getCell(1)) === row.agencyName && shown(each.getCell(2)) === label)!
          expect(cells.map((_, place) => shown(found.getCell(place + 3)))).toEqual(row[of].map(numberOf))
        }
      }
    }
  })

  test('leads from each figure to its row on the sheet of reconciled cells, which says the same', () => {
    const reconciled = book.getWorksheet('核对')!
    const byKey = new Map(rowsOf(reconciled).map((row) => [shown(row.getCell(1)), row]))
    let links = 0
    for (const sheet of book.worksheets.slice(0, 2)) {
      for (const row of rowsOf(sheet)) {
        row.eachCell((cell, column) => {
          const key = /^HYPERLINK\("#'核对'!A"&MATCH\("(\d{5})",'核对'!\$A:\$A,0\),/.exec(cell.formula ?? '')?.[1]
          if (key === undefined) return
          links++
          const source = byKey.get(key)!
          expect(shown(source.getCell(2))).toBe(shown(row.getCell(1)))
          expect(String(shown(sheet.getRow(sheet.name === '行政处罚实施情况统计表' ? 4 : 3).getCell(column)))).toContain(String(shown(source.getCell(6))))
          expect(shown(source.getCell(shown(row.getCell(2)) === '上报数' ? 8 : 9))).toBe(shown(cell))
        })
      }
    }
    const figures = annualAnalysis().tables.flatMap(({ rows }) => rows.flatMap(({ reported, computed }) => [...reported, ...computed])).filter((figure) => figure !== null)
    expect(links).toBe(figures.length)
  })

  test('sums each column by formula, and the result is the total of the analysis', () => {
    for (const { title, reportedTotal, computedTotal, cells } of annualAnalysis().tables) {
      const sheet = book.getWorksheet(title)!
      const totals = rowsOf(sheet).filter((row) => shown(row.getCell(1)) === '合计')
      expect(totals.map((row) => cells.map((_, place) => shown(row.getCell(place + 3))))).toEqual([reportedTotal.map(numberOf), computedTotal.map(numberOf)])
      for (const row of totals) {
        row.eachCell((cell, column) => {
          if (column < 3 || shown(cell) === null) return
          const [, from, to] = /^SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/.exec(cell.formula)!
          const added = rowsOf(sheet).slice(Number(from) - 1, Number(to)).map((each) => Number(shown(each.getCell(column)) ?? 0))
          expect(added).toHaveLength(6)
          expect(added.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(Number(shown(cell)), 6)
        })
      }
    }
  })

  test('shows each reconciled cell with its file and place, in the unit of the form, its difference a formula', () => {
    const sheet = book.getWorksheet('核对')!
    const headers = rowsOf(sheet)[0]!.values
    expect(headers).toEqual(expect.arrayContaining(['编号', '机关', '机关代码', '单位', '上报数', '核算数', '差额（上报数 − 核算数）', '核对结论', '可以一致的口径或者换算', '文件', '工作表', '单元格或者行号']))
    expect(sheet.rowCount).toBe(annualAnalysis().reconciliation.length + 1)
    const row = rowsOf(sheet).find((each) => shown(each.getCell(2)) === '示例市生态环境局示例县分局' && shown(each.getCell(6)) === '罚没金额')!
    expect([7, 8, 9, 10, 11, 14, 15, 16].map((column) => shown(row.getCell(column)))).toEqual(['万元', 402.6, 415.6, -13, '上报数小于核算数（待核查）', '统计表-示例市生态环境局示例县分局.xlsx', '统计表', 'K7'])
    expect(row.getCell(10).formula).toBe(`H${row.number}-I${row.number}`)
  })

  test('keeps codes as text, its headers in view and a filter on each list', () => {
    for (const sheet of book.worksheets) expect(sheet.views[0], sheet.name).toMatchObject({ state: 'frozen' })
    for (const sheet of book.worksheets.slice(0, 5)) expect(sheet.autoFilter, sheet.name).toBeTruthy()
    const code = book.getWorksheet('报送情况')!.getRow(2).getCell(2)
    expect([code.value, code.numFmt]).toEqual(['11149900MB0000001A', '@'])
  })

  test('carries the counting rules, the cut-off and the run', () => {
    const notes = rowsOf(book.getWorksheet('说明')!).map((row) => String(shown(row.getCell(2)))).join('\n')
    for (const part of ['按决定日期统计', '数据截止日期2026年1月20日', '20260120T010203Z-0001', '待核查']) expect(notes).toContain(part)
  })
})

/** Leaves out the small figures of the first column. */
const hide = (row: readonly (string | null)[]): (string | null)[] => row.map((value, place) => (place === 0 && value !== null && Number(value) < 10 ? 'suppressed' : value))

describe('what a workbook does not give away', () => {
  const [penalties] = annualAnalysis().tables
  const hidden = { ...penalties!, rows: penalties!.rows.map(({ agencyId, agencyName, reported, computed }) => ({ agencyId, agencyName, reported, computed: hide(computed) })) }

  test('a total beside suppressed figures is stated, not summed, so that no sum contradicts it', async () => {
    const sheet = (await open(annualAnalysis({ isPublic: true, tables: [hidden] }))).worksheets[0]!
    const total = rowsOf(sheet).find((row) => shown(row.getCell(1)) === '合计')
    expect(total!.getCell(3).formula ?? '').toBe('')
    expect(total!.getCell(3).value).toBe(Number(penalties!.computedTotal[0]))
    expect(total!.getCell(5).formula).toContain('SUM')
    expect(rowsOf(sheet).map((row) => shown(row.getCell(3)))).toContain('*')
    expect(rowsOf(sheet).map((row) => shown(row.getCell(2)))).not.toContain('上报数')
  })

  test('a total that cannot be given stays blank', async () => {
    const sheet = (await open(annualAnalysis({ tables: [{ ...penalties!, computedTotal: penalties!.computedTotal.map(() => null) }] }))).worksheets[0]!
    const total = rowsOf(sheet).filter((row) => shown(row.getCell(1)) === '合计')[1]!
    expect(penalties!.cells.map((_, place) => shown(total.getCell(place + 3)))).toEqual(penalties!.cells.map(() => null))
  })
})

describe('the sheets', () => {
  test('have names that Excel takes, no two alike', () => {
    const [first] = annualAnalysis().tables
    const named = (title: string): AnnualAnalysis['tables'][number] => ({ ...first!, title })
    const names = annualSheets(annualAnalysis({ tables: [named('许可/处罚[2025]'), named('许可/处罚[2025]'), named('一'.repeat(40))] }), 'zh-CN').map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })

  test('leave no place unfilled in any language, also where nothing is on record', () => {
    for (const language of languages) {
      for (const changes of [{}, { tables: [], duties: [], reconciliation: [], discretionChecks: [], returnChecks: [] }]) {
        expect(JSON.stringify(annualSheets(annualAnalysis(changes), language))).not.toMatch(/\{\w+\}|undefined|NaN|suppressed|[⟦⟧]/)
      }
    }
  })
})
