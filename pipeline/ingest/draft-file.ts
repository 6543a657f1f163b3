import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Encoding } from '../domain/encoding.ts'
import { locateHeader, rowsToSearch, type Header } from './formats/locate-header.ts'
import { openFile } from './formats/open-file.ts'
import { peek } from './formats/peek.ts'
import type { RawRow } from './formats/sheet.ts'
import { mappedHeaders } from './mappings/choose-mapping.ts'
import { loadMapping, loadMappings } from './mappings/load-mappings.ts'
import { headersOf, normaliseHeader, type Mapping } from './mappings/mapping.ts'

export interface DraftOptions {
  readonly mappingFolders: readonly string[]
  readonly mappingFile?: string | undefined
  readonly encoding?: Encoding | undefined
  /** Stands in for the date of a decision that was not made yet, `YYYY-MM-DD`. */
  readonly decisionDate: string
  /** Stands in for the number of a document that was not written yet. */
  readonly numberOf: (row: number) => string
}

/**
 * Works with a copy of a file of draft decisions in which what only a decision that was made can have is filled in: its date and
 * its number. So the ordinary loader takes it. The copy, one file a sheet, is gone afterwards. A sheet of which no decision can
 * be read is copied as it is, so that the loader says why.
 */
export async function withCompletedDraft<T>(file: string, options: DraftOptions, work: (files: string[], folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-draft-'))
  try {
    const mappings = options.mappingFile === undefined ? await loadMappings(options.mappingFolders) : [await loadMapping(options.mappingFile)]
    const opened = await openFile(file, { encoding: options.encoding, temporaryFolder: folder })
    const files: string[] = []
    for await (const sheet of opened.sheets()) {
      const { first, all, close } = await peek(sheet.rows(), rowsToSearch)
      try {
        const header = locateHeader(first, mappings)
        if (header === null) continue
        const copy = join(folder, `draft-${files.length + 1}.json`)
        const records = await completed(all, header, mappings, options)
        if (records.length === 0) continue
        await writeFile(copy, JSON.stringify(records), { mode: 0o600 })
        files.push(copy)
      } finally {
        await close()
      }
    }
    return await work(files, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function completed(rows: AsyncIterable<RawRow>, header: Header, mappings: readonly Mapping[], options: DraftOptions): Promise<Record<string, string | null>[]> {
  const mapping = decisionMapping(header.headers, mappings)
  const date = mapping === null ? null : columnOf(mapping, 'decision_date', header.headers)
  const number = mapping === null ? null : columnOf(mapping, 'document_number', header.headers)
  const records: Record<string, string | null>[] = []
  for await (const { row, cells, isMalformed } of rows) {
    if (row <= header.row || isMalformed === true || cells.every(isBlank)) continue
    const record: Record<string, string | null> = {}
    for (const [i, name] of header.headers.entries()) if (name !== '' && isBlank(record[name])) record[name] = cells[i] ?? null
    if (date !== null && date.headers.every((name) => isBlank(record[name]))) record[date.headers[0]!] = options.decisionDate
    if (number !== null && number.headers.every((name) => isBlank(record[name]))) record[number.headers[0]!] = options.numberOf(records.length + 1)
    records.push(record)
  }
  return records
}

/** The mapping of decisions that reads most of the headers. */
function decisionMapping(headers: readonly string[], mappings: readonly Mapping[]): Mapping | null {
  const present = new Set(headers.map(normaliseHeader))
  const fitting = mappings.filter(({ recordType, unless }) => recordType === 'decision' && ![...unless].some((header) => present.has(header)))
  return fitting.toSorted((a, b) => mappedHeaders(b, present) - mappedHeaders(a, present))[0] ?? null
}

/** The headers in the file that a field is read from, else the one that the mapping names first. */
function columnOf(mapping: Mapping, field: string, headers: readonly string[]): { headers: readonly string[] } | null {
  const column = mapping.columns[field]
  if (column === undefined) return null
  const known = new Set(headersOf(column))
  const present = headers.filter((header) => known.has(normaliseHeader(header)))
  const label = column.from[0]?.label
  return present.length > 0 ? { headers: present } : label === undefined ? null : { headers: [label] }
}

function isBlank(cell: string | null | undefined): boolean {
  return cell === null || cell === undefined || cell.trim() === ''
}
