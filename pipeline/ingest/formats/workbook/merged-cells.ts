import type { RawRow } from '../sheet.ts'

/** Rows and columns from 1, both ends included. */
export interface MergedRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

const reference = /^\$?([A-Z]{1,3})\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)$/i

/** Null for a range of one row: a title over several columns stays in its first cell. */
export function mergedRange(text: string): MergedRange | null {
  const match = reference.exec(text)
  if (match === null) return null
  const [top, bottom] = [Number(match[2]), Number(match[3])]
  return bottom > top ? { top, bottom, left: columnNumber(match[1]!) } : null
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * Gives the cells below the first of a merged range its text, because one agency merged over ten rows is the agency of
 * all ten. Rows come in their order, and without the blank ones, which a filled cell would make look like records.
 */
export function mergeFiller(ranges: readonly MergedRange[]): (row: RawRow) => RawRow {
  const waiting = ranges.toSorted((a, b) => b.top - a.top)
  const active = new Map<number, { readonly bottom: number; readonly text: string | null }>()
  return (raw) => {
    const own = raw.cells
    for (let next = waiting.at(-1); next !== undefined && next.top <= raw.row; next = waiting.at(-1)) {
      waiting.pop()
      active.set(next.left, { bottom: next.bottom, text: next.top === raw.row ? (own[next.left - 1] ?? null) : null })
    }
    if (active.size === 0) return raw
    const cells = [...own]
    const filled: number[] = []
    for (const [column, { bottom, text }] of active) {
      if (bottom < raw.row) active.delete(column)
      else if (text !== null && (own[column - 1] ?? null) === null) {
        for (let gap = cells.length; gap < column; gap++) cells.push(null)
        cells[column - 1] = text
        filled.push(column - 1)
      }
    }
    return filled.length === 0 ? raw : { ...raw, cells, filled: filled.sort((a, b) => a - b) }
  }
}
