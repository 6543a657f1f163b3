/** A sheet for people to filter and check: lines above a table. Figures that are to be sorted are numbers; all else is text. */
export interface TextSheet {
  readonly name: string
  readonly lines: readonly string[]
  readonly columns: readonly { readonly header: string; /** In characters of Latin type. */ readonly width: number }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
