/**
 * Encodes text in GB18030, of which Node only knows the way back: the table is made by decoding every two-byte sequence.
 * A character beyond the two-byte part (rare ideographs) is an error.
 */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = []
  const known = (table ??= twoByteTable())
  for (const character of text) {
    const code = character.codePointAt(0)!
    const pair = known.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair === undefined) throw new Error(`no two-byte GB18030 sequence for ${character}`)
    else bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

let table: Map<string, readonly [number, number]> | undefined

function twoByteTable(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && character.length === 1) pairs.set(character, [lead, trail])
    }
  }
  return pairs
}
