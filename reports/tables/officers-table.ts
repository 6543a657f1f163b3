import type { Language } from '../../pipeline/domain/language.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** Who stands behind a label. */
export interface LabelledOfficer {
  readonly agencyName: string
  readonly label: string
  readonly officer: string
}

/** The key to the labels of officers, names in full: for who asked for it, never part of a report. */
export function officersTable(officers: readonly LabelledOfficer[], language: Language): Table {
  const columns: readonly Column<LabelledOfficer>[] = [
    ['agency', 'text', (one) => one.agencyName],
    ['officer_label', 'text', (one) => one.label],
    ['officer', 'text', (one) => one.officer],
  ]
  return tableOf(officers, columns, wordsIn(language))
}
