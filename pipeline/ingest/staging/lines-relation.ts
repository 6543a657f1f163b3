import { literal } from '../reading/sql-text.ts'

/** In bytes. The engine reads sixteen times the longest line at once, into as much memory. */
const usualLongestLine = 1 << 20
const room = 16

/** Files of one record a line: the row number, the cells, `endMark`. */
export interface LineFiles {
  readonly files: readonly string[]
  readonly delimiter: string
  /** In bytes. */
  readonly longestLine: number
}

/** What stands behind FROM to read `row_number` and the named columns as text, from strict delimited text. `refusal`: what becomes of rows that do not fit; else they are an error. */
export function linesRelation({ files, delimiter, longestLine }: LineFiles, columns: readonly string[], refusal: readonly string[] = []): string {
  const types = ["'row_number': 'INTEGER'", ...[...columns, 'end_mark'].map((name) => `'${name}': 'VARCHAR'`)]
  const options = [
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    // Unless it is told, the engine takes the first line end that it meets for that of the file, be it inside a cell.
    "new_line = '\\n'",
    'header = false',
    'auto_detect = false',
    `max_line_size = ${Math.max(usualLongestLine, longestLine + room)}`,
    ...refusal,
    `columns = {${types.join(', ')}}`,
  ]
  return `(SELECT * EXCLUDE end_mark FROM read_csv([${files.map(literal).join(', ')}], ${options.join(', ')}))`
}

/** The columns of a sheet's cells, from the first. */
export function cellColumns(width: number): string[] {
  return Array.from({ length: width }, (_, i) => `c${i}`)
}
