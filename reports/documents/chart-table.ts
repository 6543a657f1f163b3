import type { DocumentChart, DocumentTable } from '../../pipeline/domain/document.ts'

/** The rows of a chart as a table: a field that the words name is a column under that name, the others only serve the drawing. */
export function chartTable({ rows, words, caption }: DocumentChart, notes: readonly string[]): DocumentTable {
  const fields = Object.keys(rows[0] ?? {}).filter((field) => typeof words[field] === 'string')
  return {
    caption,
    columns: fields.map((field) => ({ header: String(words[field]), width: 24, isFigure: rows.some((row) => typeof row[field] === 'number') })),
    rows: rows.map((row) => fields.map((field) => textOf(row[field]))),
    notes,
  }
}

function textOf(value: DocumentChart['rows'][number][string] | undefined): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value)
}
