import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import { openDelimitedText } from './delimited-text.ts'
import { openExcel } from './excel.ts'
import { stampOf, type FileStamp } from './file-stamp.ts'
import { openJsonLines } from './json-lines.ts'
import { openParquet } from './parquet.ts'
import type { Sheet } from './sheet.ts'
import { requireSignature } from './signature.ts'

export interface OpenedFile {
  /** SHA-256 of the bytes. */
  readonly contentHash: string
  readonly sheets: readonly Sheet[]
  /** To tell after reading whether the bytes were still those that were hashed. */
  readonly stamp: FileStamp
}

const formats: Readonly<Record<string, (file: string) => Promise<Sheet[]>>> = {
  '.csv': openDelimitedText,
  '.tsv': openDelimitedText,
  '.txt': openDelimitedText,
  '.xlsx': openExcel,
  '.xlsm': openExcel,
  '.jsonl': openJsonLines,
  '.ndjson': openJsonLines,
  '.parquet': openParquet,
}

/** The endings of the files that can be read. */
export const readableEndings = Object.keys(formats)

/**
 * Opens a data file by its ending. Throws UserError: a format or an encoding that is not known, an empty file, content
 * that its ending does not announce.
 */
export async function openFile(file: string): Promise<OpenedFile> {
  const stamp = await stampOf(file)
  const { contentHash, size, start } = await fingerprint(file)
  if (size === 0) throw new UserError('file-empty', { where: file })
  const ending = extname(file).toLowerCase()
  // The container of old Office files also holds encrypted new ones; neither can be read.
  if (start === 'd0cf11e0' || ending === '.xls') throw new UserError('old-excel-format', { where: file })
  const open = formats[ending]
  if (open === undefined) {
    throw new UserError('file-format-unknown', { where: file, ending, known: readableEndings.join(' ') })
  }
  requireSignature(file, ending, start)
  return { contentHash, sheets: await open(file), stamp }
}

async function fingerprint(file: string): Promise<{ contentHash: string; size: number; start: string }> {
  const hash = createHash('sha256')
  let size = 0
  let start = ''
  const pieces: AsyncIterable<Buffer> = createReadStream(file)
  for await (const buffer of pieces) {
    if (size === 0) start = buffer.subarray(0, 4).toString('hex')
    hash.update(buffer)
    size += buffer.length
  }
  return { contentHash: hash.digest('hex'), size, start }
}
