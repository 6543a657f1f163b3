import type { Engine, Value } from '../../engine/engine.ts'
import { missing, type Refusal, type Values } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { stepKey } from './identity.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { stepsOf } from './steps-of.ts'
import { TableLoader } from './table-loader.ts'

const columns = ['agency_id', 'document_number', 'document_key', 'case_id', 'party_name', 'step', 'step_date', 'result', 'person', 'days'] as const

/** Rows on the steps of a case, however many of them a sheet has: each step is a record of its own. */
export class ProcedureLoader implements RecordLoader {
  readonly #agencies: AgencyDirectory
  readonly #steps: TableLoader
  #rows = 0
  #repeated = 0

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#agencies = agencies
    this.#steps = new TableLoader(engine, { name: 'procedure_step', key: 'procedure_step_id', columns }, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    if ((values['document_number'] ?? null) === null && (values['case_id'] ?? null) === null) return missing('document_number')
    const code = values['agency_code'] ?? null
    const agency = this.#agencies.resolve(String(values['agency']), code === null ? null : String(code), row)
    let isNew = false
    for (const step of stepsOf(values)) {
      const record: Readonly<Record<string, Value>> = { ...values, ...step, agency_id: agency.id }
      const outcome = await this.#steps.add(stepKey(agency.name, record), columns.map((column) => record[column] ?? null), row, String(values['document_number'] ?? values['case_id']))
      if (outcome !== null && outcome !== 'repeated') return outcome
      isNew ||= outcome === null
    }
    if (isNew) this.#rows += 1
    else this.#repeated += 1
    return null
  }

  /** Counts rows, not steps: a row with one changed step is used, one without any is repeated. */
  async store(): Promise<Merged> {
    const steps = await this.#steps.merge({ withdrawsLeftOut: true })
    const used = Math.min(this.#rows, steps.used)
    return { used, repeated: this.#rows - used + this.#repeated, replaced: Math.min(used, steps.replaced) }
  }
}
