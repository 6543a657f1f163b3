/** How many bytes the reader holds back at the end of what it is given, to see whether they begin the end of the part. */
const heldBack = 4

/**
 * The same bytes in pieces that end in so many ASCII characters that the reader, which decodes each piece by itself and
 * without the last few bytes, never cuts a character in two.
 */
export async function* wholeCharacters(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const piece of pieces) {
    const joined: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = safeEnd(joined)
    if (end > 0) yield joined.subarray(0, end)
    rest = Buffer.from(joined.subarray(end))
  }
  if (rest.length > 0) yield rest
}

/** The last place behind enough ASCII characters; 0 where there is none. */
function safeEnd(bytes: Buffer): number {
  let run = 0
  for (let at = bytes.length - 1; at >= 0; at--) {
    run = bytes[at]! < 0x80 ? run + 1 : 0
    if (run === heldBack) return at + heldBack
  }
  return 0
}
