/** Comma-separated text with a header line and Windows line ends, as spreadsheet programs write it. */
export function csv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** UTF-8 with a byte order mark, by which Excel knows it. */
export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`)
}
