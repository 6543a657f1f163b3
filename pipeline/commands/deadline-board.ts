import { settleProcedure } from '../checks/settle-procedure.ts'
import { settle, settleSupplements } from '../checks/settle-ranges.ts'
import type { DeadlineBoard } from '../domain/deadline.ts'
import type { Engine } from '../engine/engine.ts'
import { readDeadlines } from '../report-data/read-deadlines.ts'
import { setAsOf } from '../workspace/create-schema.ts'

/** Working days ahead that the board looks unless another number is asked for. */
const daysByDefault = 5

/** The board of time limits as it stands on a day (`YYYY-MM-DD`). Leaves the model on that day, and temporary tables of it. */
export async function deadlinesOn(engine: Engine, asOf: string, days = daysByDefault): Promise<DeadlineBoard> {
  await setAsOf(engine, asOf)
  await settleSupplements(engine)
  await settleProcedure(engine)
  // Asked for the matters, and again for what could not be counted.
  await settle(engine, ['clock'])
  return readDeadlines(engine, asOf, days)
}
