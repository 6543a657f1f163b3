import type { Engine } from '../../engine/engine.ts'
import { removeIdentityNumbers } from '../../privacy/identity-number.ts'
import { cellKey, cellKeys } from '../quarantine-workbook/cell-keys.ts'
import type { RawRow } from '../formats/sheet.ts'
import type { RefusedPart } from './read-return.ts'

const columns = ['source_id', 'file', 'sheet', 'row_number', 'column_name', 'value', 'reason', 'details', 'row_text']
const longestValue = 500

export interface RefusedPlace {
  readonly file: string
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly sourceId: string
}

/** Lists rows and single cells that could not be used, with where each stands. */
export async function storeRefused(engine: Engine, { file, sheet, headers, sourceId }: RefusedPlace, refused: readonly RefusedPart[]): Promise<void> {
  const rows = refused.map(({ row, refusal: { column, value, reason, details } }) => [
    sourceId,
    file,
    sheet,
    row.row,
    column,
    value === null ? null : removeIdentityNumbers(value).slice(0, longestValue),
    reason,
    JSON.stringify(details),
    rowText(row, headers),
  ])
  await engine.append('stored.quarantined_row', columns, rows)
}

function rowText(raw: RawRow, headers: readonly string[]): string {
  const keys = cellKeys(headers)
  const filled = raw.cells.flatMap((cell, place) => (cell === null ? [] : [[keys[place] ?? cellKey(place), removeIdentityNumbers(cell)] as const]))
  return JSON.stringify(Object.fromEntries(filled))
}
