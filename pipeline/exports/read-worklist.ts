import { readFile } from 'node:fs/promises'
import { UserError } from '../domain/errors.ts'
import { worklistFields, type FilledRow, type WorklistField } from '../domain/worklist.ts'
import { ExcelJS } from '../excel.ts'
import { headerRow, namesRow } from './worklist-workbook.ts'

/** The rows of a worklist that came back, in their order. Throws UserError where the file is none. */
export async function readWorklist(path: string): Promise<FilledRow[]> {
  const sheet = (await openBook(path)).worksheets[0]
  const names = new Map<string, number>()
  sheet?.getRow(namesRow).eachCell((cell, column) => names.set(textOf(cell.value), column))
  if (sheet === undefined || ['finding', 'key', ...worklistFields].some((name) => !names.has(name))) throw new UserError('not-a-worklist', { where: path })
  const rows: FilledRow[] = []
  sheet.eachRow((row, number) => {
    if (number <= headerRow) return
    const cell = (name: string): string => textOf(row.getCell(names.get(name)!).value).trim()
    const field = (name: WorklistField): string | null => (cell(name) === '' ? null : cell(name))
    const fields: FilledRow['fields'] = {
      outcome: field('outcome'), reason: field('reason'), scope: field('scope'), until: dayOf(field('until')),
      owner: field('owner'), reply: field('reply'), document: field('document'), by: field('by'),
    }
    rows.push({ row: number, findingId: cell('finding'), key: cell('key'), fields })
  })
  return rows
}

async function openBook(path: string): Promise<ExcelJS.Workbook> {
  const content = await readFile(path).catch((error: unknown) => {
    throw new UserError('file-not-found', { where: path }, { cause: error })
  })
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength))
  } catch (error) {
    throw new UserError('not-a-worklist', { where: path }, { cause: error })
  }
  return book
}

/** What a reader sees in a cell. Excel turns typed days into dates where the format of a cell was changed. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text)
  if ('result' in value) return textOf(value.result)
  return ''
}

/** Excel's number of a day, where the format of the cell does not say that it is one. */
function dayOf(text: string | null): string | null {
  if (text === null || !/^[3-9]\d{4}$/.test(text)) return text
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
}
