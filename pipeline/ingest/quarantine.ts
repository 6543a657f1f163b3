import type { Engine, Value } from '../engine/engine.ts'
import { removed, removeIdentityNumbers, removePlausibleIdentityNumbers } from '../privacy/identity-number.ts'
import type { RawRow } from './formats/sheet.ts'
import type { Mapping } from './mappings/mapping.ts'
import { catalogue } from './fields/catalogue.ts'
import { headersOf, normaliseHeader } from './mappings/mapping.ts'
import { cellKey, cellKeys } from './quarantine-workbook/cell-keys.ts'
import type { Refusal } from './refusal.ts'

const columns = [
  'source_id',
  'file',
  'sheet',
  'row_number',
  'column_name',
  'value',
  'reason',
  'details',
  'row_text',
] as const
const longestValue = 500
const identityHeader = /证件号|身份证|护照|通行证|_zjhm|_fr_zjhm|identity/i

/** The rows of one sheet that could not be used, kept whole but for identity numbers. */
export class Quarantine {
  readonly #place: { readonly sourceId: string; readonly file: string; readonly sheet: string | null }
  readonly #headers: readonly string[]
  readonly #mapping: Mapping
  readonly #identityHeaders: ReadonlySet<string>
  readonly #referenceHeaders: ReadonlySet<string>
  #rows: Value[][] = []
  #size = 0

  constructor(
    place: { readonly sourceId: string; readonly file: string; readonly sheet: string | null },
    headers: readonly string[],
    mapping: Mapping,
  ) {
    this.#place = place
    this.#headers = headers
    this.#mapping = mapping
    const identity = mapping.columns['party_identity']
    this.#referenceHeaders = referenceHeaders(mapping)
    this.#identityHeaders = new Set([...(identity?.from ?? []), ...(identity?.join ?? [])].map(({ header }) => header))
  }

  get size(): number {
    return this.#size
  }

  add(raw: RawRow, refusal: Refusal): void {
    const { sourceId, file, sheet } = this.#place
    const column = refusal.column === null ? null : this.#columnName(refusal.column)
    const details = Object.fromEntries(Object.entries(refusal.details).map(([key, text]) => [key, removeIdentityNumbers(text)]))
    this.#size += 1
    this.#rows.push([
      sourceId,
      file,
      sheet,
      raw.row,
      column,
      refusal.value === null ? null : removeIdentityNumbers(refusal.value).slice(0, longestValue),
      refusal.reason,
      JSON.stringify(details),
      this.#rowText(raw),
    ])
  }

  /** Stores what was added since the last time. */
  async store(engine: Engine): Promise<void> {
    await engine.append('stored.quarantined_row', columns, this.#rows)
    this.#rows = []
  }

  /** The header of the file, where the refusal names a field. */
  #columnName(column: string): string {
    const mapped = this.#mapping.columns[column]
    const present = new Set(this.#headers.map(normaliseHeader))
    const sources = [...(mapped?.from ?? []), ...(mapped?.join ?? [])]
    return (sources.find(({ header }) => present.has(header)) ?? sources[0])?.label ?? column
  }

  /** Where something personal was left out, a mark says so, because whoever corrects the row must fill it in again. */
  #rowText(raw: RawRow): string {
    const cells: Record<string, string> = {}
    const isOneText = raw.isMalformed === true && raw.faultAt === undefined
    const keys = isOneText ? [] : cellKeys(this.#headers)
    for (const [place, cell] of raw.cells.entries()) {
      if (cell === null || cell === undefined) continue
      const header = isOneText ? '' : (this.#headers[place] ?? '')
      cells[keys[place] ?? cellKey(place)] = this.#withoutNumbers(cell, header)
    }
    return JSON.stringify(cells)
  }

  #withoutNumbers(cell: string, header: string): string {
    const normalised = normaliseHeader(header)
    if (identityHeader.test(header) || this.#identityHeaders.has(normalised)) return cell.trim() === '' ? '' : removed
    return this.#referenceHeaders.has(normalised) ? removePlausibleIdentityNumbers(cell) : removeIdentityNumbers(cell)
  }
}

/** The headers read as numbers and names that others refer to: a long case number in them is none of a person. */
function referenceHeaders({ columns: mapped, recordType }: Mapping): ReadonlySet<string> {
  const others = Object.entries(mapped).filter(([field]) => catalogue[recordType][field]?.type !== 'reference')
  const readOtherwise = new Set(others.flatMap(([, column]) => headersOf(column)))
  const references = Object.entries(mapped).flatMap(([field, column]) => (catalogue[recordType][field]?.type === 'reference' ? headersOf(column) : []))
  return new Set(references.filter((header) => !readOtherwise.has(header)))
}
