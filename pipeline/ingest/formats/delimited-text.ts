import { decodeText, detectEncoding, type Encoding } from './decode-text.ts'
import type { RawRow, Sheet } from './sheet.ts'
import { splitRow, type Separators } from './split-row.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** A row longer than this is taken for a quotation mark that nobody closed. */
const longestRow = 1 << 20

export async function openDelimitedText(file: string): Promise<Sheet[]> {
  const encoding = await detectEncoding(file)
  return [{ name: null, hasFixedWidth: true, isHidden: false, rows: () => readRows(file, encoding) }]
}

/**
 * Rows in their order. A quotation mark without its partner would swallow the rest of the file: such a row is given
 * as malformed up to the end of its line, and reading goes on behind it.
 */
async function* readRows(file: string, encoding: Encoding): AsyncGenerator<RawRow> {
  let rest = ''
  let row = 0
  let separators: Separators | null = null
  const take = function* (isLast: boolean): Generator<RawRow> {
    separators ??= { delimiter: guessDelimiter(rest), newline: lineEnd(rest) }
    let at = 0
    while (at < rest.length) {
      const split = splitRow(rest, at, separators, isLast)
      if (typeof split === 'object') {
        yield { row: ++row, cells: split.cells.map((cell) => (cell === '' ? null : cell)) }
        at = split.next
        continue
      }
      const line = lineAt(rest, at)
      const mayGoOn = split === 'unfinished' || !/[\r\n]$/.test(line)
      if (!isLast && mayGoOn && rest.length - at <= longestRow) break
      yield { row: ++row, cells: [line.trimEnd()], isMalformed: true }
      at += line.length
    }
    rest = rest.slice(at)
  }
  for await (const piece of decodeText(file, encoding)) {
    rest += piece
    // The delimiter is guessed from the first lines, so wait for them.
    if (separators === null && rest.length < longestRow / 16) continue
    yield* take(false)
  }
  yield* take(true)
}

function lineAt(text: string, start: number): string {
  const line = /[^\r\n]*(?:\r\n|\r|\n)?/y
  line.lastIndex = start
  return line.exec(text)![0]
}

function lineEnd(text: string): '\r\n' | '\n' | '\r' {
  const first = /\r\n|\r|\n/.exec(text)?.[0]
  return first === '\r\n' || first === '\r' ? first : '\n'
}

/** The mark that the middle one of the first lines has most of: titles above the header have none. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 1 << 15)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 15)
  const counts = delimiters.map((delimiter) => {
    const cells = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b)
    return { delimiter, usual: cells[Math.floor(cells.length / 2)] ?? 0, total: cells.reduce((sum, each) => sum + each, 0) }
  })
  return counts.sort((a, b) => b.usual - a.usual || b.total - a.total)[0]!.delimiter
}
