import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { yearlyKey } from './identity.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

/** What an agency owes once a year: its annual return, the justice bureau's analysis. */
export class YearlyLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #fields: readonly string[]
  readonly #records: TableLoader

  constructor(engine: Engine, agencies: AgencyDirectory, name: 'annual_return' | 'bureau_analysis', context: LoadContext) {
    this.#agencies = agencies
    this.#fields = Object.keys(catalogue[name])
    const columns = this.#fields.map((field) => (field === 'agency' ? 'agency_id' : field))
    this.#records = new TableLoader(engine, { name, key: `${name}_id`, columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const agency = this.#agencies.resolve(String(values['agency']), null, row)
    const content = this.#fields.map((field) => (field === 'agency' ? agency.id : values[field]!))
    const key = yearlyKey(agency.name, values)
    const outcome = await this.#records.add(key, content, row, `${agency.name} ${String(values['year'])}`)
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#records.merge()
  }
}
