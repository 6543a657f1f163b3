import { correctionHeaders, type CorrectionHeaders } from '../../pipeline/domain/correction.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { QuarantineReason } from '../../pipeline/domain/quarantine-reason.ts'
import type { Workbook, WorkbookColumn, WorkbookRow } from '../../pipeline/domain/workbook.ts'
import { terminalWidth } from '../text-width.ts'
import { fill } from '../words/fill.ts'
import { wordsIn, type Words } from '../words/words.ts'

/** A row to correct, as the workbook needs it. */
export interface ShownRow {
  readonly key: string
  readonly row: number
  readonly reason: QuarantineReason
  readonly details: Readonly<Record<string, string>>
  readonly column: string | null
  readonly place: number | null
  readonly value: string | null
  readonly cells: readonly (string | null)[]
  readonly leftOut: readonly number[]
}

export interface ShownSheet {
  readonly file: string
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly rows: readonly ShownRow[]
}

const noteColumns: readonly (readonly [keyof CorrectionHeaders, width: number])[] = [
  ['row', 9],
  ['column', 16],
  ['value', 22],
  ['reason', 38],
  ['mend', 42],
  ['key', 24],
]
const widest = 36

/** The rows of one sheet for its agency to correct: what is wrong on the left, the columns of the source on the right. */
export function correctionsWorkbook(source: ShownSheet, language: Language): Workbook {
  const words = wordsIn(language)
  const { corrections } = words
  const headers = correctionHeaders[language]
  const notes = noteColumns.map(([name, width]): WorkbookColumn => ({ header: headers[name], width, use: name === 'key' ? 'hidden' : 'note' }))
  const own = source.headers.map((header): WorkbookColumn => ({ header, width: Math.min(widest, Math.max(12, terminalWidth(header) + 4)), use: 'open' }))
  const about = { file: source.file.replace(/^.*[/\\]/, ''), sheet: source.sheet, rows: source.rows.length }
  return {
    sheet: corrections.sheet,
    instruction: corrections.instruction,
    columns: [...notes, ...own],
    rows: source.rows.map((row) => workbookRow(row, source.headers, words)),
    notesSheet: corrections.notesSheet,
    notes: [
      fill(source.sheet === null ? corrections.noteSource : corrections.noteSourceSheet, about),
      corrections.noteHow,
      corrections.noteText,
      corrections.noteColumns,
      corrections.noteUnchanged,
      corrections.notePrivacy,
      corrections.noteReturn,
    ],
  }
}

function workbookRow(row: ShownRow, headers: readonly string[], words: Words): WorkbookRow {
  const about = { ...row.details, column: row.column, value: row.value }
  const left = row.leftOut.map((place) => headers[place] ?? '').filter((header) => header !== '')
  const mend = fill(words.mend[row.reason], about) + (left.length === 0 ? '' : fill(words.corrections.leftOut, { columns: left.join('、') }))
  const notes = [String(row.row), row.column, row.value, fill(words.quarantine[row.reason] ?? row.reason, about), mend, row.key]
  const beyond = row.cells.flatMap((_, place) => (place >= headers.length ? [place] : []))
  const marked = [...(row.place === null ? [] : [row.place]), ...row.leftOut, ...beyond]
  return { cells: [...notes, ...row.cells], marked: marked.map((place) => place + notes.length) }
}
