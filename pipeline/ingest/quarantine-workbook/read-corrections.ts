import { quarantineReasons, type QuarantineReason } from '../../domain/quarantine-reason.ts'
import type { Engine, Row } from '../../engine/engine.ts'
import { removed } from '../../privacy/identity-number.ts'
import { readSql } from '../../sql-file.ts'
import { normaliseHeader } from '../mappings/mapping.ts'
import { cellKey, cellKeys } from './cell-keys.ts'
import { correctionKey, isCorrectionHeader, isRowHeader } from './correction-headers.ts'

/** A row to correct, its cells as the agency wrote them: it goes back to that agency and nowhere else. */
export interface RowToCorrect {
  readonly key: string
  /** As the first file counts. */
  readonly row: number
  readonly reason: QuarantineReason
  /** As its sentence needs them. */
  readonly details: Readonly<Record<string, string>>
  /** The header of the cell at fault, null where the whole row is; `place` is where the sheet has that header. */
  readonly column: string | null
  readonly place: number | null
  /** The cell at fault; of a row that could not be taken apart, all of its text. */
  readonly value: string | null
  /** In the order of the headers; further ones stood, or stand, in no column. */
  readonly cells: readonly (string | null)[]
  /** Places of what was left out when the row was read, and must be filled in again. */
  readonly leftOut: readonly number[]
}

/** What is to be corrected of one sheet. */
export interface SheetToCorrect {
  readonly file: string
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly rows: readonly RowToCorrect[]
}

type Cells = Readonly<Record<string, string>>

const ofOneText: ReadonlySet<string> = new Set(['row-malformed', 'key-repeated', 'number-too-long'])

/**
 * The rows of each sheet that wait for a correction, or all that ever did; totals and signatures below tables need none,
 * and a form of the annual statistics is corrected as a whole and sent in again.
 */
export async function readCorrections(engine: Engine, { onlyOpen }: { readonly onlyOpen: boolean }): Promise<SheetToCorrect[]> {
  const bySource = new Map<string, Row[]>()
  for (const row of await engine.query(readSql('report/rows-to-correct'), { only_open: onlyOpen })) {
    if (row['reason'] === 'summary-row' || row['record_type'] === 'return_form') continue
    const id = String(row['source_id'])
    const rows = bySource.get(id)
    if (rows === undefined) bySource.set(id, [row])
    else rows.push(row)
  }
  return [...bySource.values()].map((rows) => {
    const { file, sheet, headers } = rows[0]!
    const all: string[] = JSON.parse(String(headers))
    const own = all.flatMap((header, place) => (isCorrectionHeader(header) ? [] : [place]))
    return {
      file: String(file),
      sheet: sheet === null ? null : String(sheet),
      headers: own.map((place) => all[place]!),
      rows: rows.map((row) => rowToCorrect(row, all, own)),
    }
  })
}

function rowToCorrect(row: Row, headers: readonly string[], own: readonly number[]): RowToCorrect {
  const text: Cells = JSON.parse(String(row['row_text']))
  const details: Record<string, string> = JSON.parse(String(row['details']))
  const reason = quarantineReasons.find((one) => one === row['reason'])
  if (reason === undefined) throw new Error(`the quarantine reason ${String(row['reason'])} is unknown`)
  const column = row['column_name'] === null ? null : String(row['column_name'])
  const isOneText = ofOneText.has(reason) && Object.keys(text).join() === cellKey(0)
  const sheet = row['sheet'] === null ? null : String(row['sheet'])
  const firstRow = headers.find(isRowHeader)
  const cells = isOneText ? [] : cellsOf(text, headers, own, reason === 'row-misaligned')
  return {
    key: correctionKey(String(row['content_hash']), sheet, Number(row['row_number'])),
    row: Number((firstRow === undefined ? undefined : text[firstRow]) ?? row['row_number']),
    reason,
    details,
    column,
    place: column === null ? null : placeOf(column, headers, own),
    value: isOneText ? (text[cellKey(0)] ?? null) : row['value'] === null ? null : String(row['value']),
    cells: cells.map((cell) => (cell === removed ? null : cell)),
    leftOut: cells.flatMap((cell, place) => (cell?.includes(removed) === true ? [place] : [])),
  }
}

/** A row with too few cells may be shifted: all of it is put behind the columns, for someone to cut it into its place. */
function cellsOf(text: Cells, headers: readonly string[], own: readonly number[], isMisaligned: boolean): (string | null)[] {
  const keys = cellKeys(headers)
  const inPlace = own.map((place) => text[keys[place]!] ?? null)
  const beyond = Object.keys(text).filter((key) => /^#\d+$/.test(key) && Number(key.slice(1)) > headers.length)
  if (isMisaligned && beyond.length === 0) return [...own.map(() => null), ...inPlace.slice(0, inPlace.findLastIndex((cell) => cell !== null) + 1)]
  return [...inPlace, ...beyond.map((key) => text[key]!)]
}

function placeOf(column: string, headers: readonly string[], own: readonly number[]): number | null {
  const place = own.findIndex((each) => normaliseHeader(headers[each]!) === normaliseHeader(column))
  return place === -1 ? null : place
}
