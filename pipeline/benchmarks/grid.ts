export interface GridRow {
  /** As the program that shows the file counts: the row of a sheet, the line of a text. */
  readonly row: number
  readonly cells: readonly (string | null)[]
}

/** The rows of one table of a file, before anyone knows what they mean. */
export interface Grid {
  /** The sheet, or the heading above a table in Markdown; null where the format has neither. */
  readonly name: string | null
  readonly rows: readonly GridRow[]
}
