import type { Template, TemplateColumn } from '../domain/template.ts'
import { ExcelJS } from '../excel.ts'
import { asText, cellText, grey, sheetName, thin } from './workbook.ts'

/** Rows that are laid out to be filled in; further ones may follow. */
const laidOut = 300
const formats = { text: asText, date: 'yyyy-mm-dd', figure: '0.######' } as const
const widths = { least: 12, most: 30 }
/** Excel keeps no longer list of choices in a cell. */
const longestList = 255

/** An Excel file with the sheet to fill in, its cells in the right format, with choices where there are some, and a sheet that explains the columns. */
export async function templateToExcel(template: Template): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  addEntries(book, template)
  addNotes(book, template)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addEntries(book: ExcelJS.Workbook, { title, columns }: Template): void {
  const sheet = book.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  })
  sheet.columns = columns.map(({ header, cells }) => ({ width: widthOf(header), style: { numFmt: formats[cells] } }))
  const header = sheet.addRow(columns.map((column) => column.header))
  for (const [place, { isRequired }] of columns.entries()) {
    Object.assign(header.getCell(place + 1), { numFmt: asText, font: { bold: true, ...(isRequired && { color: { argb: 'FFC00000' } }) }, fill: grey, border: thin, alignment: { wrapText: true, vertical: 'middle' } })
  }
  for (const [place, column] of columns.entries()) {
    const list = `"${column.choices.join(',')}"`
    if (column.choices.length === 0 || list.length > longestList) continue
    for (let row = 2; row <= laidOut + 1; row += 1) sheet.getCell(row, place + 1).dataValidation = { type: 'list', allowBlank: true, formulae: [list] }
  }
}

function addNotes(book: ExcelJS.Workbook, { notesSheet, noteHeaders, notes, columns }: Template): void {
  const sheet = book.addWorksheet(notesSheet, { pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  sheet.columns = [{ width: 28 }, { width: 8 }, { width: 70 }]
  for (const note of notes) sheet.addRow([cellText(note)])
  Object.assign(sheet.addRow([...noteHeaders]), { font: { bold: true } })
  for (const column of columns) sheet.addRow(noteCells(column)).getCell(3).alignment = { wrapText: true, vertical: 'top' }
}

function noteCells({ header, isRequired, note }: TemplateColumn): string[] {
  return [cellText(header), isRequired ? '√' : '', cellText(note)]
}

function widthOf(header: string): number {
  return Math.min(widths.most, Math.max(widths.least, 2 * header.length + 2))
}
