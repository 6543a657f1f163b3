import type { RawRow } from './formats/sheet.ts'
import type { Refusal } from './refusal.ts'

/** Why a row that does not fit its header, or could not be taken apart, is refused: its values stand under wrong headers. */
export function misplacedRow(raw: RawRow, headers: readonly string[]): Refusal {
  if (raw.refusal !== undefined) return raw.refusal
  if (raw.isMalformed === true) {
    const place = raw.faultAt ?? -1
    return { reason: raw.fault ?? 'row-malformed', column: headers[place] ?? null, value: raw.cells[place] ?? null, details: {} }
  }
  const details = { cells: String(raw.cells.length), headers: String(headers.length) }
  return { reason: 'row-misaligned', column: null, value: null, details }
}
