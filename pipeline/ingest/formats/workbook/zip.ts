import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { UserError } from '../../../domain/errors.ts'

/** Workbooks have dozens of parts; a bomb has thousands. */
const mostEntries = 10_000
/** Inflated bytes. The fullest sheet that people keep, a million rows of thirty columns, stays below. */
const largestPart = 2 * 2 ** 30
const largestTotal = 4 * 2 ** 30
/** Deflate shrinks at most 1032 to 1; sheets of one repeated row come to 100. */
const steepestRatio = 300
const smallestSuspect = 16 * 2 ** 20
const smallPart = 64 * 2 ** 20
/** Inflated at once: each piece has its price, whatever its size. */
const pieceBytes = 2 ** 18
const readBytes = 2 ** 16

/** The parts of a zip file, found by name in any case. Every part is inflated to exactly the size that the directory declares. */
export class Zip {
  readonly #file: string
  readonly #zip: yauzl.ZipFile
  readonly #parts = new Map<string, yauzl.Entry>()

  private constructor(file: string, zip: yauzl.ZipFile) {
    this.#file = file
    this.#zip = zip
  }

  /** Throws UserError: no zip, a damaged directory, or sizes that no workbook has. */
  static async open(file: string): Promise<Zip> {
    const opened = await yauzl.openPromise(file, { autoClose: false }).catch((error: unknown) => {
      throw damaged(file, error)
    })
    const zip = new Zip(file, opened)
    try {
      if (opened.entryCount > mostEntries) throw tooLarge(file, `${opened.entryCount} > ${mostEntries}`)
      let total = 0
      for await (const entry of opened.eachEntry()) {
        total += entry.uncompressedSize
        zip.#requireModest(entry, total)
        zip.#parts.set(entry.fileName.toLowerCase(), entry)
      }
      return zip
    } catch (error) {
      opened.close()
      throw damaged(file, error)
    }
  }

  has(part: string): boolean {
    return this.#parts.has(part.toLowerCase())
  }

  size(part: string): number {
    return this.#parts.get(part.toLowerCase())?.uncompressedSize ?? 0
  }

  /** The inflated bytes of a part. Throws UserError: the part is not there, or not whole. */
  async *read(part: string): AsyncGenerator<Buffer> {
    const entry = this.#parts.get(part.toLowerCase())
    if (entry === undefined) throw damaged(this.#file, part)
    try {
      let size = 0
      for await (const piece of await this.#inflated(entry)) {
        size += piece.length
        if (size > entry.uncompressedSize) break
        yield piece
      }
      if (size !== entry.uncompressedSize) throw new Error(`${part}: ${size} ≠ ${entry.uncompressedSize}`)
    } catch (error) {
      throw damaged(this.#file, error)
    }
  }

  /** The library's own stream fails where it is left while a read is on its way, and leaves whoever waits for it without an answer. */
  async #inflated(entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
    if (!entry.canDecodeFileData()) throw new Error(`${entry.fileName}: ${entry.isEncrypted() ? 'encrypted' : `compression method ${entry.compressionMethod}`}`)
    const { fileDataStart: start } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })
    if (entry.compressedSize === 0) return Readable.from([])
    const stored = createReadStream(this.#file, { start, end: start + entry.compressedSize - 1, highWaterMark: readBytes })
    if (!entry.isCompressed()) return stored
    const inflate = createInflateRaw({ chunkSize: pieceBytes })
    pipeline(stored, inflate, () => undefined)
    return inflate
  }

  /** A small part as text; empty where the file has none. */
  async text(part: string): Promise<string> {
    if (!this.has(part)) return ''
    if (this.size(part) > smallPart) throw tooLarge(this.#file, `${part}: ${this.size(part)} > ${smallPart}`)
    const pieces: Buffer[] = []
    for await (const piece of this.read(part)) pieces.push(piece)
    return new TextDecoder().decode(Buffer.concat(pieces))
  }

  close(): void {
    this.#zip.close()
  }

  #requireModest(entry: yauzl.Entry, total: number): void {
    const { fileName, compressedSize, uncompressedSize } = entry
    if (uncompressedSize > largestPart) throw tooLarge(this.#file, `${fileName}: ${uncompressedSize} > ${largestPart}`)
    if (total > largestTotal) throw tooLarge(this.#file, `${total} > ${largestTotal}`)
    if (uncompressedSize > smallestSuspect && uncompressedSize > compressedSize * steepestRatio) {
      throw tooLarge(this.#file, `${fileName}: ${compressedSize} → ${uncompressedSize}`)
    }
  }
}

/** A mistake in the bytes as a mistake of the user's file; what is one already, and what the system refuses, stays as it is. */
export function damaged(file: string, error: unknown): unknown {
  if (error instanceof UserError || (error instanceof Error && 'syscall' in error)) return error
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 100)
  return new UserError('workbook-damaged', { where: file, message }, { cause: error })
}

export function tooLarge(file: string, message: string): UserError {
  return new UserError('workbook-too-large', { where: file, message })
}
