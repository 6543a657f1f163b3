import { worklistFields, type Worklist, type WorklistColumn } from '../domain/worklist.ts'
import { ExcelJS } from '../excel.ts'
import { addTextSheet } from './text-sheets.ts'
import { asText, cellText, grey, thin } from './workbook.ts'

/** Row 1 says what to do, row 2 (hidden) names the columns for the program, row 3 for people. */
export const namesRow = 2
export const headerRow = 3
const a3 = 8
const lineHeight = 15
const mostLines = 8

/** An Excel file of the worklist: header and first column stay in view, outcomes are chosen from a list, every cell is text. */
export async function worklistToExcel(list: Worklist): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(list.sheet, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headerRow}:${headerRow}` },
  })
  Object.assign(sheet.pageSetup, { paperSize: a3 })
  sheet.columns = list.columns.map(({ width, isHidden = false }) => ({ width, hidden: isHidden, style: { numFmt: asText } }))
  const instruction = sheet.addRow([list.instruction])
  sheet.mergeCells(1, 1, 1, Math.min(8, list.columns.length))
  Object.assign(instruction, { height: 48 })
  Object.assign(instruction.getCell(1), { font: { bold: true }, alignment: { wrapText: true, vertical: 'middle' } })
  sheet.addRow(list.columns.map(({ name }) => name)).hidden = true
  writeHeader(sheet, list.columns)
  for (const cells of list.rows) writeRow(sheet, cells, list.columns)
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: Math.max(headerRow, headerRow + list.rows.length), column: list.columns.length } }
  for (const other of list.others) addTextSheet(book, other)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function writeHeader(sheet: ExcelJS.Worksheet, columns: readonly WorklistColumn[]): void {
  const row = sheet.addRow(columns.map(({ header }) => header))
  row.height = 32
  for (const [place, column] of columns.entries()) {
    const cell = row.getCell(place + 1)
    Object.assign(cell, { font: { bold: true }, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
    if (!isOpen(column)) cell.fill = grey
  }
}

function writeRow(sheet: ExcelJS.Worksheet, cells: readonly (string | null)[], columns: readonly WorklistColumn[]): void {
  const row = sheet.addRow(cells.map((cell) => (cell === null || cell === '' ? null : cellText(cell))))
  // Not every program fits the height of wrapped rows by itself.
  row.height = lineHeight * Math.min(mostLines, Math.max(1, ...columns.map(({ width }, place) => linesOf(cells[place] ?? '', width))))
  for (const [place, column] of columns.entries()) {
    const cell = row.getCell(place + 1)
    Object.assign(cell, { numFmt: asText, border: thin, alignment: { wrapText: true, vertical: 'top' } })
    if (!isOpen(column)) cell.fill = grey
    if (column.choices !== undefined) cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${column.choices.join(',')}"`], showErrorMessage: true }
  }
}

function isOpen({ name }: WorklistColumn): boolean {
  return worklistFields.some((field) => field === name)
}

/** How many lines a text takes in a column; a full-width character is as wide as two. */
function linesOf(text: string, width: number): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0
  return Math.ceil((text.length + wide) / (width - 3))
}
