import type { Language } from '../../pipeline/domain/language.ts'
import type { QuarantinedRowEntry } from '../../pipeline/domain/report-data.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** Every row that could not be used, with where it stands and why, so that its agency can mend it. */
export function quarantineTable(rows: readonly QuarantinedRowEntry[], language: Language): Table {
  const words = wordsIn(language)
  const columns: readonly Column<QuarantinedRowEntry>[] = [
    ['source_file', 'text', (one) => one.file],
    ['sheet', 'text', (one) => one.sheet],
    ['source_row', 'integer', (one) => one.row],
    ['column', 'text', (one) => one.column],
    ['value', 'text', (one) => one.value],
    ['reason', 'text', (one) => fill(words.quarantine[one.reason] ?? one.reason, { ...one.details, column: one.column, value: one.value })],
  ]
  return tableOf(rows, columns, words)
}
