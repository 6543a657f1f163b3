import { createHash } from 'node:crypto'
import type { RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileIntake } from './file-intake.ts'
import { isCorrectionHeader } from './quarantine-workbook/correction-headers.ts'
import { normaliseHeader } from './mappings/mapping.ts'
import { timestamp } from './records/table-loader.ts'

/** A sheet, and what it is read by: a mapping, or a form of the annual statistics. */
export interface Source {
  /** As it is named in the database and to the user. */
  readonly file: string
  readonly contentHash: string
  readonly sheet: { readonly name: string | null }
  readonly header: { readonly headers: readonly string[] }
  readonly mapping: {
    readonly name: string
    readonly hash: string
    readonly recordType: RecordType
    /** Normalised: those that are read, and those that are left out on purpose. */
    readonly headers: ReadonlySet<string>
    readonly ignored: ReadonlySet<string>
  }
}

export type Counts = Pick<FileIntake, 'rowsRead' | 'rowsUsed' | 'rowsRepeated' | 'rowsReplaced' | 'rowsQuarantined'>

const columns = [
  'source_id',
  'file',
  'sheet',
  'record_type',
  'mapping',
  'content_hash',
  'rows_read',
  'rows_used',
  'rows_repeated',
  'rows_replaced',
  'rows_quarantined',
  'headers',
  'unused_headers',
  'is_current',
  'loaded_at',
]

export function sourceIdOf({ file, contentHash, sheet, mapping }: Pick<Source, 'file' | 'contentHash' | 'sheet' | 'mapping'>): string {
  return createHash('sha256').update(JSON.stringify([file, contentHash, sheet.name, mapping.hash])).digest('hex')
}

/** The counts of a source that was loaded and that no newer content of its file has superseded. */
export async function countsOfCurrent(engine: Engine, sourceId: string): Promise<Counts | null> {
  const [known] = await engine.query(
    `SELECT rows_read, rows_used, rows_repeated, rows_replaced, rows_quarantined
     FROM stored.source_file WHERE source_id = $sourceId AND is_current`,
    { sourceId },
  )
  if (known === undefined) return null
  return {
    rowsRead: Number(known['rows_read']),
    rowsUsed: Number(known['rows_used']),
    rowsRepeated: Number(known['rows_repeated']),
    rowsReplaced: Number(known['rows_replaced']),
    rowsQuarantined: Number(known['rows_quarantined']),
  }
}

/** Makes room for a source: an earlier load of the same content goes, other contents of its file are superseded. */
export async function supersede(engine: Engine, sourceId: string, { file, sheet }: Source): Promise<void> {
  for (const table of ['source_file', 'quarantined_row']) {
    await engine.execute(`DELETE FROM stored.${table} WHERE source_id = $sourceId`, { sourceId })
  }
  await engine.execute(
    'UPDATE stored.source_file SET is_current = false WHERE file = $file AND sheet IS NOT DISTINCT FROM $sheet',
    { file, sheet: sheet.name },
  )
}

export async function storeSource(engine: Engine, sourceId: string, source: Source, counts: Counts, now: Date): Promise<void> {
  const { file, sheet, mapping, contentHash } = source
  const place = [sourceId, file, sheet.name, mapping.recordType, mapping.name, contentHash]
  const { rowsRead, rowsUsed, rowsRepeated, rowsReplaced, rowsQuarantined } = counts
  const rows = [rowsRead, rowsUsed, rowsRepeated, rowsReplaced, rowsQuarantined]
  await engine.append('stored.source_file', columns, [
    [...place, ...rows, JSON.stringify(source.header.headers), JSON.stringify(unusedHeaders(source)), true, timestamp(now)],
  ])
}

/** The headers that the mapping neither reads nor leaves out on purpose, each once, as the file writes them. */
export function unusedHeaders({ header, mapping }: Source): string[] {
  return [...new Set(header.headers)].filter((each) => each !== '' && !isCorrectionHeader(each) && !mapping.headers.has(normaliseHeader(each)) && !mapping.ignored.has(normaliseHeader(each)))
}

/** What an intake says of its source. */
export function described(source: Source): Pick<FileIntake, 'file' | 'sheet' | 'mapping' | 'recordType' | 'unusedHeaders'> {
  const { file, sheet, mapping } = source
  return { file, sheet: sheet.name, mapping: mapping.name, recordType: mapping.recordType, unusedHeaders: unusedHeaders(source) }
}
