import type { TextSheet } from '../domain/text-sheet.ts'
import { ExcelJS } from '../excel.ts'
import { asText, cellText, grey, thin } from './workbook.ts'

/** An Excel file of the sheets: what is text stays text, so that Excel makes no number of a code and no date of a version. */
export async function textSheetsToExcel(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const each of sheets) addTextSheet(book, each)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** With thousands separators, and decimals where there are any. */
const asFigure = '#,##0.####'

/** Adds one of the sheets to a workbook. */
export function addTextSheet(book: ExcelJS.Workbook, { name, lines, columns, rows }: TextSheet): void {
  // Many lines would fill the screen if they stayed in view.
  const view = lines.length === 0 ? [{ state: 'frozen' as const, ySplit: 1 }] : []
  const sheet = book.addWorksheet(name, { views: view, pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: asText } }))
  for (const line of lines) sheet.addRow([cellText(line)]).getCell(1).alignment = { vertical: 'top' }
  const headerRow = lines.length + 1
  const header = sheet.addRow(columns.map((column) => column.header))
  for (const place of columns.keys()) {
    Object.assign(header.getCell(place + 1), { font: { bold: true }, fill: grey, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
  }
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow, column: columns.length } }
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((cell) => (cell === null || cell === '' ? null : typeof cell === 'number' ? cell : cellText(cell))))
    for (const place of columns.keys()) Object.assign(row.getCell(place + 1), { numFmt: typeof cells[place] === 'number' ? asFigure : asText, border: thin, alignment: { wrapText: true, vertical: 'top' } })
  }
}
