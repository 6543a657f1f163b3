import type { Table } from '../domain/table.ts'

/** A JSON array of objects; money stays text, so that no digit is lost. */
export function toJson({ columns, rows }: Table): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))
  return `${JSON.stringify(objects, null, 2)}\n`
}
