/** An empty sheet of one kind of record, to fill in and load. */
export interface Template {
  /** What the file and its sheet are called. */
  readonly title: string
  readonly columns: readonly TemplateColumn[]
  readonly notesSheet: string
  /** The explanation of the columns: its header, then one row a column. */
  readonly noteHeaders: readonly string[]
  readonly notes: readonly string[]
}

export interface TemplateColumn {
  readonly header: string
  readonly isRequired: boolean
  readonly cells: 'text' | 'date' | 'figure'
  /** What may be chosen; none where anything may be written. */
  readonly choices: readonly string[]
  /** What to fill in, in words. */
  readonly note: string
}
