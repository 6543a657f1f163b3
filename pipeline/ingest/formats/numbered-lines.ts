import { constants, open, type FileHandle } from 'node:fs/promises'

const leastRoom = 1 << 16
const mostBytesOfCharacter = 3

/** A file of lines under ascending numbers. What is added waits in memory until `flush`; once the file is closed, each line can be read again. */
export class NumberedLines {
  readonly file: string
  readonly #handle: FileHandle
  #buffer: Buffer
  #used = 0
  #written = 0
  #longest = 0
  #lines = 0
  /** The numbers, and where the line of each ends, in bytes. */
  #numbers: number[] = []
  #ends: number[] = []
  /** The same of a closed file, because there may be many: eight bytes a line. */
  #places: { readonly numbers: Uint32Array; readonly ends: Uint32Array } | null = null

  /** `room`: the bytes that usually wait. */
  static async open(file: string, room = leastRoom): Promise<NumberedLines> {
    // Written over and cut at its end: to give up the pages of a file and to take as many new ones is slow.
    return new NumberedLines(await open(file, constants.O_RDWR | constants.O_CREAT, 0o600), file, room)
  }

  private constructor(handle: FileHandle, file: string, room: number) {
    this.#handle = handle
    this.file = file
    this.#buffer = Buffer.allocUnsafe(Math.max(room, leastRoom))
  }

  get lines(): number {
    return this.#lines
  }

  /** Of the lines in the file. */
  get bytesWritten(): number {
    return this.#written
  }

  get waiting(): Buffer {
    return this.#buffer.subarray(0, this.#used)
  }

  /** In bytes, with its end. */
  get longestLine(): number {
    return this.#longest
  }

  /** One line: a text before, the bytes, a text behind; both texts in ASCII. */
  addBytes(number: number, before: string, bytes: Uint8Array, behind: string): void {
    const start = this.#reserve(before.length + bytes.length + behind.length + 1)
    this.#used += this.#buffer.write(before, this.#used, 'latin1')
    this.#buffer.set(bytes, this.#used)
    this.#used += bytes.length
    this.#used += this.#buffer.write(`${behind}\n`, this.#used, 'latin1')
    this.#end(number, start)
  }

  addText(number: number, text: string): void {
    const start = this.#reserve(mostBytesOfCharacter * text.length + 1)
    this.#used += this.#buffer.write(`${text}\n`, this.#used)
    this.#end(number, start)
  }

  async flush(): Promise<void> {
    for (let at = 0; at < this.#used; ) at += (await this.#handle.write(this.#buffer, at, this.#used - at, this.#written + at)).bytesWritten
    this.#written += this.#used
    this.#used = 0
  }

  /** Gives up what still waits. */
  async close(): Promise<void> {
    if (this.#places !== null) return
    this.#places = { numbers: Uint32Array.from(this.#numbers), ends: Uint32Array.from(this.#ends) }
    this.#numbers = []
    this.#ends = []
    this.#buffer = Buffer.alloc(0)
    this.#used = 0
    await this.#handle.truncate(this.#written).finally(() => this.#handle.close())
  }

  /** The line of a number, without its end. */
  async line(number: number): Promise<string> {
    const { numbers, ends } = this.#places!
    const place = placeIn(numbers, number)
    if (place === null) throw new Error(`row ${number} is not in this slice`)
    const start = ends[place - 1] ?? 0
    const length = ends[place]! - 1 - start
    const handle = await open(this.file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
      if (bytesRead < length) throw new Error(`row ${number} is cut off`)
      return buffer.toString()
    } finally {
      await handle.close()
    }
  }

  #end(number: number, start: number): void {
    this.#longest = Math.max(this.#longest, this.#used - start)
    this.#lines += 1
    this.#numbers.push(number)
    this.#ends.push(this.#written + this.#used)
  }

  /** Makes room for so many bytes; gives the place of the first. */
  #reserve(bytes: number): number {
    if (this.#used + bytes > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(2 * (this.#used + bytes))
      this.#buffer.copy(larger, 0, 0, this.#used)
      this.#buffer = larger
    }
    return this.#used
  }
}

/** Where a number stands among ascending ones; null where it does not. */
function placeIn(ascending: Uint32Array, number: number): number | null {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < number) low = middle + 1
    else high = middle
  }
  return ascending[low] === number ? low : null
}
