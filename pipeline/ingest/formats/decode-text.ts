import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import type { Encoding } from '../../domain/encoding.ts'
import { UserError } from '../../domain/errors.ts'

// gb18030 and never gbk: the gbk of Node 20 refuses characters such as 㐀 and €.
const candidates = [
  { encoding: 'utf-8', decodes: isUtf8Text },
  { encoding: 'gb18030', decodes: isGb18030Text },
] as const
/** Whether a file is text of an encoding from beginning to end; `cut`: but for the last character. */
type Decoded = 'yes' | 'no' | 'cut'

const longestStart = 4096
const controlCharacter = /[^\P{Cc}\t\r\n\f\x7f-\x9f]/u
/** UTF-16 has more zeros: those of every comma, digit and line end. */
const fewZeros = 0.02

/** The encoding of a text file. Throws UserError: none that is known, no text at all, an end in the middle of a character. */
export async function detectEncoding(file: string): Promise<Encoding> {
  const { start, size } = await readStart(file)
  const encoding = await encodingOf(file, start)
  if (controlCharacter.test(new TextDecoder(encoding).decode(start))) throw new UserError('file-not-text', { where: file })
  if (encoding.startsWith('utf-16') && size % 2 === 1) throw new UserError('file-truncated', { where: file })
  return encoding
}

/** By its mark, by the zeros of UTF-16, else the first that decodes every byte. */
async function encodingOf(file: string, start: Buffer): Promise<Encoding> {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [i, byte] of start.entries()) if (byte === 0) zeros[i % 2]! += 1
  const share = (zeros[0]! + zeros[1]!) / start.length
  if (share > fewZeros) return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be'
  return decodingWhole(file)
}

async function decodingWhole(file: string): Promise<Encoding> {
  for (const { encoding, decodes } of candidates) {
    const whole = await decodes(file)
    if (whole === 'cut') throw new UserError('file-truncated', { where: file })
    if (whole === 'yes') return encoding
  }
  throw new UserError('file-encoding-unknown', { where: file })
}

async function isUtf8Text(file: string): Promise<Decoded> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const bytes of piecesOf(file)) {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const whole = joined.length - incompleteEnd(joined)
    if (!isUtf8(joined.subarray(0, whole))) return 'no'
    rest = joined.subarray(whole)
  }
  return rest.length === 0 ? 'yes' : 'cut'
}

/** The bytes at the end that begin a character of UTF-8 without ending it. */
function incompleteEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

async function isGb18030Text(file: string): Promise<Decoded> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  for await (const bytes of piecesOf(file)) if (!accepts(decoder, bytes, true)) return 'no'
  return accepts(decoder, Buffer.alloc(0), false) ? 'yes' : 'cut'
}

function piecesOf(file: string): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: 1 << 20 })
}

/** The text of a file in pieces, without the mark at its start. */
export async function* decodeText(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const pieces: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1 << 20 })
  for await (const bytes of pieces) {
    yield decoder.decode(bytes, { stream: true })
  }
  yield decoder.decode()
}

async function readStart(file: string): Promise<{ start: Buffer; size: number }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestStart), 0, longestStart, 0)
    return { start: buffer.subarray(0, bytesRead), size: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

function accepts(decoder: TextDecoder, bytes: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}
