import type { Table } from '../domain/table.ts'
import { unparse } from '../delimited-text.ts'

/** What a spreadsheet program knows UTF-8 by. */
export const byteOrderMark = '\uFEFF'

/**
 * CSV for spreadsheet programs: titles as header, a byte order mark so that Excel reads Chinese, and text that begins
 * like a formula made harmless.
 */
export function toCsv({ columns, rows }: Table): string {
  return byteOrderMark + unparse([columns.map(({ title }) => title), ...rows])
}
