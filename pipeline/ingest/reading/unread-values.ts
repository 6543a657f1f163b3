import type { Engine, Value } from '../../engine/engine.ts'
import type { ColumnPlan, Reading } from './column-plan.ts'

const mostRemembered = 50_000

/** The readings of one column that SQL left to its parser, each text read once; kept in a table for SQL to join. */
export class UnreadValues {
  readonly table: string
  readonly #engine: Engine
  readonly #plan: ColumnPlan
  #known = new Map<string, Reading>()
  #isMade = false

  constructor(engine: Engine, plan: ColumnPlan, table: string) {
    this.#engine = engine
    this.#plan = plan
    this.table = table
  }

  /** Reads the keys that are not known yet. False: there are none at all, so that nothing need be joined. */
  async learn(select: string): Promise<boolean> {
    const rows = await this.#engine.query(select)
    if (rows.length === 0) return false
    if (this.#known.size + rows.length > mostRemembered) await this.forget()
    const added: Value[][] = []
    for (const { key, source } of rows) {
      const place = source === null ? 0 : Number(source)
      const id = `${place} ${String(key)}`
      if (this.#known.has(id)) continue
      const reading = this.#plan.read(String(key), place)
      this.#known.set(id, reading)
      const isFault = 'fault' in reading.parsed
      added.push([String(key), place, isFault ? null : reading.parsed.value, isFault])
    }
    if (!this.#isMade) {
      await this.#engine.execute(`CREATE OR REPLACE TEMP TABLE ${this.table} (key VARCHAR, source INTEGER, value ${this.#plan.type}, is_fault BOOLEAN)`)
      this.#isMade = true
    }
    await this.#engine.append(this.table, ['key', 'source', 'value', 'is_fault'], added)
    return true
  }

  reading(key: string, source: number): Reading {
    return this.#known.get(`${source} ${key}`) ?? this.#plan.read(key, source)
  }

  async forget(): Promise<void> {
    this.#known = new Map()
    if (this.#isMade) await this.#engine.execute(`DROP TABLE IF EXISTS ${this.table}`)
    this.#isMade = false
  }
}
