import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { missing, type Refusal, type Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { supplementKey } from './identity.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

const fields = Object.keys(catalogue.decision_supplement).filter((field) => field !== 'agency_code')
const columns = fields.map((field) => (field === 'agency' ? 'agency_id' : field))

/** Rows that complete decisions; which decision a row means is found when it is asked for, not when it is loaded. */
export class DecisionSupplementLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #supplements: TableLoader

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#agencies = agencies
    this.#supplements = new TableLoader(engine, { name: 'decision_supplement', key: 'decision_supplement_id', columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const { document_number: number = null, case_id: caseId = null, agency_code: code = null } = values
    if (number === null && caseId === null) return missing('document_number')
    const agency = this.#agencies.resolve(String(values['agency']), code === null ? null : String(code), row)
    const identified: Values = { ...values, agency: agency.id }
    const content = fields.map((field) => identified[field]!)
    const outcome = await this.#supplements.add(supplementKey(agency.name, identified), content, row, String(number ?? caseId))
    return outcome === 'repeated' ? null : outcome
  }

  store(): Promise<Merged> {
    return this.#supplements.merge()
  }
}
