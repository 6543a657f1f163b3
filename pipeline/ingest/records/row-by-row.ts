import type { Engine } from '../../engine/engine.ts'
import { readRows, type RefusedRow } from '../reading/slice-reader.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { Loader, Merged } from './loader.ts'

/** Takes single records, for the kinds of which there are few. */
export interface RecordLoader {
  /** Null: accepted. */
  add(values: Values, row: number): Promise<Refusal | null>
  store(): Promise<Merged>
}

/** Hands the rows to a loader of single records. */
export class RowByRow implements Loader {
  readonly #engine: Engine
  readonly #loader: RecordLoader

  constructor(engine: Engine, loader: RecordLoader) {
    this.#engine = engine
    this.#loader = loader
  }

  async addRows(): Promise<RefusedRow[]> {
    const refused: RefusedRow[] = []
    for (const { row_number: number, ...values } of await this.#engine.query(`SELECT * EXCLUDE filled FROM ${readRows} ORDER BY row_number`)) {
      const row = Number(number)
      const refusal = await this.#loader.add(values, row)
      if (refusal !== null) refused.push({ row, refusal })
    }
    return refused
  }

  store(): Promise<Merged> {
    return this.#loader.store()
  }
}
