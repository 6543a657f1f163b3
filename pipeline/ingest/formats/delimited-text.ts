import { Papa } from '../../delimited-text.ts'
import { decodeText, type Encoding } from './decode-text.ts'
import { onlyTable, type RawRow, type Sheet } from './sheet.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** A row longer than this is taken for a quotation mark that nobody closed. */
const longestRow = 1 << 17
/** Text is parsed in windows that grow while all is well, so that a broken row costs one small window and not the file. */
const smallestWindow = 1 << 12

export function openDelimitedText(file: string, encoding: Encoding): Sheet {
  return onlyTable(true, () => readRows(file, encoding))
}

/**
 * Rows in their order. A quotation mark without its partner would swallow the rest of the file: such a row is given
 * as malformed up to the end of its line, and reading goes on behind it.
 */
async function* readRows(file: string, encoding: Encoding): AsyncGenerator<RawRow> {
  let rest = ''
  let row = 0
  let parse: ReturnType<typeof parserFor> | null = null
  const take = function* (isLast: boolean): Generator<RawRow> {
    parse ??= parserFor(rest)
    let at = 0
    for (let window = smallestWindow; at < rest.length; ) {
      const part = rest.slice(at, at + window)
      const isEnd = at + window >= rest.length
      const { rows, used, isBroken } = parse(part, isLast && isEnd)
      for (const cells of rows) yield { row: ++row, cells: cells.map((cell) => (cell === '' ? null : cell)) }
      at += used
      if (isBroken || (used === 0 && part.length >= longestRow)) {
        const line = lineAt(rest, at)
        yield { row: ++row, cells: [line.trimEnd()], isMalformed: true }
        at += line.length
        window = smallestWindow
      } else if (isEnd && used === 0) break
      else window = Math.min(2 * window, longestRow)
    }
    rest = rest.slice(at)
  }
  for await (const piece of decodeText(file, encoding)) {
    rest += piece
    // The delimiter is guessed from the first lines, so wait for them.
    if (parse === null && rest.length < longestRow / 2) continue
    yield* take(false)
  }
  yield* take(true)
}

function parserFor(text: string) {
  const delimiter = guessDelimiter(text)
  const settings: Papa.ParseConfig = { delimiter, newline: lineEnd(text) }
  return (rest: string, isLast: boolean) => {
    const whole = parseOnce(settings, rest, !isLast)
    const broken = whole.errors.find(({ type }) => type === 'Quotes')?.row
    if (broken !== undefined && broken < whole.data.length) return upTo(settings, rest, broken)
    if (!isLast) return { rows: whole.data, used: whole.meta.cursor, isBroken: false }
    // The end of the last line is not the start of another.
    const rows = /[\r\n]$/.test(rest) ? whole.data.slice(0, -1) : whole.data
    return { rows, used: rest.length, isBroken: false }
  }
}

/** The rows before the given one, which is broken. */
function upTo(settings: Papa.ParseConfig, rest: string, row: number) {
  if (row === 0) return { rows: [], used: 0, isBroken: true }
  const before = parseOnce({ ...settings, preview: row }, rest, false)
  return { rows: before.data, used: before.meta.cursor, isBroken: true }
}

function parseOnce(settings: Papa.ParseConfig, text: string, leaveLastRow: boolean): Papa.ParseResult<string[]> {
  const parsed: Papa.ParseResult<string[]> = new Papa.Parser(settings).parse(text, 0, leaveLastRow)
  return parsed
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
