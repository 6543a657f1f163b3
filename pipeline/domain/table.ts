/** What a column of a list holds. `money` is a figure with two decimals, yuan unless its title says otherwise, handed over as decimal text. */
export type ColumnType = 'text' | 'integer' | 'money' | 'date' | 'boolean'

/** A list to write to a file: names for programs, titles for people. */
export interface Table {
  readonly columns: readonly { readonly name: string; readonly title: string; readonly type: ColumnType }[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}
