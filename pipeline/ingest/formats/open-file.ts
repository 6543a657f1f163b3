import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import { openArrow } from './arrow.ts'
import type { Encoding } from '../../domain/encoding.ts'
import { detectEncoding } from './decode-text.ts'
import { openDelimitedText } from './delimited-text.ts'
import { openExcel } from './excel.ts'
import { stampOf, type FileStamp } from './file-stamp.ts'
import { openJson } from './json.ts'
import { openJsonLines } from './json-lines.ts'
import { oldExcelError } from './old-excel.ts'
import { openParquet } from './parquet.ts'
import type { Sheet } from './sheet.ts'
import { compoundFile, requireSignature } from './signature.ts'

export interface OpenedFile {
  /** SHA-256 of the bytes. */
  readonly contentHash: string
  /** To tell after reading whether the bytes were still those that were hashed. */
  readonly stamp: FileStamp
  /** Null where the format is no text. */
  readonly encoding: Encoding | null
  /** The sheets in the order of the workbook. The rows of a sheet are read once, and before the next sheet is asked for. */
  sheets(): AsyncIterable<Sheet>
}

export interface OpenOptions {
  /** The encoding of a text file, where detection is to be overruled. */
  readonly encoding?: Encoding | undefined
  /** Where a copy may stand while it is read; by default the system's own folder. */
  readonly temporaryFolder?: string | undefined
}

type Sheets = Iterable<Sheet | Promise<Sheet>> | AsyncIterable<Sheet>

const textFormats: Readonly<Record<string, (file: string, encoding: Encoding, temporaryFolder: string) => Sheet | Promise<Sheet>>> = {
  '.csv': openDelimitedText,
  '.tsv': openDelimitedText,
  '.txt': openDelimitedText,
  '.json': openJson,
  '.jsonl': openJsonLines,
  '.ndjson': openJsonLines,
}
const binaryFormats: Readonly<Record<string, (file: string) => Sheets>> = {
  '.xlsx': openExcel,
  '.xlsm': openExcel,
  '.parquet': openParquet,
  '.arrow': openArrow,
  '.feather': openArrow,
  '.ipc': openArrow,
}

/** The endings of the files that can be read. */
export const readableEndings = [...Object.keys(textFormats), ...Object.keys(binaryFormats)]

/**
 * Opens a data file by its ending. Throws UserError: a format or an encoding that is not known, an empty file, content
 * that its ending does not announce, a pipe or a device.
 */
export async function openFile(file: string, options: OpenOptions = {}): Promise<OpenedFile> {
  // Reading a pipe or a device would wait for ever.
  if (!(await stat(file)).isFile()) throw new UserError('not-a-file', { where: file })
  const stamp = await stampOf(file)
  const { contentHash, size, start } = await fingerprint(file)
  if (size === 0) throw new UserError('file-empty', { where: file })
  const ending = extname(file).toLowerCase()
  if (start.startsWith(compoundFile) || ending === '.xls') throw await oldExcelError(file, start)
  const openText = textFormats[ending]
  const openBinary = binaryFormats[ending]
  if (openText === undefined && openBinary === undefined) {
    throw new UserError('file-format-unknown', { where: file, ending, known: readableEndings.join(' ') })
  }
  requireSignature(file, ending, start)
  if (openText === undefined) return { contentHash, stamp, encoding: null, sheets: () => each(openBinary!(file)) }
  const encoding = options.encoding ?? (await detectEncoding(file))
  return { contentHash, stamp, encoding, sheets: () => each([openText(file, encoding, options.temporaryFolder ?? tmpdir())]) }
}

async function* each(sheets: Sheets): AsyncGenerator<Sheet> {
  for await (const sheet of sheets) yield sheet
}

async function fingerprint(file: string): Promise<{ contentHash: string; size: number; start: string }> {
  const hash = createHash('sha256')
  let size = 0
  let start = ''
  const pieces: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1 << 20 })
  for await (const buffer of pieces) {
    if (size === 0) start = buffer.subarray(0, 8).toString('hex')
    hash.update(buffer)
    size += buffer.length
  }
  return { contentHash: hash.digest('hex'), size, start }
}
