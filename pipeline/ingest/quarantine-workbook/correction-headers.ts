import { createHash } from 'node:crypto'
import { correctionHeaders } from '../../domain/correction.ts'
import { normaliseHeader } from '../mappings/mapping.ts'

const all = new Set(Object.values(correctionHeaders).flatMap((headers) => Object.values(headers).map(normaliseHeader)))
const keys = new Set(Object.values(correctionHeaders).map(({ key }) => normaliseHeader(key)))
const rows = new Set(Object.values(correctionHeaders).map(({ row }) => normaliseHeader(row)))

/** Whether a column is one of those that a workbook of rows to correct has besides its source's. */
export function isCorrectionHeader(header: string): boolean {
  return all.has(normaliseHeader(header))
}

/** Whether the column tells the row of the first file. */
export function isRowHeader(header: string): boolean {
  return rows.has(normaliseHeader(header))
}

/** The place of the column that tells which quarantined row each row corrects; null: no such workbook. */
export function keyPlace(headers: readonly string[]): number | null {
  const place = headers.findIndex((header) => keys.has(normaliseHeader(header)))
  return place === -1 ? null : place
}

/** Names a row of a sheet by the bytes of its file, because another mapping or another file name makes it no other row. */
export function correctionKey(contentHash: string, sheet: string | null, row: number): string {
  return `${createHash('sha256').update(JSON.stringify([contentHash, sheet])).digest('hex').slice(0, 16)}-${row}`
}
