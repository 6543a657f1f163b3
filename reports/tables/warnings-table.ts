import type { Language } from '../../pipeline/domain/language.ts'
import type { QualityWarning } from '../../pipeline/domain/quality.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { fieldName, warningSentence } from '../quality/sentences.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** Every value that deserves a second look. People are masked already. */
export function warningsTable(warnings: readonly QualityWarning[], language: Language): Table {
  const words = wordsIn(language)
  const columns: readonly Column<QualityWarning>[] = [
    ['source_file', 'text', (one) => one.file],
    ['sheet', 'text', (one) => one.sheet],
    ['source_row', 'integer', (one) => one.row],
    ['agency', 'text', (one) => one.agencyName],
    ['document_number', 'text', (one) => one.documentNumber],
    ['field', 'text', (one) => fieldName(one.field, words)],
    ['item', 'text', (one) => termOf(words.warningNames, one.code)],
    ['reason', 'text', (one) => warningSentence(one, words)],
  ]
  return tableOf(warnings, columns, words)
}
