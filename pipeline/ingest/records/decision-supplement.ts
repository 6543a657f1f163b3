import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { supplementedSteps } from '../fields/decision-supplement.ts'
import { missing, type Refusal, type Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { supplementKey } from './identity.ts'
import type { LoadContext, Merged } from './loader.ts'
import { ProcedureLoader } from './procedure.ts'
import type { RecordLoader } from './row-by-row.ts'
import { TableLoader } from './table-loader.ts'

const fields = Object.keys(catalogue.decision_supplement).filter((field) => field !== 'agency_code' && !(field in supplementedSteps))
const columns = fields.map((field) => (field === 'agency' ? 'agency_id' : field))

/** Rows that complete decisions; which decision a row means is found when it is asked for, not when it is loaded. */
export class DecisionSupplementLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #supplements: TableLoader
  readonly #steps: ProcedureLoader

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#agencies = agencies
    this.#supplements = new TableLoader(engine, { name: 'decision_supplement', key: 'decision_supplement_id', columns }, context)
    this.#steps = new ProcedureLoader(engine, agencies, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const { document_number: number = null, case_id: caseId = null, agency_code: code = null } = values
    if (number === null && caseId === null) return missing('document_number')
    const agency = this.#agencies.resolve(String(values['agency']), code === null ? null : String(code), row)
    const identified: Values = { ...values, agency: agency.id }
    const content = fields.map((field) => identified[field]!)
    // What completes the decision itself is read from there.
    await this.#steps.add({ ...values, filing_date: null, collective_discussion_date: null }, row)
    const outcome = await this.#supplements.add(supplementKey(agency.name, identified), content, row, String(number ?? caseId))
    return outcome === 'repeated' ? null : outcome
  }

  async store(): Promise<Merged> {
    await this.#steps.store()
    return this.#supplements.merge()
  }
}
