import type { TextSheet } from '../domain/text-sheet.ts'
import { ExcelJS } from '../excel.ts'
import { heightOfText, setUpPage } from './page-setup.ts'
import { asText, cellText, grey, thin } from './workbook.ts'

/** An Excel file of the sheets: what is text stays text, so that Excel makes no number of a code and no date of a version. */
export async function textSheetsToExcel(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const each of sheets) addTextSheet(book, each)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** With thousands separators, and decimals where there are any. */
const asFigure = '#,##0.####'

/** In points: Excel makes no row higher. */
const highest = 409
/** More would fill the screen if they stayed in view. */
const mostInView = 3

/** Adds one of the sheets to a workbook. */
export function addTextSheet(book: ExcelJS.Workbook, { name, lines, columns, rows }: TextSheet): void {
  const headerRow = lines.length + 1
  const view = lines.length <= mostInView ? [{ state: 'frozen' as const, ySplit: headerRow }] : []
  const sheet = book.addWorksheet(name, { views: view })
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: asText } }))
  setUpPage(sheet, columns.map(({ width }) => width), { rows: [headerRow, headerRow], columns: 1 })
  for (const line of lines) addLine(sheet, line, columns)
  const header = sheet.addRow(columns.map((column) => column.header))
  header.height = heightOfRow(columns.map((column) => column.header), columns)
  for (const place of columns.keys()) {
    Object.assign(header.getCell(place + 1), { font: { bold: true }, fill: grey, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
  }
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow, column: columns.length } }
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((cell) => (cell === null || cell === '' ? null : typeof cell === 'number' ? cell : cellText(cell))))
    row.height = heightOfRow(cells, columns)
    for (const place of columns.keys()) Object.assign(row.getCell(place + 1), { numFmt: typeof cells[place] === 'number' ? asFigure : asText, border: thin, alignment: { wrapText: true, vertical: 'top' } })
  }
}

function heightOfRow(cells: TextSheet['rows'][number], columns: TextSheet['columns']): number {
  return Math.min(highest, Math.max(...cells.map((cell, place) => heightOfText(typeof cell === 'string' ? cell : '', columns[place]?.width ?? Infinity))))
}

/** Over all columns, so that it is printed in full. */
function addLine(sheet: ExcelJS.Worksheet, line: string, columns: TextSheet['columns']): void {
  const row = sheet.addRow([cellText(line)])
  row.getCell(1).alignment = { vertical: 'top', wrapText: true }
  row.height = heightOfText(line, columns.reduce((sum, { width }) => sum + width, 0))
  if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length)
}
