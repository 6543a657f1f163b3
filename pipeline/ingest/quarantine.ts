import type { Engine, Value } from '../engine/engine.ts'
import { removeIdentityNumbers } from '../privacy/identity-number.ts'
import type { RawRow } from './formats/sheet.ts'
import type { Mapping } from './mappings/mapping.ts'
import { normaliseHeader } from './mappings/mapping.ts'
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
  readonly #rows: Value[][] = []

  constructor(
    place: { readonly sourceId: string; readonly file: string; readonly sheet: string | null },
    headers: readonly string[],
    mapping: Mapping,
  ) {
    this.#place = place
    this.#headers = headers
    this.#mapping = mapping
    const identity = mapping.columns['party_identity']
    this.#identityHeaders = new Set([...(identity?.from ?? []), ...(identity?.join ?? [])].map(({ header }) => header))
  }

  get size(): number {
    return this.#rows.length
  }

  add(raw: RawRow, refusal: Refusal): void {
    const { sourceId, file, sheet } = this.#place
    const column = refusal.column === null ? null : this.#columnName(refusal.column)
    const details = Object.fromEntries(Object.entries(refusal.details).map(([key, text]) => [key, removeIdentityNumbers(text)]))
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

  async store(engine: Engine): Promise<void> {
    await engine.append('stored.quarantined_row', columns, this.#rows)
  }

  /** The header of the file, where the refusal names a field. */
  #columnName(column: string): string {
    const mapped = this.#mapping.columns[column]
    const present = new Set(this.#headers.map(normaliseHeader))
    const sources = [...(mapped?.from ?? []), ...(mapped?.join ?? [])]
    return (sources.find(({ header }) => present.has(header)) ?? sources[0])?.label ?? column
  }

  #rowText(raw: RawRow): string {
    const cells: Record<string, string> = {}
    for (const [place, cell] of raw.cells.entries()) {
      const header = raw.isMalformed === true && raw.faultAt === undefined ? '' : (this.#headers[place] ?? '')
      if (cell === null || cell === undefined || identityHeader.test(header)) continue
      if (this.#identityHeaders.has(normaliseHeader(header))) continue
      cells[header === '' ? `#${place + 1}` : header] = removeIdentityNumbers(cell)
    }
    return JSON.stringify(cells)
  }
}
