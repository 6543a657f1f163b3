import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { mappedHeaders } from '../mappings/choose-mapping.ts'
import type { RawRow } from './sheet.ts'

/** How many of the first rows to look into. */
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
export function locateHeader(firstRows: readonly RawRow[], mappings: readonly Mapping[]): Header | null {
  let firstOfTable: Header | null = null
  for (const { row, cells, isMalformed, faultAt } of firstRows.slice(0, rowsToSearch)) {
    const headers = [...cells].map((cell) => (cell ?? '').trim())
    const present = new Set(headers.filter((header) => header !== '').map(normaliseHeader))
    if (present.size < 2 || (isMalformed === true && faultAt === undefined)) continue
    firstOfTable ??= { row, headers }
    if (mappings.some((mapping) => mappedHeaders(mapping, present) >= 2)) return { row, headers }
  }
  return firstOfTable
}
