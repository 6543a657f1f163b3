import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ColumnType, Table } from '../domain/table.ts'
import { openDuckDB } from '../engine/duckdb.ts'

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  money: 'DECIMAL(18, 2)',
  date: 'DATE',
  boolean: 'BOOLEAN',
}

/** A Parquet file whose money is DECIMAL(18, 2). */
export async function toParquet({ columns, rows }: Table): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-'))
  const file = join(folder, 'list.parquet')
  const engine = await openDuckDB(':memory:')
  try {
    await engine.execute(`CREATE TABLE list (${columns.map(({ name, type }) => `"${name}" ${types[type]}`).join(', ')})`)
    await engine.append('list', columns.map(({ name }) => name), rows)
    await engine.execute(`COPY list TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`)
    return await readFile(file)
  } finally {
    engine.close()
    await rm(folder, { recursive: true })
  }
}
