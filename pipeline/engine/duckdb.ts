import { DuckDBInstance, DuckDBTypeId, type DuckDBConnection, type DuckDBType, type Json } from '@duckdb/node-api'
import { QueryError, type Description, type Engine, type Parameters, type Row, type Value } from './engine.ts'

export interface DuckDBOptions {
  readonly readOnly?: boolean
}

/**
 * Opens a DuckDB file, or a database in memory when `path` is `:memory:`.
 * No extension is ever fetched: government networks are offline.
 */
export async function openDuckDB(path: string, options: DuckDBOptions = {}): Promise<Engine> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
  if (options.readOnly === true) settings['access_mode'] = 'READ_ONLY'
  // fromCache, because two instances on one file in one process lose rows; a database in memory must not be shared.
  const instance =
    path === ':memory:' ? await DuckDBInstance.create(path, settings) : await DuckDBInstance.fromCache(path, settings)
  return new DuckDBEngine(instance, await instance.connect(), true)
}

class DuckDBEngine implements Engine {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #isFirst: boolean

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, isFirst: boolean) {
    this.#instance = instance
    this.#connection = connection
    this.#isFirst = isFirst
  }

  async query(sql: string, parameters: Parameters = {}): Promise<Row[]> {
    return guard(sql, async () => {
      const reader = await this.#connection.runAndReadAll(sql, { ...parameters })
      const types = reader.columnTypes()
      const names = reader.columnNames()
      return reader.getRowsJson().map((row) => {
        const record: Record<string, Value> = {}
        for (let i = 0; i < names.length; i++) record[names[i]!] = toValue(row[i]!, types[i]!)
        return record
      })
    })
  }

  async execute(sql: string, parameters?: Parameters): Promise<void> {
    await guard(sql, () => this.#connection.run(sql, parameters === undefined ? undefined : { ...parameters }))
  }

  async describe(sql: string, parameters: Parameters = {}): Promise<Description> {
    return guard(sql, async () => {
      const statement = await this.#connection.prepare(sql)
      const names = Array.from({ length: statement.parameterCount }, (_, i) => statement.parameterName(i + 1))
      statement.destroySync()
      // Types that hang on a parameter are known only once it is bound; a prepared statement alone has none.
      const described = await this.query(`DESCRIBE ${sql}`, parameters)
      const columns = described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }))
      return { columns, parameters: [...new Set(names)].sort() }
    })
  }

  async append(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
    if (rows.length === 0) return
    // Staged as text and cast in one statement, so that a value of the wrong type fails with its column's name.
    const staged = columns.map((column) => `"${column}" VARCHAR`).join(', ')
    await this.execute(`CREATE OR REPLACE TEMP TABLE append_stage (${staged})`)
    const appender = await this.#connection.createAppender('append_stage', 'main', 'temp')
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull()
        else appender.appendVarchar(String(value))
      }
      appender.endRow()
    }
    appender.closeSync()
    const names = columns.map((column) => `"${column}"`).join(', ')
    await this.execute(`INSERT INTO ${table} (${names}) SELECT ${names} FROM append_stage`)
    await this.execute('DROP TABLE append_stage')
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.execute('BEGIN')
    try {
      const result = await work()
      await this.execute('COMMIT')
      return result
    } catch (error) {
      await this.execute('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  async beside(): Promise<Engine> {
    return new DuckDBEngine(this.#instance, await this.#instance.connect(), false)
  }

  close(): void {
    this.#connection.closeSync()
    if (this.#isFirst) this.#instance.closeSync()
  }
}

const wholeNumbers = new Set<DuckDBTypeId>([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
])

function toValue(json: Json, type: DuckDBType): Value {
  if (json === null) return null
  if (wholeNumbers.has(type.typeId)) {
    const number = Number(json)
    if (!Number.isSafeInteger(number)) throw new Error(`the whole number ${JSON.stringify(json)} is too large to hand over exactly`)
    return number
  }
  if (typeof json === 'object') return JSON.stringify(json)
  return json
}

async function guard<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof QueryError) throw error
    throw new QueryError(error instanceof Error ? error.message : String(error), sql, { cause: error })
  }
}
