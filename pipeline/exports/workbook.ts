import type { Workbook, WorkbookRow } from '../domain/workbook.ts'
import { ExcelJS } from '../excel.ts'

/** Excel keeps no more of a text. */
const longestCell = 32_767
const headerRow = 2
export const a4 = 9
const longestSheetName = 31
export const grey = fill('FFEDEDED')
const yellow = fill('FFFFE082')
export const thin: Partial<ExcelJS.Borders> = edges('thin', 'FFBFBFBF')
const thick: Partial<ExcelJS.Borders> = edges('medium', 'FFC00000')
/** Text, so that neither Excel nor who edits a cell turns a document number into a number or a text into a formula. */
export const asText = '@'

/** An Excel file of the workbook: every cell is text, its header stays in view, the cells to look at are coloured. */
export async function toExcel(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(workbook.sheet, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headerRow }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headerRow}:${headerRow}` },
  })
  Object.assign(sheet.pageSetup, { paperSize: a4 })
  sheet.columns = workbook.columns.map(({ width, use }) => ({ width, hidden: use === 'hidden', style: { numFmt: asText } }))
  writeInstruction(sheet, workbook)
  writeHeader(sheet, workbook)
  for (const row of workbook.rows) writeRow(sheet, row, workbook)
  const notes = book.addWorksheet(workbook.notesSheet)
  notes.columns = [{ width: 100 }]
  for (const note of workbook.notes) notes.addRow([note]).getCell(1).alignment = { wrapText: true, vertical: 'top' }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A title as Excel takes it for the name of a sheet. */
export function sheetName(title: string): string {
  return title.replaceAll(/[\\/*?:[\]]/g, '-').slice(0, longestSheetName)
}

function writeInstruction(sheet: ExcelJS.Worksheet, { instruction, columns }: Workbook): void {
  const shown = columns.filter(({ use }) => use === 'note').length
  const row = sheet.addRow([instruction])
  if (shown > 1) sheet.mergeCells(1, 1, 1, shown)
  row.height = 48
  row.getCell(1).alignment = { wrapText: true, vertical: 'middle' }
  row.getCell(1).font = { bold: true }
}

function writeHeader(sheet: ExcelJS.Worksheet, { columns }: Workbook): void {
  const row = sheet.addRow(columns.map(({ header }) => header))
  row.height = 32
  for (const [place, { use }] of columns.entries()) {
    const cell = row.getCell(place + 1)
    Object.assign(cell, { font: { bold: true }, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
    if (use !== 'open') cell.fill = grey
  }
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow, column: columns.length } }
}

function writeRow(sheet: ExcelJS.Worksheet, { cells, marked }: WorkbookRow, { columns }: Workbook): void {
  const row = sheet.addRow(cells.map((cell) => (cell === null || cell === '' ? null : cellText(cell))))
  for (let place = 0; place < Math.max(cells.length, columns.length); place++) {
    const cell = row.getCell(place + 1)
    const isMarked = marked.includes(place)
    const isNote = (columns[place]?.use ?? 'open') !== 'open'
    Object.assign(cell, { numFmt: asText, border: isMarked ? thick : thin, alignment: { wrapText: true, vertical: 'top' } })
    if (isMarked || isNote) cell.fill = isMarked ? yellow : grey
  }
}

/** In workbooks `_x0041_` stands for a character, so a text that says just that is spelt out. */
export function cellText(text: string): string {
  return text.slice(0, longestCell).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function fill(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

function edges(style: ExcelJS.BorderStyle, argb: string): Partial<ExcelJS.Borders> {
  const edge = { style, color: { argb } }
  return { top: edge, left: edge, bottom: edge, right: edge }
}
