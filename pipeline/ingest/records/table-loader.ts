import type { Engine, Value } from '../../engine/engine.ts'
import type { Refusal } from '../refusal.ts'
import type { LoadContext, Merged } from './loader.ts'
import { recordHash } from './record-hash.ts'

export interface StoredTable {
  /** Record type and name of the table in the schema `stored`. */
  readonly name: string
  readonly key: string
  /** The columns of the content: all but the key and the source. */
  readonly columns: readonly string[]
}

interface MergeOptions {
  readonly onChanges?: () => Promise<void>
  readonly withdrawsLeftOut?: boolean
}

const rowsAtOnce = 20_000

/**
 * Collects records of one table and merges them into it. The same content again changes nothing; other content under
 * the same key replaces the older, which is kept in `replaced_record`.
 */
export class TableLoader {
  readonly #engine: Engine
  readonly #table: StoredTable
  readonly #context: LoadContext
  readonly #stage: string
  readonly #columns: readonly string[]
  readonly #seen = new Map<string, { readonly row: number; readonly content: string }>()
  #batch: Value[][] = []
  #isStaged = false
  #repeated = 0

  constructor(engine: Engine, table: StoredTable, context: LoadContext) {
    this.#engine = engine
    this.#table = table
    this.#context = context
    this.#stage = `stage_${table.name}`
    this.#columns = [table.key, ...table.columns, 'source_id', 'source_row']
  }

  /** Refuses a record whose key stood in an earlier row of the sheet with other content. */
  async add(key: string, content: readonly Value[], row: number, subject: string | null): Promise<Refusal | 'repeated' | null> {
    const seen = this.#seen.get(key)
    const signature = recordHash(...content)
    if (seen !== undefined) {
      if (seen.content === signature) {
        this.#repeated += 1
        return 'repeated'
      }
      return { reason: 'conflicting-duplicate', column: null, value: subject, details: { row: String(seen.row) } }
    }
    this.#seen.set(key, { row, content: signature })
    this.#batch.push([key, ...content, this.#context.sourceId, row])
    if (this.#batch.length >= rowsAtOnce) await this.#flush()
    return null
  }

  /**
   * `onChanges` may store what hangs on the changed records, whose keys are in the table `changed_key`. With `withdrawsLeftOut`
   * a corrected file stands in the place of the older one also for what it leaves out.
   */
  async merge({ onChanges, withdrawsLeftOut = false }: MergeOptions = {}): Promise<Merged> {
    await this.#flush()
    const { name, key } = this.#table
    const same = this.#table.columns.map((column) => `s."${column}" IS NOT DISTINCT FROM t."${column}"`).join(' AND ')
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE changed_key AS
       SELECT s.${key} AS key, t.${key} IS NOT NULL AS is_replaced
       FROM ${this.#stage} AS s LEFT JOIN stored.${name} AS t ON t.${key} = s.${key}
       WHERE t.${key} IS NULL OR NOT (${same})`,
    )
    await this.#engine.execute(
      `INSERT INTO stored.replaced_record
       SELECT $record_type, t.${key}, t.source_id, $source_id, to_json(t)::VARCHAR, $now::TIMESTAMP
       FROM stored.${name} AS t JOIN changed_key AS c ON c.key = t.${key} AND c.is_replaced`,
      { record_type: name, source_id: this.#context.sourceId, now: timestamp(this.#context.now) },
    )
    const columns = this.#columns.map((column) => `"${column}"`).join(', ')
    // Looking for what to replace costs time on every row, so new rows go in without it.
    for (const [verb, isReplaced] of [['INSERT', 'NOT is_replaced'], ['INSERT OR REPLACE', 'is_replaced']]) {
      await this.#engine.execute(
        `${verb} INTO stored.${name} (${columns}) SELECT ${columns} FROM ${this.#stage}
         WHERE ${key} IN (SELECT key FROM changed_key WHERE ${isReplaced}) ORDER BY source_row`,
      )
    }
    await onChanges?.()
    if (withdrawsLeftOut) await this.#withdrawLeftOut()
    const [counts] = await this.#engine.query(
      `SELECT count(*) AS used, count(*) FILTER (WHERE is_replaced) AS replaced,
              (SELECT count(*) FROM ${this.#stage}) AS staged
       FROM changed_key`,
    )
    await this.#engine.execute(`DROP TABLE changed_key; DROP TABLE ${this.#stage}`)
    const used = Number(counts!['used'])
    return { used, repeated: this.#repeated + Number(counts!['staged']) - used, replaced: Number(counts!['replaced']) }
  }

  async #withdrawLeftOut(): Promise<void> {
    const { name, key } = this.#table
    await this.#engine.execute(
      `DELETE FROM stored.${name}
       WHERE ${key} NOT IN (SELECT ${key} FROM ${this.#stage}) AND source_id IN (
         SELECT source_id FROM stored.source_file
         WHERE NOT is_current AND source_id <> $source_id AND file = $file AND sheet IS NOT DISTINCT FROM $sheet::VARCHAR)`,
      { source_id: this.#context.sourceId, file: this.#context.file, sheet: this.#context.sheet },
    )
  }

  async #flush(): Promise<void> {
    const columns = this.#columns.map((column) => `"${column}"`).join(', ')
    if (!this.#isStaged) {
      const empty = `SELECT ${columns} FROM stored.${this.#table.name} LIMIT 0`
      await this.#engine.execute(`CREATE OR REPLACE TEMP TABLE ${this.#stage} AS ${empty}`)
      this.#isStaged = true
    }
    await this.#engine.append(this.#stage, this.#columns, this.#batch)
    this.#batch = []
  }
}

/** As the engine reads a timestamp without a time zone: UTC. */
export function timestamp(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
