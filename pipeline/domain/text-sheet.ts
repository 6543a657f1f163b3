/** A sheet of text for people to filter and check: lines above a table. */
export interface TextSheet {
  readonly name: string
  readonly lines: readonly string[]
  readonly columns: readonly { readonly header: string; /** In characters of Latin type. */ readonly width: number }[]
  readonly rows: readonly (readonly (string | null)[])[]
}
