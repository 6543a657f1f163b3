import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { invertedRange } from './inverted-range.ts'
import { recordHash } from './record-hash.ts'
import { TableLoader } from './table-loader.ts'

const columns = Object.keys(catalogue.statutory_range)
const identity = ['violation_item', 'instrument', 'article', 'clause_version', 'party_kind', 'range_basis', 'base_sum']

/** Kinds that need not be named as allowed: a range of fines allows them itself, 行政处罚法 article 28 does, or they are no penalty. */
const alwaysAllowed = new Set(['fine', 'confiscation', 'order_to_correct'])

/** Refuses a clause that is said to require a kind of penalty and not to allow it. */
function requiredKindNotAllowed({ kinds_allowed: allowed, kinds_required: required }: Values): Refusal | null {
  if (typeof allowed !== 'string' || typeof required !== 'string' || required === '') return null
  const known = new Set([...alwaysAllowed, ...allowed.split('|')])
  if (required.split('|').every((kind) => known.has(kind))) return null
  return { reason: 'required-kind-not-allowed', column: 'kinds_required', value: null, details: {} }
}

export class StatutoryRangeLoader implements RecordLoader {
  readonly #ranges: TableLoader

  constructor(engine: Engine, context: LoadContext) {
    this.#ranges = new TableLoader(engine, { name: 'statutory_range', key: 'statutory_range_id', columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const refusal = invertedRange(values) ?? requiredKindNotAllowed(values)
    if (refusal !== null) return refusal
    const key = recordHash(...identity.map((field) => values[field]!))
    const subject = `${String(values['instrument'])}${String(values['article'])}`
    const outcome = await this.#ranges.add(key, columns.map((field) => values[field]!), row, subject)
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#ranges.merge()
  }
}
