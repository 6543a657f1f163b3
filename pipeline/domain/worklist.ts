import type { TextSheet } from './text-sheet.ts'

/** The columns that people fill in, by the names by which they are read back. */
export const worklistFields = ['outcome', 'reason', 'scope', 'until', 'owner', 'reply', 'document', 'by'] as const
export type WorklistField = (typeof worklistFields)[number]

export interface WorklistColumn {
  /** A name that stays the same in every language; `finding` and `key` name the row. */
  readonly name: WorklistField | 'finding' | 'key' | 'note'
  readonly header: string
  /** In characters of Latin type. */
  readonly width: number
  /** What may be chosen, without commas. */
  readonly choices?: readonly string[]
  readonly isHidden?: boolean
}

/** A workbook to review findings in: a sheet to fill in, and others to read. All its cells are text. */
export interface Worklist {
  readonly sheet: string
  readonly instruction: string
  readonly columns: readonly WorklistColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** How many findings wait that have no row. */
  readonly left: number
  readonly others: readonly TextSheet[]
}

/** A row of a worklist as it came back. */
export interface FilledRow {
  /** As a spreadsheet program counts it. */
  readonly row: number
  readonly findingId: string
  /** The state, the number of events and the facts at export. */
  readonly key: string
  /** Trimmed; null where nothing was filled in. */
  readonly fields: Readonly<Record<WorklistField, string | null>>
}
