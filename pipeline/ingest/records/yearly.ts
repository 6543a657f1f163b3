import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { platformRecordKey, yearlyKey } from './identity.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

const keys = { annual_return: yearlyKey, bureau_analysis: yearlyKey, platform_record: platformRecordKey } as const

/** What an agency owes once: its return of a year, the justice bureau's analysis of it, a category of records in the platform. */
export class YearlyLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #fields: readonly string[]
  readonly #key: (agencyName: string, values: Values) => string
  readonly #records: TableLoader

  constructor(engine: Engine, agencies: AgencyDirectory, name: keyof typeof keys, context: LoadContext) {
    this.#agencies = agencies
    this.#key = keys[name]
    this.#fields = Object.keys(catalogue[name])
    const columns = this.#fields.map((field) => (field === 'agency' ? 'agency_id' : field))
    this.#records = new TableLoader(engine, { name, key: `${name}_id`, columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const agency = this.#agencies.resolve(String(values['agency']), null, row)
    const content = this.#fields.map((field) => (field === 'agency' ? agency.id : values[field]!))
    const key = this.#key(agency.name, values)
    const outcome = await this.#records.add(key, content, row, `${agency.name} ${String(values['year'] ?? values['category'])}`)
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#records.merge()
  }
}
