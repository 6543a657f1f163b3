import Papa from 'papaparse'

export { Papa }

/** Rows as CSV with CRLF line ends; text that a spreadsheet program would run as a formula is made harmless. */
export function unparse(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `${Papa.unparse(rows.map((row) => [...row]), { newline: '\r\n', escapeFormulae: true })}\r\n`
}
