import ExcelJS from '@protobi/exceljs'
import { cellsOfRow, decisionHeaders } from './decision-file.ts'

const rowsAtOnce = 5000

/** The rows of `writeDecisionFile` as a workbook of one sheet, all cells text. */
export async function writeDecisionWorkbook(file: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
  const sheet = workbook.addWorksheet('决定')
  sheet.addRow([...decisionHeaders]).commit()
  for (let i = 1; i <= rows; i++) {
    sheet.addRow(cellsOfRow(i)).commit()
    if (i % rowsAtOnce === 0) await new Promise(setImmediate)
  }
  await workbook.commit()
}

/** What the streaming reader alone needs to pass over every row of a workbook; gives their number, the header included. */
export async function readWorkbookOnly(file: string): Promise<number> {
  let rows = 0
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options)) {
    for await (const row of sheet) rows += row.number > 0 ? 1 : 0
  }
  return rows
}
