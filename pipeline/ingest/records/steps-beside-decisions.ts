import type { Engine } from '../../engine/engine.ts'
import { stepsBesideDecision } from '../fields/decision-steps.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { identifiedRows } from './decision-rows.ts'
import type { LoadContext } from './loader.ts'
import { ProcedureLoader } from './procedure.ts'

/** Stores the steps that rows of decisions state in columns of their own. A row without a number of a document or case states none. */
export class StepsBesideDecisions {
  readonly #engine: Engine
  readonly #fields: readonly string[]
  readonly #steps: ProcedureLoader

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#engine = engine
    this.#fields = Object.keys(stepsBesideDecision).filter((field) => context.placesOf(field).length > 0)
    this.#steps = new ProcedureLoader(engine, agencies, context)
  }

  /** Takes the rows of the slice, but for those that `left_out` marks as refused. */
  async add(): Promise<void> {
    if (this.#fields.length === 0) return
    const rows = await this.#engine.query(
      `SELECT row_number, agency, agency_code, document_number, document_key, case_id, party_name, ${this.#fields.join(', ')}
       FROM ${identifiedRows}
       WHERE (${this.#fields.map((field) => `${field} IS NOT NULL`).join(' OR ')})
         AND row_number NOT IN (SELECT row_number FROM left_out WHERE NOT is_repeated)
       ORDER BY row_number`,
    )
    for (const { row_number: row, ...values } of rows) await this.#steps.add(values, Number(row))
  }

  async store(): Promise<void> {
    await this.#steps.store()
  }
}
