import { readFile } from 'node:fs/promises'
import { ExcelJS } from '../../../pipeline/excel.ts'

/** The rows of a sheet, by its place from 0: what a reader sees, the result of a formula in its place. */
export async function rowsOfSheet(path: string, place: number): Promise<(string | number | null)[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await readFile(path)).buffer)
  const rows: (string | number | null)[][] = []
  book.worksheets[place]!.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, column) => shown(row.getCell(column + 1).value)))
  })
  return rows
}

function shown(value: ExcelJS.CellValue): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value !== null && typeof value === 'object' && 'result' in value ? shown(value.result ?? null) : null
}
