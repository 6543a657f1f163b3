import { UserError } from '../../domain/errors.ts'
import { decodeText, detectEncoding, type Encoding } from './decode-text.ts'
import type { RawRow, Sheet } from './sheet.ts'

const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g
const mayBeInexact = /\d{16}|\d[eE]/

/** One JSON object a line; the keys of all lines together are the header, as row 0. */
export async function openJsonLines(file: string): Promise<Sheet[]> {
  const encoding = await detectEncoding(file)
  return [{ name: null, hasFixedWidth: false, isHidden: false, rows: () => readRows(file, encoding) }]
}

async function* readRows(file: string, encoding: Encoding): AsyncGenerator<RawRow> {
  const keys = new Map<string, number>()
  for await (const { object } of readObjects(file, encoding)) {
    for (const key of Object.keys(object ?? {})) if (!keys.has(key)) keys.set(key, keys.size)
  }
  if (keys.size === 0) throw new UserError('file-unreadable', { where: file, message: 'no line is a JSON object' })
  yield { row: 0, cells: [...keys.keys()] }
  for await (const { row, object, line } of readObjects(file, encoding)) {
    if (object === null) yield { row, cells: [line], isMalformed: true }
    else if (hasInexactNumber(line)) yield { row, cells: [line], isMalformed: true, fault: 'number-too-long' }
    else yield { row, cells: [...keys.keys()].map((key) => textOf(object[key])) }
  }
}

async function* readObjects(file: string, encoding: Encoding) {
  let row = 0
  for await (const line of readLines(file, encoding)) {
    row += 1
    if (line.trim() !== '') yield { row, line, object: parseObject(line) }
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

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: Record<string, unknown> | null = JSON.parse(line)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** Whether a number, outside of strings, has more digits than reading it keeps. */
function hasInexactNumber(line: string): boolean {
  if (!mayBeInexact.test(line)) return false
  return [...line.matchAll(stringOrNumber)].some(([token]) => Math.abs(Number(token)) > Number.MAX_SAFE_INTEGER)
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(String).join('、')
  return JSON.stringify(value)
}
