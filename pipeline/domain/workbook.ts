/** A column of a sheet to fill in. */
export interface WorkbookColumn {
  readonly header: string
  /** In characters of Latin type. */
  readonly width: number
  /** `note`: written by us, not to be changed; `hidden`: the same, and nothing for the eye; `open`: to be filled in. */
  readonly use: 'note' | 'hidden' | 'open'
}

export interface WorkbookRow {
  /** Cells behind the last column have no header. */
  readonly cells: readonly (string | null)[]
  /** Places of the cells to look at. */
  readonly marked: readonly number[]
}

/** A workbook of one sheet of text, a line of instructions above its header, and a sheet of notes. */
export interface Workbook {
  readonly sheet: string
  readonly instruction: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly WorkbookRow[]
  readonly notesSheet: string
  readonly notes: readonly string[]
}
