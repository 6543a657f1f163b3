import type { RawRow } from './formats/sheet.ts'
import type { Refusal } from './refusal.ts'

/** Why a row that does not fit its header, or could not be taken apart, is refused: its values stand under wrong headers. */
export function misplacedRow(raw: RawRow, width: number): Refusal {
  if (raw.isMalformed === true || raw.fault !== undefined) {
    return { reason: raw.fault ?? 'row-malformed', column: null, value: null, details: {} }
  }
  const details = { cells: String(raw.cells.length), headers: String(width) }
  return { reason: 'row-misaligned', column: null, value: null, details }
}
