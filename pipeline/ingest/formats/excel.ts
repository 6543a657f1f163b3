import ExcelJS from '@protobi/exceljs'
import { UserError } from '../../domain/errors.ts'
import type { RawRow, Sheet } from './sheet.ts'

const epoch = Date.UTC(1899, 11, 30)
const day = 86_400_000
const longestMessage = 100

/** Every sheet of a workbook, read in one pass: its parts stand in the file in an order of their own. */
export async function openExcel(file: string): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  try {
    // Without the styles dates would arrive as serial numbers.
    const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' } as const
    for await (const worksheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options)) {
      const rows: RawRow[] = []
      for await (const row of worksheet) rows.push({ row: row.number, cells: cellsOf(row) })
      // The types of the reader do not mention its name and state.
      const name: string = Reflect.get(worksheet, 'name')
      const state: unknown = Reflect.get(worksheet, 'state')
      const isHidden = state === 'hidden' || state === 'veryHidden'
      sheets.push({ name, hasFixedWidth: false, isHidden, rows: () => each(rows) })
    }
  } catch (error) {
    throw new UserError('file-unreadable', { where: file, message: String(error).slice(0, longestMessage) }, { cause: error })
  }
  return sheets
}

async function* each(rows: readonly RawRow[]): AsyncGenerator<RawRow> {
  yield* rows
}

function cellsOf(row: ExcelJS.Row): (string | null)[] {
  const cells: (string | null)[] = []
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    cells[column - 1] = textOf(cell.value, cell.numFmt)
  })
  return cells
}

function textOf(value: ExcelJS.CellValue, format: string | undefined): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('result' in value && value.result !== undefined) {
    // The reader leaves the date that a formula computes as its serial number.
    if (typeof value.result === 'number' && isDateFormat(format)) return dateText(new Date(epoch + value.result * day))
    return textOf(value.result, format)
  }
  if ('text' in value) return textOf(value.text, format)
  return null
}

/** The clock time that the sheet shows; a serial number has no time zone, so none may be applied. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#DATE'
  const seconds = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  return seconds.slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')
}

/** Fifteen digits, as the sheet shows: the binary fraction behind them is no part of the figure. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '#NUM'
}

function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymd]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
