import { correctionHeaders, type CorrectionHeaders } from '../domain/correction.ts'
import type { Language } from '../domain/language.ts'
import type { Workbook, WorkbookColumn, WorkbookRow } from '../domain/workbook.ts'
import type { RowToCorrect, SheetToCorrect } from '../ingest/quarantine-workbook/read-corrections.ts'
import { terminalWidth } from '../../reports/text-width.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'

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
export function correctionsWorkbook(source: SheetToCorrect, language: Language): Workbook {
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

function workbookRow(row: RowToCorrect, headers: readonly string[], words: Words): WorkbookRow {
  const about = { ...row.details, column: row.column, value: row.value }
  const left = row.leftOut.map((place) => headers[place] ?? '').filter((header) => header !== '')
  const mend = fill(words.mend[row.reason], about) + (left.length === 0 ? '' : fill(words.corrections.leftOut, { columns: left.join('、') }))
  const notes = [String(row.row), row.column, row.value, fill(words.quarantine[row.reason] ?? row.reason, about), mend, row.key]
  const beyond = row.cells.flatMap((_, place) => (place >= headers.length ? [place] : []))
  const marked = [...(row.place === null ? [] : [row.place]), ...row.leftOut, ...beyond]
  return { cells: [...notes, ...row.cells], marked: marked.map((place) => place + notes.length) }
}
