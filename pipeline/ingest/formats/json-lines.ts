import { UserError } from '../../domain/errors.ts'
import type { Encoding } from '../../domain/encoding.ts'
import { decodeText } from './decode-text.ts'
import { parseObject, recordRow } from './json-record.ts'
import { onlyTable, type RawRow, type Sheet } from './sheet.ts'

/** One JSON object a line; the keys of all lines together are the header, as row 0. */
export function openJsonLines(file: string, encoding: Encoding): Sheet {
  return onlyTable(false, () => readRows(file, encoding))
}

async function* readRows(file: string, encoding: Encoding): AsyncGenerator<RawRow> {
  const found = new Set<string>()
  for await (const { line } of readRecords(file, encoding)) {
    for (const key of Object.keys(parseObject(line) ?? {})) found.add(key)
  }
  if (found.size === 0) throw new UserError('json-malformed', { where: file, message: '{ }' })
  const keys = [...found]
  yield { row: 0, cells: keys }
  for await (const { row, line } of readRecords(file, encoding)) yield recordRow(row, line, parseObject(line), keys)
}

async function* readRecords(file: string, encoding: Encoding): AsyncGenerator<{ row: number; line: string }> {
  let row = 0
  for await (const line of readLines(file, encoding)) {
    row += 1
    if (line.trim() !== '') yield { row, line }
  }
}

async function* readLines(file: string, encoding: Encoding): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of decodeText(file, encoding)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()!
    yield* lines
  }
  if (rest !== '') yield rest
}
