import type { FormCell } from '../domain/annual-form.ts'
import type { BlankReturn } from '../domain/blank-return.ts'
import { returnLabels } from '../domain/return-labels.ts'
import { ExcelJS } from '../excel.ts'
import { asText, cellText, grey, thin } from './workbook.ts'

type BlankTable = BlankReturn['tables'][number]

/** The labels of the lines above a table need so many columns. */
const fewestColumns = 5
const headerRow = 5
const entryRow = headerRow + 2
const a4 = 9
const longestSheetName = 31
const asDate = 'yyyy-mm-dd'

/** An Excel file with a sheet for each table: what is asked, one row to fill in, and below it how to count. To print on A4. */
export async function blankReturnToExcel(blank: BlankReturn): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const table of blank.tables) addTable(book, blank, table)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addTable(book: ExcelJS.Workbook, blank: BlankReturn, table: BlankTable): void {
  const width = Math.max(fewestColumns, table.cells.length)
  const sheet = book.addWorksheet(table.title.replaceAll(/[\\/*?:[\]]/g, '-').slice(0, longestSheetName), {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
  })
  Object.assign(sheet.pageSetup, { paperSize: a4 })
  sheet.columns = Array.from({ length: width }, () => ({ width: 13 }))
  writeTitle(sheet, `${blank.formTitle}：${table.title}`, width)
  writeFacts(sheet, blank)
  writeHeaders(sheet, table.cells)
  writeEntries(sheet, table.cells, blank)
  for (const [i, note] of table.notes.entries()) writeNote(sheet, entryRow + 1 + i, note, width)
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, width: number): void {
  sheet.mergeCells(1, 1, 1, width)
  sheet.getRow(1).height = 30
  Object.assign(sheet.getCell(1, 1), { value: cellText(title), font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'middle' } })
}

function writeFacts(sheet: ExcelJS.Worksheet, { agency, year }: BlankReturn): void {
  const facts = [
    { row: 2, column: 1, label: returnLabels.agency, value: agency, format: asText },
    { row: 2, column: 4, label: returnLabels.year, value: String(year), format: asText },
    { row: 3, column: 1, label: returnLabels.filled, value: null, format: asDate },
    { row: 3, column: 4, label: returnLabels.received, value: null, format: asDate },
    { row: 4, column: 1, label: returnLabels.nil, value: null, format: asText },
  ]
  for (const { row, column, label, value, format } of facts) {
    Object.assign(sheet.getCell(row, column), { value: label, font: { bold: true }, fill: grey, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
    Object.assign(sheet.getCell(row, column + 1), { value: value === null ? null : cellText(value), numFmt: format, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
    sheet.getRow(row).height = 32
  }
  sheet.getCell(4, 2).dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] }
}

/** Cells under one heading stand under it together; a cell without one takes both rows. */
function writeHeaders(sheet: ExcelJS.Worksheet, cells: readonly FormCell[]): void {
  for (const [place, { above, headers }] of cells.entries()) {
    const column = place + 1
    sheet.getCell(headerRow, column).value = above ?? headers[0]!
    if (above !== null) sheet.getCell(headerRow + 1, column).value = headers[0]!
    for (const row of [headerRow, headerRow + 1]) {
      Object.assign(sheet.getCell(row, column), { font: { bold: true }, fill: grey, border: thin, alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' } })
    }
    if (above === null) sheet.mergeCells(headerRow, column, headerRow + 1, column)
    const isFirst = above !== null && cells[place - 1]?.above !== above
    const last = isFirst ? lastUnder(cells, place) : place
    if (last > place) sheet.mergeCells(headerRow, column, headerRow, last + 1)
  }
  sheet.getRow(headerRow).height = 28
  sheet.getRow(headerRow + 1).height = 48
}

function lastUnder(cells: readonly FormCell[], first: number): number {
  let last = first
  while (cells[last + 1]?.above === cells[first]!.above) last += 1
  return last
}

function writeEntries(sheet: ExcelJS.Worksheet, cells: readonly FormCell[], { refusal }: BlankReturn): void {
  for (const [place, { unit }] of cells.entries()) {
    const isCount = unit !== 'yuan' && unit !== 'wan_yuan' && unit !== 'percent'
    const cell = sheet.getCell(entryRow, place + 1)
    Object.assign(cell, { numFmt: isCount ? '0' : '0.######', border: thin, alignment: { horizontal: 'center', vertical: 'middle' } })
    cell.dataValidation = {
      type: isCount ? 'whole' : 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      allowBlank: true,
      showErrorMessage: true,
      error: isCount ? refusal.count : refusal.amount,
    }
  }
  sheet.getRow(entryRow).height = 28
}

function writeNote(sheet: ExcelJS.Worksheet, row: number, note: string, width: number): void {
  sheet.mergeCells(row, 1, row, width)
  Object.assign(sheet.getCell(row, 1), { value: cellText(note), alignment: { wrapText: true, vertical: 'top' } })
  sheet.getRow(row).height = 16 * Math.max(1, Math.ceil((note.length * 2) / (width * 13)))
}
