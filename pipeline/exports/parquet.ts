import type { ColumnType, Table } from '../domain/table.ts'
import { openDuckDB } from '../engine/duckdb.ts'

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  money: 'DECIMAL(18, 2)',
  date: 'DATE',
  boolean: 'BOOLEAN',
}

/** Writes a Parquet file whose money is DECIMAL(18, 2). */
export async function writeParquet({ columns, rows }: Table, file: string): Promise<void> {
  const engine = await openDuckDB(':memory:')
  try {
    await engine.execute(`CREATE TABLE list (${columns.map(({ name, type }) => `"${name}" ${types[type]}`).join(', ')})`)
    await engine.append('list', columns.map(({ name }) => name), rows)
    await engine.execute(`COPY list TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`)
  } finally {
    engine.close()
  }
}
