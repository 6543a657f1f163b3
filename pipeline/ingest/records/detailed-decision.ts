import type { Engine } from '../../engine/engine.ts'
import type { RefusedRow } from '../reading/slice-reader.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { DecisionLoader } from './decision.ts'
import { identifiedRows } from './decision-rows.ts'
import type { LoadContext, Loader, Merged } from './loader.ts'
import { TableLoader } from './table-loader.ts'

interface Details {
  readonly table: 'permit' | 'administrative_act'
  /** Its columns beside the id of the decision. */
  readonly columns: readonly string[]
}

/** Stores the decision of each row like any other decision, and what only its kind of act has in a table beside it. */
export class DetailedDecisionLoader implements Loader {
  readonly #engine: Engine
  readonly #decisions: DecisionLoader
  readonly #details: Details
  readonly #records: TableLoader
  #contradictions = 0

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext, details: Details) {
    this.#engine = engine
    this.#details = details
    this.#decisions = new DecisionLoader(engine, agencies, context)
    this.#records = new TableLoader(engine, { name: details.table, key: 'decision_id', columns: details.columns }, context)
  }

  async addRows(): Promise<RefusedRow[]> {
    const { columns } = this.#details
    const refused = await this.#decisions.addRows()
    const isRefused = new Set(refused.map(({ row }) => row))
    const rows = await this.#engine.query(
      `SELECT row_number, decision_id, coalesce(document_number, case_id) AS subject, ${columns.join(', ')} FROM ${identifiedRows} ORDER BY row_number`,
    )
    for (const { row_number: number, decision_id: id, subject, ...values } of rows) {
      const row = Number(number)
      if (isRefused.has(row)) continue
      const outcome = await this.#records.add(String(id), columns.map((field) => values[field]!), row, subject === null ? null : String(subject))
      if (outcome === null || outcome === 'repeated') continue
      this.#contradictions += 1
      refused.push({ row, refusal: outcome })
    }
    return refused
  }

  /** A row counts as used where its decision or its details are new; one that contradicts an earlier row repeated its decision. */
  async store(): Promise<Merged> {
    const decisions = await this.#decisions.store()
    const records = await this.#records.merge()
    const rows = decisions.used + decisions.repeated - this.#contradictions
    const used = Math.max(decisions.used, records.used)
    // A file that leaves a decision out withdraws it, and with it its details.
    await this.#engine.execute(`DELETE FROM stored.${this.#details.table} WHERE decision_id NOT IN (SELECT decision_id FROM stored.decision)`)
    return { used, repeated: rows - used, replaced: Math.max(decisions.replaced, records.replaced) }
  }
}
