/** A value as engines hand it over: decimals, dates and timestamps as text, so that nothing is rounded. */
export type Value = string | number | boolean | null
export type Row = Readonly<Record<string, Value>>
export type Parameters = Readonly<Record<string, Value>>

export interface Description {
  /** Result columns in order, with the engine's type names. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Names of the parameters, without `$`, sorted. */
  readonly parameters: readonly string[]
}

/** What Evenhand asks of a database. Errors of a statement are `QueryError`s that keep the SQL and where it came from. */
export interface Engine {
  /** All rows of one SELECT. Use it for results that fit in memory. */
  query(sql: string, parameters?: Parameters): Promise<Row[]>
  /** Runs one or several statements; only a single statement may have parameters. */
  execute(sql: string, parameters?: Parameters): Promise<void>
  /** What a SELECT would return and needs, without running it; parameters are bound only to know the types. */
  describe(sql: string, parameters?: Parameters): Promise<Description>
  /** Adds rows to a table, values in the order of `columns`; text is cast to the column's type. */
  append(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>
  /** All of `work` or nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /** Another connection to the same database, for work beside this one's: it sees what is committed, and no temporary table of another. */
  beside(): Promise<Engine>
  close(): void
}

/** A statement failed: the engine's message, the SQL, and as its cause what the engine threw. */
export class QueryError extends Error {
  readonly sql: string
  constructor(message: string, sql: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'QueryError'
    this.sql = sql
  }
}
