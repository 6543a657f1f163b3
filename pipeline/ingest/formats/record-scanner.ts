const [quote, space, lineFeed, carriageReturn] = [0x22, 0x20, 0x0a, 0x0d]
/** In bytes: a quoted cell that goes on for longer is taken for a quotation mark that nobody closed. */
const longestQuoted = 1 << 19
/** In bytes: of a line that goes on for longer only the start is given, because it must fit in memory. */
export const longestLine = 1 << 24

const atFieldStart = 0
const inPlainField = 1
const inQuotedField = 2
const afterQuote = 3
const afterQuoteAndSpace = 4

/** What stands between two ends of line outside quotation marks, without the end of line. */
export interface ScannedRecord {
  /** 1-based, blank lines counted. */
  readonly row: number
  /** Valid until the next record is asked for. */
  readonly bytes: Uint8Array
  /** Null where they were not counted. */
  readonly cells: number | null
  /** Nothing but delimiters and spaces. */
  readonly isBlank: boolean
  /** Quotation marks stand where a strict reader does not take them, but what is meant is plain. */
  readonly isLoose: boolean
  /** No record but one line of a record that cannot be taken apart. */
  readonly isMalformed: boolean
}

/**
 * Finds the records of delimited text in UTF-8 without looking at what they say. A quotation mark without its partner
 * would swallow the rest of the file: its line alone is malformed, and scanning goes on behind it.
 */
export class RecordScanner {
  readonly #delimiter: number
  #buffer = Buffer.alloc(0)
  #row = 0
  /** What comes next still belongs to a line that was given up. */
  #isInLongLine = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
    if (this.#delimiter === quote || delimiter.length !== 1) throw new Error(`"${delimiter}" delimits nothing`)
  }

  /**
   * The records that the next piece of the text completes; with `isLast`, also what has no end of line. Unless `counts`,
   * lines without a quotation mark are passed on whole, which is several times faster.
   */
  *scan(piece: Buffer, isLast: boolean, counts = true): Generator<ScannedRecord> {
    const buffer = this.#buffer.length === 0 ? piece : Buffer.concat([this.#buffer, piece])
    const special = counts ? null : new SpecialBytes(buffer)
    const delimiter = this.#delimiter
    const length = buffer.length
    let start = 0
    if (this.#isInLongLine) {
      const end = lineEnd(buffer, 0)
      if (!isLast && (end === length || (buffer[end] === carriageReturn && end + 1 === length))) {
        this.#buffer = Buffer.from(buffer.subarray(end))
        return
      }
      start = behindLineEnd(buffer, end)
      this.#isInLongLine = false
    }
    let state = atFieldStart
    let delimiters = 0
    let isBlank = true
    let isLoose = false
    let isBroken = false
    let at = start
    let quotedFrom = 0
    for (;;) {
      const feed = special === null ? -1 : buffer.indexOf(lineFeed, start)
      if (feed !== -1 && special!.isPlain(start, feed)) {
        const end = feed > start && buffer[feed - 1] === carriageReturn ? feed - 1 : feed
        this.#row += 1
        yield { row: this.#row, bytes: buffer.subarray(start, end), cells: null, isBlank: end === start, isLoose: false, isMalformed: false }
        start = feed + 1
        at = start
        continue
      }
      let isEnd = false
      for (; at < length; at++) {
        const byte = buffer[at]!
        if (state === inQuotedField) {
          if (byte === quote) state = afterQuote
          else if (byte === 0 || at - quotedFrom > longestQuoted) isBroken = true
          else if (isBlank && byte > space) isBlank = false
          if (isBroken) break
          continue
        }
        if (byte === delimiter) {
          delimiters += 1
          state = atFieldStart
        } else if (byte === lineFeed || byte === carriageReturn) {
          isEnd = true
          break
        } else if (state === inPlainField) {
          if (byte > space) isBlank = false
          if (byte === quote) isLoose = true
          else if (byte === 0) isBroken = true
        } else if (state === atFieldStart) {
          if (byte === quote) {
            state = inQuotedField
            quotedFrom = at
          } else {
            state = inPlainField
            if (byte > space) isBlank = false
            else if (byte === 0) isBroken = true
          }
        } else if (byte === quote && state === afterQuote) {
          state = inQuotedField
          isBlank = false
        } else if (byte === space) {
          state = afterQuoteAndSpace
          isLoose = true
        } else isBroken = true
        if (isBroken) break
      }
      if (!isEnd && !isBroken) {
        if (start === length) break
        if (!isLast && length - start <= longestLine) break
        isBroken = state === inQuotedField || !isLast
      }
      const end = isBroken ? lineEnd(buffer, start) : at
      if (!isLast && end === length && length - start <= longestLine) break
      // A carriage return at the end of the piece may be half of an end of line.
      if (!isLast && buffer[end] === carriageReturn && end + 1 === length) break
      this.#row += 1
      yield {
        row: this.#row,
        bytes: buffer.subarray(start, end),
        cells: delimiters + 1,
        isBlank: isBlank && !isBroken,
        isLoose,
        isMalformed: isBroken,
      }
      this.#isInLongLine = end === length && !isLast
      at = behindLineEnd(buffer, end)
      start = at
      state = atFieldStart
      delimiters = 0
      isBlank = true
      isLoose = false
      isBroken = false
    }
    this.#buffer = Buffer.from(buffer.subarray(start))
  }
}

/** Finds lines without quotation marks, NUL bytes and carriage returns that end a line of their own. */
class SpecialBytes {
  readonly #buffer: Buffer
  /** The first place, not before the last line looked at, of each kind. */
  #quote = -1
  #nul = -1
  #return = -1

  constructor(buffer: Buffer) {
    this.#buffer = buffer
  }

  isPlain(start: number, feed: number): boolean {
    if (this.#quote < start) this.#quote = this.#next(quote, start)
    if (this.#nul < start) this.#nul = this.#next(0, start)
    if (this.#return < start) {
      this.#return = this.#next(carriageReturn, start)
      while (this.#buffer[this.#return + 1] === lineFeed) this.#return = this.#next(carriageReturn, this.#return + 1)
    }
    return this.#quote > feed && this.#nul > feed && this.#return > feed
  }

  #next(byte: number, from: number): number {
    const place = this.#buffer.indexOf(byte, from)
    return place === -1 ? this.#buffer.length : place
  }
}

/** The place behind the end of line that stands at a place, if one does. */
function behindLineEnd(buffer: Uint8Array, end: number): number {
  if (buffer[end] === carriageReturn && buffer[end + 1] === lineFeed) return end + 2
  return Math.min(end + 1, buffer.length)
}

function lineEnd(buffer: Uint8Array, start: number): number {
  let end = start
  while (end < buffer.length && buffer[end] !== lineFeed && buffer[end] !== carriageReturn) end += 1
  return end
}
