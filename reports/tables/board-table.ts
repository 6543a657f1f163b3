import type { Language } from '../../pipeline/domain/language.ts'
import type { BoardEntry } from '../../pipeline/domain/report-data.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** Who owes what for a year, and how it stands, as a list. */
export function boardTable(board: readonly BoardEntry[], language: Language): Table {
  const words = wordsIn(language)
  const { terms } = words
  const columns: readonly Column<BoardEntry>[] = [
    ['agency', 'text', (entry) => entry.agencyName],
    ['duty', 'text', (entry) => terms.duties[entry.duty]],
    ['period', 'text', (entry) => String(entry.year)],
    ['due_date', 'date', (entry) => entry.dueDate],
    ['state', 'text', (entry) => terms.boardStates[entry.state]],
    ['received_date', 'date', (entry) => entry.receivedDate],
    ['days_late', 'integer', (entry) => entry.daysLate],
    ['nil_return', 'boolean', (entry) => entry.isNil],
    ['returned_date', 'date', (entry) => entry.returnedDate],
    ['revised_date', 'date', (entry) => entry.revisedDate],
    ['published_on', 'text', (entry) => entry.publishedOn],
    ['remark', 'text', (entry) => entry.reason],
  ]
  return tableOf(board, columns, words)
}
