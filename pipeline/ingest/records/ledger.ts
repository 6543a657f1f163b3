import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { ledgerKey } from './identity.ts'
import { ledgers, storedColumn, type LedgerName } from './ledgers.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

/** Single records that an agency keeps or owes: its return of a year, a complaint, an inspection, … */
export class LedgerLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #fields: readonly string[]
  readonly #identity: readonly string[]
  readonly #records: TableLoader

  constructor(engine: Engine, agencies: AgencyDirectory, name: LedgerName, context: LoadContext) {
    this.#agencies = agencies
    this.#identity = ledgers[name]
    this.#fields = Object.keys(catalogue[name])
    const columns = this.#fields.map((field) => storedColumn[field] ?? field)
    this.#records = new TableLoader(engine, { name, key: `${name}_id`, columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const agency = this.#agencies.resolve(String(values['agency']), null, row)
    const content = this.#fields.map((field) => (field === 'agency' ? agency.id : values[field]!))
    const named = this.#identity.map((field) => values[field] ?? null).filter((value) => value !== null)
    const outcome = await this.#records.add(ledgerKey(agency.name, this.#identity, values), content, row, [agency.name, ...named].join(' '))
    return outcome === 'repeated' ? null : outcome
  }

  async store(): Promise<Merged> {
    return this.#records.merge({ withdrawsLeftOut: true })
  }
}
