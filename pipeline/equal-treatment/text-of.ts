import type { Row } from '../engine/engine.ts'

/** A cell as text, null staying null. */
export function textOf(row: Row, column: string): string | null {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}
