import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import { invertedRange } from './inverted-range.ts'
import type { LoadContext, Merged } from './loader.ts'
import { recordHash } from './record-hash.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

const identity = {
  permit_item: ['permit_item', 'application_type', 'party_kind', 'valid_from'],
  amount_standard: ['act_type', 'act_item', 'valid_from'],
} as const

/** Catalogues of the county: permit items, amounts. A new version of an entry is another one by the day on which it comes into force. */
export class CatalogueLoader implements RecordLoader {
  readonly #identity: readonly string[]
  readonly #columns: readonly string[]
  readonly #items: TableLoader

  constructor(engine: Engine, context: LoadContext, name: keyof typeof identity) {
    this.#identity = identity[name]
    this.#columns = Object.keys(catalogue[name])
    this.#items = new TableLoader(engine, { name, key: `${name}_id`, columns: this.#columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const inverted = invertedRange(values)
    if (inverted !== null) return inverted
    const key = recordHash(...this.#identity.map((field) => values[field]!))
    const outcome = await this.#items.add(key, this.#columns.map((field) => values[field]!), row, String(values['permit_item'] ?? values['act_item']))
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#items.merge()
  }
}
