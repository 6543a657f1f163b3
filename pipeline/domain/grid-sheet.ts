/** Where a figure comes from: the row of another sheet whose first column holds the key, wherever sorting may have put it. */
export interface GridLink {
  readonly sheet: string
  readonly key: string
}

/** A cell of a sheet: text stays text, a number can be added up. Formulas come with their result. Rows and columns count from 1. */
export type GridCell =
  | string
  | number
  | null
  | { readonly figure: string | number; readonly linkTo: GridLink }
  /** The sum of the cells above it in its column, from one row to another. */
  | { readonly figure: number; readonly sumOfRows: readonly [from: number, to: number] }
  /** One column of its row less another. */
  | { readonly figure: number; readonly lessOf: readonly [minuend: number, subtrahend: number] }

export interface GridRow {
  readonly kind: 'title' | 'note' | 'heading' | 'body' | 'total'
  readonly cells: readonly GridCell[]
  /** Of headings: from where to where one text spans several columns. */
  readonly spans?: readonly (readonly [from: number, to: number])[]
}

/** A sheet laid out row by row, with its header in view and its rows to filter. */
export interface GridSheet {
  readonly name: string
  /** In characters of Latin type. */
  readonly widths: readonly number[]
  readonly rows: readonly GridRow[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The header row and the last row of what is filtered. */
  readonly filter: readonly [header: number, last: number] | null
}
