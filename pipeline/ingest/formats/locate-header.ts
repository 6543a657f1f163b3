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
 * The header is the row of which one mapping knows most names, two at least, because titles, units and notes may stand
 * above it, and a header of two rows has the more telling one below; failing that, the first row that looks like a table.
 * Null: a sheet without a table.
 */
export function locateHeader(firstRows: readonly RawRow[], mappings: readonly Mapping[]): Header | null {
  let firstOfTable: Header | null = null
  let best: Header | null = null
  let mostKnown = 1
  for (const { row, cells, isMalformed, faultAt } of firstRows.slice(0, rowsToSearch)) {
    const headers = [...cells].map((cell) => (cell ?? '').trim())
    const present = new Set(headers.filter((header) => header !== '').map(normaliseHeader))
    if (present.size < 2 || (isMalformed === true && faultAt === undefined)) continue
    firstOfTable ??= { row, headers }
    const known = Math.max(0, ...mappings.map((mapping) => mappedHeaders(mapping, present)))
    if (known <= mostKnown) continue
    mostKnown = known
    best = { row, headers }
  }
  return best ?? firstOfTable
}
