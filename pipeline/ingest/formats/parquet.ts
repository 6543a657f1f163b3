import { UserError } from '../../domain/errors.ts'
import { openDuckDB } from '../../engine/duckdb.ts'
import { QueryError, type Value } from '../../engine/engine.ts'
import { onlyTable, type RawRow, type Sheet } from './sheet.ts'

const rowsAtOnce = 20_000
const longestMessage = 200

/** The columns of a Parquet file as text; its names are the header, as row 1. */
export function openParquet(file: string): Sheet[] {
  return [onlyTable(false, () => readRows(file))]
}

async function* readRows(file: string): AsyncGenerator<RawRow> {
  const engine = await openDuckDB(':memory:')
  try {
    const { columns } = await engine.describe('SELECT * FROM read_parquet($file)', { file })
    yield { row: 1, cells: columns.map(({ name }) => name) }
    for (let first = 0; ; first += rowsAtOnce) {
      const rows = await engine.query(
        `SELECT COLUMNS(* EXCLUDE file_row_number)::VARCHAR FROM read_parquet($file, file_row_number = true)
         WHERE file_row_number >= $first AND file_row_number < $last ORDER BY file_row_number`,
        { file, first, last: first + rowsAtOnce },
      )
      yield* rows.map((row, i) => ({ row: first + i + 2, cells: Object.values(row).map(textOf) }))
      if (rows.length < rowsAtOnce) return
    }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw new UserError('file-unreadable', { where: file, message: error.message.slice(0, longestMessage) }, { cause: error })
  } finally {
    engine.close()
  }
}

function textOf(value: Value): string | null {
  return value === null || value === '' ? null : String(value)
}
