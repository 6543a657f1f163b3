import * as fc from 'fast-check'
import { gb18030 } from '../../../../data-samples/generate/formats/gb18030.ts'
import type { Encoding } from '../../../../pipeline/domain/encoding.ts'

/** A table of delimited text, and what a reader has to find in it. */
export interface WrittenTable {
  readonly text: string
  readonly delimiter: string
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly width: number
  readonly headerRow: number
  /** The rows below the header that are not blank: number and cells, null for a row that cannot be taken. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] | null }[]
}

interface Line {
  readonly text: string
  /** What stands in it; null: nothing, or nothing that can be taken. */
  readonly cells: readonly string[] | null
  readonly isBlank: boolean
}

const piece = fc.constantFrom('a', '1', ' ', '"', ',', ';', '|', '\t', '\n', '\r', '\r\n', '中', '㐀', '€', '\u3000', '〔')
const cell = fc.oneof({ weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) }, { weight: 1, arbitrary: fc.constant('') })
/** Quoted, quoted with spaces behind the mark, or plain where that is possible. */
const style = fc.constantFrom('quoted', 'spaced', 'plain', 'plain', 'plain')

/** Tables as programs and people write them. With `isUniform`, every line ends alike and can be taken. */
export function writtenTable({ isUniform }: { readonly isUniform: boolean }): fc.Arbitrary<WrittenTable> {
  const shape = fc.record({
    delimiter: fc.constantFrom(',', '\t', ';', '|'),
    width: fc.integer({ min: 2, max: 4 }),
    lineEnd: fc.constantFrom<WrittenTable['lineEnd']>('\n', '\r\n', '\r'),
  })
  return shape.chain(({ delimiter, width, lineEnd }) => {
    const blank = fc.constantFrom('', '  ', delimiter, '""').map((text): Line => ({ text, cells: null, isBlank: true }))
    const broken = fc.constantFrom('"甲"乙', '"甲" "乙', 'a\0').map((text): Line => ({ text: text + `${delimiter}x`.repeat(width - 1), cells: null, isBlank: false }))
    const misaligned = fc.constantFrom(width - 1, width + 1).map((cells): Line => ({ text: Array.from({ length: cells }, () => '多').join(delimiter), cells: null, isBlank: false }))
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.array(fc.tuple(cell, style), { minLength: width, maxLength: width }).map((cells) => lineOf(cells, delimiter)) },
      { weight: 1, arbitrary: blank },
      ...(isUniform ? [] : [{ weight: 1, arbitrary: broken }, { weight: 1, arbitrary: misaligned }]),
    )
    const header = { text: Array.from({ length: width }, (_, i) => `列${i}`).join(delimiter), cells: null, isBlank: false }
    return fc
      .record({
        above: fc.array(blank, { maxLength: 2 }),
        below: fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 }),
        endsOpen: fc.boolean(),
      })
      .map(({ above, below, endsOpen }) => {
        const lines: readonly (readonly [Line, string])[] = [...above, header].map((each) => [each, lineEnd] as const).concat(below.map(([each, end]) => [each, isUniform ? lineEnd : end] as const))
        const last = lines.length - 1
        return {
          text: apart(lines).map(([{ text }, end], i) => text + (i === last && endsOpen ? '' : end)).join(''),
          delimiter,
          lineEnd,
          width,
          headerRow: above.length + 1,
          rows: lines.flatMap(([{ cells, isBlank }], i) => (i <= above.length || isBlank ? [] : [{ row: i + 1, cells }])),
        }
      })
  })
}

/**
 * A carriage return before a line feed would be one end of line: that of an empty line behind it is then lost. From the last line to the
 * first, because an end that is changed may follow another carriage return.
 */
function apart(lines: readonly (readonly [Line, string])[]): readonly (readonly [Line, string])[] {
  const told: (readonly [Line, string])[] = []
  for (const [line, end] of lines.toReversed()) {
    const next = told.at(-1)
    const isLost = end === '\r' && next !== undefined && next[0].text === '' && next[1].startsWith('\n')
    told.push([line, isLost ? '\n' : end])
  }
  return told.toReversed()
}

function lineOf(cells: readonly (readonly [string, string])[], delimiter: string): Line {
  const mustQuote = new RegExp(`^"|[\\n\\r${delimiter === '|' ? '\\|' : delimiter}]`)
  const text = cells.map(([value, how]) => {
    const quoted = `"${value.replaceAll('"', '""')}"`
    if (how === 'spaced') return `${quoted} `
    return how === 'plain' && !mustQuote.test(value) ? value : quoted
  })
  // Only what ASCII calls blank makes a line blank.
  const isBlank = cells.every(([value]) => /^[ \t\n\r]*$/.test(value))
  return { text: text.join(delimiter), cells: isBlank ? null : cells.map(([value]) => value), isBlank }
}

/** Some characters that GB18030 writes with four bytes; the encoder of the samples knows those with two. */
const fourBytes: ReadonlyMap<string, Buffer> = new Map(
  ['8139ee39', '81308432', '81398c30'].map((hex) => [new TextDecoder('gb18030').decode(Buffer.from(hex, 'hex')), Buffer.from(hex, 'hex')] as const),
)

export const encodingsWithMark = fc.constantFrom<readonly [Encoding, boolean]>(['utf-8', false], ['utf-8', true], ['utf-16le', false], ['utf-16le', true], ['utf-16be', true], ['gb18030', false])

export function encoded(text: string, [encoding, hasMark]: readonly [Encoding, boolean]): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(marked)
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16()
  const parts = marked.split(new RegExp(`([${[...fourBytes.keys()].join('')}])`, 'u'))
  return Buffer.concat(parts.map((part) => fourBytes.get(part) ?? gb18030(part)))
}
