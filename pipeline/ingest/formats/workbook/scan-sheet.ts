import { UserError } from '../../../domain/errors.ts'
import { mergedRange, type MergedRange } from './merged-cells.ts'
import { elements } from './scan-xml.ts'
import { damaged, type Zip } from './zip.ts'

/** Bytes without a tag: ten times the longest cell that spreadsheet programs write. */
const longestText = 2 ** 20
/** Of a tag that two pieces may share. */
const overlap = 200

const end = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/
/** Formulas, text in runs, dates as text, and character data: what the reader of rows gets wrong. */
const misread = /<(?:[\w.-]+:)?(?:f|r|rPh)[\s/>]|\st=["']d["']|<!\[CDATA\[/
const root = /<([\w.-]+:)?(?:worksheet|sst)[\s>]/

export interface ScannedPart {
  readonly mergedRanges: readonly MergedRange[]
  /** Of the elements, with its colon; empty where they have none. */
  readonly prefix: string
  readonly mustBeRewritten: boolean
}

/** Reads through a sheet once for what must be known before its rows: its merged cells stand behind them. */
export async function scanSheet(file: string, zip: Zip, part: string): Promise<ScannedPart> {
  let prefix: string | null = null
  let isMisread = false
  let tail: string | null = null
  for await (const { text, fresh } of windows(file, zip, part)) {
    prefix ??= prefixIn(text)
    isMisread ||= misread.test(text)
    if (tail === null) {
      const match = text.includes('sheetData') ? end.exec(text) : null
      if (match !== null) tail = text.slice(match.index)
    } else tail += fresh
  }
  if (tail === null) throw damaged(file, `${part}: </sheetData>`)
  const ranges = elements(tail, 'mergeCell').map(({ attributes }) => mergedRange(attributes['ref'] ?? ''))
  return { mergedRanges: ranges.filter((range) => range !== null), prefix: prefix ?? '', mustBeRewritten: isMisread || (prefix ?? '') !== '' }
}

/** The same of the table of texts, which has no merged cells. */
export async function scanSharedStrings(file: string, zip: Zip, part: string): Promise<ScannedPart> {
  let prefix: string | null = null
  let isMisread = false
  for await (const { text } of windows(file, zip, part)) {
    prefix ??= prefixIn(text)
    isMisread ||= /<(?:[\w.-]+:)?rPh[\s>]|<!\[CDATA\[/.test(text)
  }
  return { mergedRanges: [], prefix: prefix ?? '', mustBeRewritten: isMisread || (prefix ?? '') !== '' }
}

/** Null where the piece has no root. */
function prefixIn(text: string): string | null {
  const match = root.exec(text)
  return match === null ? null : (match[1] ?? '')
}

/** A part in pieces, each with the end of the one before, as bytes: what is looked for is ASCII. */
async function* windows(file: string, zip: Zip, part: string): AsyncGenerator<{ text: string; fresh: string }> {
  let before = ''
  let sinceTag = 0
  for await (const piece of zip.read(part)) {
    const firstTag = piece.indexOf('<')
    sinceTag = firstTag === -1 ? sinceTag + piece.length : piece.length - piece.lastIndexOf('<')
    if (sinceTag > longestText) throw new UserError('cell-too-long', { where: file, place: part })
    const fresh = piece.toString('latin1')
    yield { text: before + fresh, fresh }
    before = fresh.slice(-overlap)
  }
}
