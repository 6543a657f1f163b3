import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { mappedHeaders } from '../mappings/choose-mapping.ts'
import type { RawRow } from './sheet.ts'

/** How far down a header is looked for. */
export const rowsToSearch = 10

export interface Header {
  /** The row number of the header; data rows follow it. */
  readonly row: number
  readonly headers: readonly string[]
}

/**
 * The header is the first row in which one mapping knows two names or more, because titles, units and notes may stand
 * above it; failing that, the first row that looks like a table. Null: a sheet without a table.
 */
export function locateHeader(rows: readonly RawRow[], mappings: readonly Mapping[]): Header | null {
  let firstOfTable: Header | null = null
  for (const { row, cells, isMalformed } of rows) {
    const headers = [...cells].map((cell) => (cell ?? '').trim())
    const present = new Set(headers.filter((header) => header !== '').map(normaliseHeader))
    if (present.size < 2 || isMalformed === true) continue
    firstOfTable ??= { row, headers }
    if (mappings.some((mapping) => mappedHeaders(mapping, present) >= 2)) return { row, headers }
  }
  return firstOfTable
}
