import type { Engine } from '../../../pipeline/engine/engine.ts'
import { createResultTables } from '../../../pipeline/group-patterns/result-tables.ts'
import { modelDatabase } from '../../support/model-database.ts'
import { randomMacros } from './random-macros.ts'

const table = `CREATE OR REPLACE TEMP TABLE judged_decision (
    n INTEGER, decision_id VARCHAR, agency_id VARCHAR, officer VARCHAR, case_key VARCHAR, party_kind VARCHAR DEFAULT 'legal_person',
    decision_date DATE DEFAULT DATE '2025-03-01', violation_item VARCHAR DEFAULT '占道经营', item_epoch_id UBIGINT DEFAULT 1,
    signature_id UBIGINT DEFAULT 1, position DOUBLE, log_range DOUBLE DEFAULT 2, residual DOUBLE, scale DOUBLE DEFAULT 0.4,
    at_floor BOOLEAN DEFAULT FALSE, at_ceiling BOOLEAN DEFAULT FALSE, comparables INTEGER DEFAULT 20, explained BOOLEAN DEFAULT FALSE
)`

/**
 * A database whose `judged_decision` holds the rows of a SELECT; columns that it leaves out have their usual value, a case
 * a decision. `normal(seed, n, 'what')` and `uniform` are made-up random numbers that never change.
 */
export async function judgedDecisions(select: string): Promise<Engine> {
  const engine = await modelDatabase()
  await engine.execute(randomMacros)
  await engine.execute(table)
  await engine.execute(`INSERT INTO judged_decision BY NAME ${select}`)
  await engine.execute("UPDATE judged_decision SET decision_id = 'd' || n, case_key = coalesce(case_key, 'c' || n)")
  await createResultTables(engine)
  return engine
}
