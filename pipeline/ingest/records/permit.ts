import type { Engine } from '../../engine/engine.ts'
import { ownPermitFields } from '../fields/permit.ts'
import type { RefusedRow } from '../reading/slice-reader.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { DecisionLoader } from './decision.ts'
import { identifiedRows } from './decision-rows.ts'
import type { LoadContext, Loader, Merged } from './loader.ts'
import { TableLoader } from './table-loader.ts'

const columns = Object.keys(ownPermitFields)

/** Stores the decision of each row like any other decision, and what only permits have in a table beside it. */
export class PermitLoader implements Loader {
  readonly #engine: Engine
  readonly #decisions: DecisionLoader
  readonly #permits: TableLoader
  #contradictions = 0

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#engine = engine
    this.#decisions = new DecisionLoader(engine, agencies, context)
    this.#permits = new TableLoader(engine, { name: 'permit', key: 'decision_id', columns }, context)
  }

  async addRows(): Promise<RefusedRow[]> {
    const refused = await this.#decisions.addRows()
    const isRefused = new Set(refused.map(({ row }) => row))
    const rows = await this.#engine.query(
      `SELECT row_number, decision_id, coalesce(document_number, case_id) AS subject, ${columns.join(', ')} FROM ${identifiedRows} ORDER BY row_number`,
    )
    for (const { row_number: number, decision_id: id, subject, ...values } of rows) {
      const row = Number(number)
      if (isRefused.has(row)) continue
      const outcome = await this.#permits.add(String(id), columns.map((field) => values[field]!), row, subject === null ? null : String(subject))
      if (outcome === null || outcome === 'repeated') continue
      this.#contradictions += 1
      refused.push({ row, refusal: outcome })
    }
    return refused
  }

  /** A row counts as used where its decision or its permit is new; one that contradicts an earlier row repeated its decision. */
  async store(): Promise<Merged> {
    const decisions = await this.#decisions.store()
    const permits = await this.#permits.merge()
    const rows = decisions.used + decisions.repeated - this.#contradictions
    const used = Math.max(decisions.used, permits.used)
    // A file that leaves a decision out withdraws it, and with it what was known of the application.
    await this.#engine.execute('DELETE FROM stored.permit WHERE decision_id NOT IN (SELECT decision_id FROM stored.decision)')
    return { used, repeated: rows - used, replaced: Math.max(decisions.replaced, permits.replaced) }
  }
}
