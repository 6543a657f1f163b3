import type { Contents } from './contents.ts'
import { wholeCharacters } from './whole-characters.ts'

/** Numbers of the built-in formats for a date and for anything else. */
const formats = { date: 14, none: 0 }
/** The reader makes an object of every tag of a piece before it gives the first row: larger pieces take it twice the time. */
const pieceBytes = 1 << 14

export interface Part {
  readonly name: string
  readonly pieces: () => AsyncIterable<Buffer>
}

/**
 * A workbook for the streaming reader, out of checked parts: uncompressed, in the order that spares the reader temporary
 * files, under the only names that it knows, with nothing but the styles that tell dates from numbers.
 */
export async function* zipStream(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  for await (const { name, pieces } of parts) {
    yield localHeader(name)
    yield* wholeCharacters(small(pieces()))
    yield descriptor
  }
  yield Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])
}

async function* small(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) for (let at = 0; at < piece.length; at += pieceBytes) yield piece.subarray(at, at + pieceBytes)
}

/** Sizes of zero and flag 3: the reader takes a part up to the descriptor behind it, whose mark no XML contains. */
function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\u0003\u0004', 'latin1')
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(0x08_08, 6)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name)])
}

const descriptor = Buffer.concat([Buffer.from('PK\u0007\u0008'), Buffer.alloc(12)])

/** The parts before the texts and the sheets, each sheet under its place from 1. */
export function smallParts({ sheets, dateStyles, isFrom1904 }: Contents): Part[] {
  const relations = sheets.map((_, i) => `<Relationship Id="r${i + 1}" Type="worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
  const list = sheets.map((_, i) => `<sheet name="${i + 1}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
  const styles = dateStyles.map((isDate) => `<xf numFmtId="${isDate ? formats.date : formats.none}"/>`)
  return [
    part('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    part('xl/workbook.xml', `<workbook><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`),
    part('xl/styles.xml', `<styleSheet><cellXfs>${styles.join('')}</cellXfs></styleSheet>`),
  ]
}

export function part(name: string, xml: string): Part {
  return { name, pieces: () => once(Buffer.from(xml)) }
}

async function* once(buffer: Buffer): AsyncGenerator<Buffer> {
  yield buffer
}
