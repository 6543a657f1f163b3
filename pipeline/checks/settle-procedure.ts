import type { Engine } from '../engine/engine.ts'
import { settle } from './settle-ranges.ts'

/** Works out once which steps belong to each decision and which filed cases have none, for all checks of procedure and time limits. */
export function settleProcedure(engine: Engine): Promise<void> {
  return settle(engine, ['procedure_of_decision', 'agency_steps', 'decision_procedure', 'document_procedure', 'registered_case'])
}
