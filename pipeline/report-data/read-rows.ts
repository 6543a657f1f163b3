import type { Row, Value } from '../engine/engine.ts'

/** A cell as text, null staying null. */
export function text(row: Row, column: string): string | null {
  const value = valueOf(row, column)
  return value === null ? null : String(value)
}

/** A cell that is never null. */
export function needed(row: Row, column: string): string {
  const value = text(row, column)
  if (value === null) throw new Error(`${column} is missing`)
  return value
}

/** A cell as a number, null staying null. */
export function number(row: Row, column: string): number | null {
  const value = valueOf(row, column)
  return value === null ? null : Number(value)
}

/** A cell as yes or no, null staying null. */
export function yesOrNo(row: Row, column: string): boolean | null {
  const value = valueOf(row, column)
  return value === null ? null : value === true
}

/** A list that is stored joined by bars: null = not recorded, empty = recorded as none. */
export function list(row: Row, column: string): string[] | null {
  const value = text(row, column)
  if (value === null) return null
  return value === '' ? [] : value.split('|')
}

/** A cell that must be one of the given codes. */
export function code<const Codes extends readonly string[]>(row: Row, column: string, codes: Codes): Codes[number] {
  const value = needed(row, column)
  const found = codes.find((one) => one === value)
  if (found === undefined) throw new Error(`${column} has the unknown value ${value}`)
  return found
}

function valueOf(row: Row, column: string): Value {
  const value = row[column]
  if (value === undefined) throw new Error(`the query does not return ${column}`)
  return value
}

/** The rows of each text of a column, in their order. */
export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = needed(row, column)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
