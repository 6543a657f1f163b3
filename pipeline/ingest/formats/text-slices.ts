import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { Papa } from '../../delimited-text.ts'
import { UserError } from '../../domain/errors.ts'
import { NumberedLines } from './numbered-lines.ts'
import { RecordScanner, type ScannedRecord } from './record-scanner.ts'
import type { DelimitedFile, RawRow } from './sheet.ts'

export type { DelimitedFile } from './sheet.ts'

/** A slice is full when it has so many rows, or after the piece of the source that reaches so many bytes. */
export interface SliceSize {
  readonly bytes: number
  readonly rows: number
  /** In bytes: of the source, read at once. */
  readonly piece: number
}

/** What a database reads at once: so that several threads have work, and no more than fits in memory. */
export const largeSlices: SliceSize = { bytes: 256 << 20, rows: 245_760, piece: 1 << 20 }
/** One piece in so many is counted cell by cell even where all is well. */
const piecesBetweenCounts = 32
/** Of misaligned rows in a piece: beyond it, the next one is counted as well, because the engine is slow to refuse many. */
const shareOfMisaligned = 0.01
/**
 * Stands in a cell of its own behind each record. Without it the engine would pass over empty cells behind the last column, and so
 * over an amount like 50,000 that nobody quoted and that pushed the others to the right.
 */
export const endMark = '.'
/** One is used, one is read, one is written. */
const filesInTurn = 3

/** Some of the rows of a delimited file, as strict delimited text in UTF-8. */
export interface TextSlice {
  /** One record a line, with the row number as its first cell and `endMark` as its last. The file is overwritten by the third slice after it. */
  readonly file: string
  readonly delimiter: string
  readonly rows: number
  /** In bytes: of the file. */
  readonly longestLine: number
  /** Rows with a broken quotation mark, or with another number of cells than the header; more of these may be in the file. */
  readonly refused: readonly RawRow[]
  /** The cells of a row of the slice. */
  readonly rawRow: (row: number) => Promise<RawRow>
}

/** The rows below a header of the given width. `folder` takes the temporary files. */
export async function* textSlices(
  source: DelimitedFile,
  header: { row: number; width: number },
  folder: string,
  size: SliceSize = largeSlices,
): AsyncGenerator<TextSlice> {
  const scanner = new RecordScanner(source.delimiter)
  let turn = 0
  let slice = await SliceWriter.open(join(folder, `slice-${turn}.csv`), source, size)
  let pieces = 0
  let counts = true
  try {
    for await (const { piece, isLast } of utf8Pieces(source, size.piece)) {
      let [records, misaligned] = [0, 0]
      for (const record of scanner.scan(piece, isLast, counts)) {
        if (record.row <= header.row || record.isBlank) continue
        if (slice.isFull) {
          yield await slice.close()
          turn = (turn + 1) % filesInTurn
          slice = await SliceWriter.open(join(folder, `slice-${turn}.csv`), source, size)
        }
        records += 1
        if (!record.isMalformed && (record.cells === null || record.cells === header.width)) slice.add(record)
        else {
          slice.refuse(record)
          misaligned += 1
        }
      }
      pieces += 1
      counts = pieces % piecesBetweenCounts === 0 || misaligned > records * shareOfMisaligned
      await slice.flush()
    }
    yield await slice.close()
  } finally {
    await slice.close()
  }
}

/** The row of a line of a slice, from its number and its cells. */
export function numberedRow(marked: string, delimiter: string): RawRow {
  const mark = `${delimiter}${endMark}`
  const line = marked.endsWith(mark) ? marked.slice(0, -mark.length) : marked
  const end = line.indexOf(delimiter)
  const cells = end === -1 ? [] : cellsOrNull(line.slice(end + 1), delimiter)
  return { row: Number(end === -1 ? line : line.slice(0, end)), cells }
}

/** The first records as rows of cells, for a header and for samples. */
export async function* previewRows(source: DelimitedFile): AsyncGenerator<RawRow> {
  const scanner = new RecordScanner(source.delimiter)
  for await (const { piece, isLast } of utf8Pieces(source, largeSlices.piece)) {
    for (const record of scanner.scan(piece, isLast)) yield rawRow(record, source.delimiter)
  }
}

async function* utf8Pieces({ file, encoding }: DelimitedFile, pieceBytes: number): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  let isFirst = true
  const pieces: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: pieceBytes })
  for await (const bytes of pieces) {
    let piece: Buffer = decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }))
    if (isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) piece = piece.subarray(3)
    isFirst = false
    yield { piece, isLast: false }
  }
  yield { piece: decoder === null ? Buffer.alloc(0) : Buffer.from(decoder.decode()), isLast: true }
}

function rawRow({ row, bytes, isBlank, isMalformed }: ScannedRecord, delimiter: string): RawRow {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
  if (isMalformed) return { row, cells: [text.trimEnd()], isMalformed: true }
  return { row, cells: isBlank ? [] : cellsOrNull(text, delimiter) }
}

function cellsOrNull(record: string, delimiter: string): (string | null)[] {
  return cellsOf(record, delimiter).map((cell) => (cell === '' ? null : cell))
}

function cellsOf(record: string, delimiter: string): string[] {
  // Read with this end of line, a record that holds another one in a cell is still one record. It has to stand there,
  // or spaces behind the last quotation mark are taken for a part of the cell, with the mark.
  const newline = record.includes('\n') ? '\r' : '\n'
  const { data } = Papa.parse<string[]>(record + newline, { delimiter, newline })
  return data[0] ?? []
}

class SliceWriter {
  readonly #lines: NumberedLines
  readonly #source: string
  readonly #delimiter: string
  readonly #size: SliceSize
  readonly #refused: RawRow[] = []
  #isOpen = true

  static async open(file: string, source: DelimitedFile, size: SliceSize): Promise<SliceWriter> {
    return new SliceWriter(await NumberedLines.open(file, 4 * size.piece), source, size)
  }

  private constructor(lines: NumberedLines, source: DelimitedFile, size: SliceSize) {
    this.#lines = lines
    this.#source = source.file
    this.#delimiter = source.delimiter
    this.#size = size
  }

  get isFull(): boolean {
    return this.#lines.bytesWritten >= this.#size.bytes || this.#lines.lines + this.#refused.length >= this.#size.rows
  }

  add(record: ScannedRecord): void {
    const bytes = record.isLoose ? this.#strict(record) : record.bytes
    this.#lines.addBytes(record.row, `${record.row}${this.#delimiter}`, bytes, `${this.#delimiter}${endMark}`)
  }

  refuse(record: ScannedRecord): void {
    this.#refused.push(rawRow(record, this.#delimiter))
  }

  /** Throws UserError: the source holds other bytes than those of its encoding, as when it is written to meanwhile. */
  async flush(): Promise<void> {
    if (!isUtf8(this.#lines.waiting)) throw new UserError('file-encoding-unknown', { where: this.#source })
    await this.#lines.flush()
  }

  async close(): Promise<TextSlice> {
    const [lines, delimiter] = [this.#lines, this.#delimiter]
    if (this.#isOpen) {
      this.#isOpen = false
      await this.flush().finally(() => lines.close())
    }
    return { file: lines.file, delimiter, rows: lines.lines, longestLine: lines.longestLine, refused: this.#refused, rawRow: async (row) => numberedRow(await lines.line(row), delimiter) }
  }

  #strict(record: ScannedRecord): Buffer {
    const cells = cellsOf(Buffer.from(record.bytes).toString(), this.#delimiter)
    return Buffer.from(cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(this.#delimiter))
  }
}
