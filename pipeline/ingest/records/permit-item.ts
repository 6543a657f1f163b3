import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import { invertedRange } from './inverted-range.ts'
import type { LoadContext, Merged } from './loader.ts'
import { recordHash } from './record-hash.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

const columns = Object.keys(catalogue.permit_item)
const identity = ['permit_item', 'application_type', 'party_kind', 'valid_from']

/** The catalogue of permit items; a new version of an entry is another one by the day on which it comes into force. */
export class PermitItemLoader implements RecordLoader {
  readonly #items: TableLoader

  constructor(engine: Engine, context: LoadContext) {
    this.#items = new TableLoader(engine, { name: 'permit_item', key: 'permit_item_id', columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const inverted = invertedRange(values)
    if (inverted !== null) return inverted
    const key = recordHash(...identity.map((field) => values[field]!))
    const outcome = await this.#items.add(key, columns.map((field) => values[field]!), row, String(values['permit_item']))
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#items.merge()
  }
}
