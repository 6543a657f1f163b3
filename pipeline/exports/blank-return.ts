import type { FormCell } from '../domain/annual-form.ts'
import type { BlankReturn } from '../domain/blank-return.ts'
import { returnLabels } from '../domain/return-labels.ts'
import { ExcelJS } from '../excel.ts'
import { a4, asText, cellText, grey, sheetName, thin } from './workbook.ts'

type BlankTable = BlankReturn['tables'][number]

/** The labels of the lines above a table, and what is written beside them, take so many columns or groups of columns. */
const factColumns = 6
/** In characters of Latin type: what a sheet of A4 takes in a size that can be read, and what a column needs. */
const pageWidth = 132
const columnWidths = { least: 7, most: 20 }
const lineHeight = 15
const headerRow = 5
const entryRow = headerRow + 2
const asDate = 'yyyy-mm-dd'

/** An Excel file with a sheet for each table: what is asked, one row to fill in, and below it how to count. To print on A4. */
export async function blankReturnToExcel(blank: BlankReturn): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const table of blank.tables) addTable(book, blank, table)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addTable(book: ExcelJS.Workbook, blank: BlankReturn, table: BlankTable): void {
  const width = Math.max(factColumns, table.cells.length)
  const columnWidth = Math.min(columnWidths.most, Math.max(columnWidths.least, Math.floor(pageWidth / width)))
  const sheet = book.addWorksheet(sheetName(table.title), {
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } },
  })
  Object.assign(sheet.pageSetup, { paperSize: a4 })
  sheet.columns = Array.from({ length: width }, () => ({ width: columnWidth }))
  writeTitle(sheet, `${blank.formTitle}：${table.title}`, width)
  writeFacts(sheet, blank, Math.floor(width / factColumns))
  writeHeaders(sheet, table.cells, columnWidth)
  writeEntries(sheet, table.cells, blank)
  for (const [i, note] of table.notes.entries()) writeNote(sheet, entryRow + 1 + i, note, { columns: width, width: width * columnWidth })
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, width: number): void {
  sheet.mergeCells(1, 1, 1, width)
  sheet.getRow(1).height = 30
  Object.assign(sheet.getCell(1, 1), { value: cellText(title), font: { bold: true, size: 16 }, alignment: { horizontal: 'center', vertical: 'middle' } })
}

/** Labels take one group of `span` columns each, what is written beside them two. */
function writeFacts(sheet: ExcelJS.Worksheet, { agency, year }: BlankReturn, span: number): void {
  const facts = [
    { row: 2, group: 0, label: returnLabels.agency, value: agency, format: asText },
    { row: 2, group: 3, label: returnLabels.year, value: String(year), format: asText },
    { row: 3, group: 0, label: returnLabels.filled, value: null, format: asDate },
    { row: 3, group: 3, label: returnLabels.received, value: null, format: asDate },
    { row: 4, group: 0, label: returnLabels.nil, value: null, format: asText },
  ]
  for (const { row, group, label, value, format } of facts) {
    const [first, beside, end] = [group * span + 1, (group + 1) * span + 1, (group + 3) * span]
    const style = { border: thin, alignment: { wrapText: true, vertical: 'middle' } }
    for (let column = first; column <= end; column++) Object.assign(sheet.getCell(row, column), style)
    Object.assign(sheet.getCell(row, first), { value: label, font: { bold: true }, fill: grey })
    Object.assign(sheet.getCell(row, beside), { value: value === null ? null : cellText(value), numFmt: format })
    if (span > 1) sheet.mergeCells(row, first, row, beside - 1)
    sheet.mergeCells(row, beside, row, end)
    sheet.getRow(row).height = 2 * lineHeight + 2
  }
  sheet.getCell(4, span + 1).dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] }
}

/** Cells under one heading stand under it together; a cell without one takes both rows. */
function writeHeaders(sheet: ExcelJS.Worksheet, cells: readonly FormCell[], columnWidth: number): void {
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
  const longest = Math.max(...cells.map(({ headers }) => headers[0]!.length))
  sheet.getRow(headerRow).height = 2 * lineHeight
  sheet.getRow(headerRow + 1).height = lineHeight * Math.max(2, linesOf(longest, columnWidth))
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

function writeNote(sheet: ExcelJS.Worksheet, row: number, note: string, { columns, width }: { readonly columns: number; readonly width: number }): void {
  sheet.mergeCells(row, 1, row, columns)
  Object.assign(sheet.getCell(row, 1), { value: cellText(note), alignment: { wrapText: true, vertical: 'top' } })
  sheet.getRow(row).height = lineHeight * linesOf(note.length, width)
}

/** A Chinese character is two Latin ones wide, and some room is left at the ends. */
function linesOf(characters: number, width: number): number {
  return Math.ceil(characters / Math.max(1, Math.floor((width - 1) / 2)))
}
