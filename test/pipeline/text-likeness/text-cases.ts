import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'

export interface TextCase {
  readonly n: number
  readonly item: number
  readonly facts: string | null
  readonly party?: string | null
}

export interface LikeText {
  readonly n: number
  readonly otherN: number
  readonly likeness: number
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

export async function readLikeTexts(engine: Engine): Promise<LikeText[]> {
  return (await engine.query('SELECT n, other_n, likeness FROM like_text ORDER BY n, likeness DESC, other_n')).map(likeText)
}

function likeText(row: Row): LikeText {
  return { n: Number(row['n']), otherN: Number(row['other_n']), likeness: Number(row['likeness']) }
}

/** Reproducible numbers in [0, 1): a made-up text needs variety, not chance. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Characters without meaning, none of them a numeral. */
export function madeUpText(next: () => number, length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x6000 + Math.floor(next() * 2000))).join('')
}
