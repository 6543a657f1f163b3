import type { RawRow } from './sheet.ts'

const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]:,]/g
const mayBeInexact = /\d{16}|\d[eE]/
const keyMark = /"\s*:/g

export type JsonObject = Readonly<Record<string, unknown>>

/** Null: no JSON, or something else than an object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: Record<string, unknown> | null = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** The row of one record, its cells in the order of the keys. What reading would change is a fault. */
export function recordRow(row: number, text: string, object: JsonObject | null, keys: readonly string[]): RawRow {
  if (object === null) return { row, cells: [text], isMalformed: true }
  if (hasInexactNumber(text)) return { row, cells: [text], isMalformed: true, fault: 'number-too-long' }
  if (hasRepeatedKey(text, object)) return { row, cells: [text], isMalformed: true, fault: 'key-repeated' }
  return { row, cells: keys.map((key) => (Object.hasOwn(object, key) ? textOf(object[key]) : null)) }
}

/** Whether a number, outside of strings, has more digits than reading it keeps. */
function hasInexactNumber(text: string): boolean {
  if (!mayBeInexact.test(text)) return false
  return [...text.matchAll(token)].some(([each]) => Math.abs(Number(each)) > Number.MAX_SAFE_INTEGER)
}

/** Reading keeps the last of two values with one name, and says nothing. */
function hasRepeatedKey(text: string, object: JsonObject): boolean {
  if ((text.match(keyMark)?.length ?? 0) <= Object.keys(object).length) return false
  let depth = 0
  let names = 0
  for (const [each] of text.matchAll(token)) {
    if (each === '{' || each === '[') depth += 1
    else if (each === '}' || each === ']') depth -= 1
    else if (each === ':' && depth === 1) names += 1
  }
  return names > Object.keys(object).length
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((each) => textOf(each) ?? '').join('、')
  return JSON.stringify(value)
}
