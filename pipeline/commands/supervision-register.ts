import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Papa, unparse } from '../delimited-text.ts'
import { UserError } from '../domain/errors.ts'
import { byteOrderMark } from '../exports/csv.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { registerColumns } from '../../reports/words/zh-CN/supervision.ts'

/** A line of the register of documents of supervision; number and day of receipt are entered by hand once they are known. */
export interface RegisterEntry {
  readonly agency: string
  readonly issuer: string
  readonly kind: string
  readonly subject: string
  readonly findingId: string
  readonly due: string | null
}

/** The line as CSV, in the order of the sheet, without its line end. */
export function registerLine({ agency, issuer, kind, subject, findingId, due }: RegisterEntry): string {
  return unparse([[agency, issuer, kind, '', subject, findingId, '', '', due ?? '', '', '']]).trimEnd()
}

/**
 * Appends the line to a CSV file in UTF-8, which is begun with its header where there is none. False where a document of the kind on the
 * same lead is entered already. A UserError names a file with other columns or in another encoding.
 */
export async function appendToRegister(file: string, entry: RegisterEntry): Promise<boolean> {
  const rows = existsSync(file) ? rowsOf(await readFile(file), file) : null
  if (rows?.some((row) => row[2] === entry.kind && row[5] === entry.findingId) === true) return false
  await orWriteFailed(file, async () => {
    await mkdir(dirname(file), { recursive: true })
    if (rows === null) await createFile(file, `${byteOrderMark}${unparse([[...registerColumns]])}${registerLine(entry)}\r\n`)
    else await appendFile(file, `${rows.endsOpen ? '\r\n' : ''}${registerLine(entry)}\r\n`)
  })
  return true
}

interface RegisterRows extends ReadonlyArray<readonly string[]> {
  /** Whether the last line has no end yet. */
  readonly endsOpen: boolean
}

function rowsOf(bytes: Uint8Array, file: string): RegisterRows {
  const unlike = new UserError('invalid-option', { where: '--register', value: file, expected: `CSV (UTF-8): ${registerColumns.join(',')}` })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new UserError('invalid-option', { ...unlike.details }, { cause })
  }
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  if (header.length !== registerColumns.length || registerColumns.some((name, place) => header[place]?.trim() !== name)) throw unlike
  return Object.assign(rows, { endsOpen: text !== '' && !text.endsWith('\n') })
}
