import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'

export interface TextCase {
  readonly n: number
  readonly item: number
  readonly facts: string | null
  readonly party?: string | null
}

/** A database with these cases; `subjects` are rows among them. */
export async function textDatabase(cases: readonly TextCase[], subjects: readonly number[] = []): Promise<Engine> {
  const engine = await openDuckDB(':memory:')
  await engine.execute(`
    CREATE TEMP TABLE text_case (n INTEGER, item_epoch_id UBIGINT, facts VARCHAR, party_name VARCHAR);
    CREATE TEMP TABLE text_subject (n INTEGER)`)
  const rows = cases.map(({ n, item, facts, party }) => [n, item, facts, party ?? null])
  await engine.append('text_case', ['n', 'item_epoch_id', 'facts', 'party_name'], rows)
  await engine.append('text_subject', ['n'], subjects.map((n) => [n]))
  return engine
}
