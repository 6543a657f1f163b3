import type { GridCell, GridRow, GridSheet } from '../domain/grid-sheet.ts'
import { ExcelJS } from '../excel.ts'
import { heightOfText, setUpPage } from './page-setup.ts'
import { asText, cellText, grey, thin } from './workbook.ts'

const longList = 10_000
/** Excel shows the point of `0.##` also where no decimals follow, so whole figures have a format of their own. */
const formats = { whole: '#,##0', decimals: '#,##0.00####' } as const
const linkColour = { argb: 'FF0B4F8A' }

/** An Excel file of sheets whose figures lead to their source, whose totals are sums and whose differences are formulas, each with its result. */
export async function gridSheetsToExcel(sheets: readonly GridSheet[], creator: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = creator
  book.lastModifiedBy = creator
  for (const sheet of sheets) addSheet(book, sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, { name, widths, rows, frozen, filter }: GridSheet): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }],
  })
  sheet.columns = widths.map((width) => ({ width }))
  setUpPage(sheet, widths, { rows: [1, frozen.rows], columns: frozen.columns })
  for (const [place, row] of rows.entries()) addRow(sheet, row, place + 1, widths, rows.length > longList)
  if (filter !== null) sheet.autoFilter = { from: { row: filter[0], column: 1 }, to: { row: filter[1], column: widths.length } }
}

function addRow(sheet: ExcelJS.Worksheet, { kind, cells, spans = [] }: GridRow, number: number, widths: readonly number[], isLong: boolean): void {
  const columns = widths.length
  const row = sheet.getRow(number)
  const isFree = kind === 'title' || kind === 'note'
  // A long list goes without the frames of its blank cells: they would be half of the file.
  const isPlain = kind === 'body' && isLong
  for (let column = 1; column <= columns; column++) {
    if (isPlain && (cells[column - 1] ?? null) === null) continue
    const cell = row.getCell(column)
    cell.value = valueOf(cells[column - 1] ?? null, column, number, sheet)
    if (!isFree) cell.style = lookOf(kind, cells[column - 1] ?? null)
  }
  for (const [from, to] of spans) sheet.mergeCells(number, from, number, to)
  row.height = heightOf(cells, isFree ? [widths.reduce((sum, width) => sum + width, 0)] : widths, spans)
  if (!isFree) return
  if (columns > 1) sheet.mergeCells(number, 1, number, columns)
  Object.assign(row.getCell(1), { numFmt: asText, font: { bold: kind === 'title', size: kind === 'title' ? 14 : 10 }, alignment: { wrapText: true, vertical: 'middle', horizontal: kind === 'title' ? 'center' : 'left' } })
  if (kind === 'title') row.height = 28
}

function heightOf(cells: readonly GridCell[], widths: readonly number[], spans: NonNullable<GridRow['spans']>): number {
  return Math.max(heightOfText('', 1), ...cells.map((cell, place) => {
    const isSpanning = spans.some(([from, to]) => place + 1 >= from && place + 1 <= to)
    return heightOfText(typeof cell === 'string' && !isSpanning ? cell : '', widths[place] ?? Infinity)
  }))
}

function valueOf(cell: GridCell, column: number, row: number, sheet: ExcelJS.Worksheet): ExcelJS.CellValue {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cellText(cell)
  if ('linkTo' in cell) {
    const shown = typeof cell.figure === 'number' ? String(cell.figure) : quoted(cell.figure)
    const place = `'${cell.linkTo.sheet.replaceAll("'", "''")}'!`
    return { formula: `HYPERLINK(${quoted(`#${place}A`)}&MATCH(${quoted(cell.linkTo.key)},${place}$A:$A,0),${shown})`, result: cell.figure }
  }
  const letter = (of: number): string => sheet.getColumn(of).letter
  const formula = 'sumOfRows' in cell
    ? `SUM(${letter(column)}${cell.sumOfRows[0]}:${letter(column)}${cell.sumOfRows[1]})`
    : `${letter(cell.lessOf[0])}${row}-${letter(cell.lessOf[1])}${row}`
  return { formula, result: cell.figure }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Cells that look alike share one style: to compare the styles of a hundred thousand cells takes longer than to write them. */
function lookOf(kind: GridRow['kind'], cell: GridCell): Partial<ExcelJS.Style> {
  const figure = cell !== null && typeof cell === 'object' ? cell.figure : cell
  const format = typeof figure === 'number' ? (Number.isInteger(figure) ? 'whole' : 'decimals') : null
  const isLink = cell !== null && typeof cell === 'object' && 'linkTo' in cell
  const key = `${kind} ${format} ${isLink}`
  const look = looks.get(key) ?? newLook(kind, format, isLink)
  looks.set(key, look)
  return look
}

const looks = new Map<string, Partial<ExcelJS.Style>>()

function newLook(kind: GridRow['kind'], format: keyof typeof formats | null, isLink: boolean): Partial<ExcelJS.Style> {
  return {
    numFmt: format === null ? asText : formats[format],
    border: thin,
    font: { bold: kind === 'heading' || kind === 'total', ...(isLink ? { color: linkColour } : {}) },
    alignment: { wrapText: true, vertical: kind === 'heading' ? 'middle' : 'top', horizontal: kind === 'heading' ? 'center' : format !== null || isLink ? 'right' : 'left' },
    ...(kind === 'heading' || kind === 'total' ? { fill: grey } : {}),
  }
}
