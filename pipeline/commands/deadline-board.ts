import { settleProcedure } from '../checks/settle-procedure.ts'
import { settle, settleSupplements } from '../checks/settle-ranges.ts'
import type { Deadline, DeadlineBoard } from '../domain/deadline.ts'
import type { Regulation } from '../domain/regulation.ts'
import type { Engine } from '../engine/engine.ts'
import { titlesOf } from '../regulations/local-basis.ts'
import { readDeadlines } from '../report-data/read-deadlines.ts'
import { setAsOf } from '../workspace/create-schema.ts'

/** Working days ahead that the board looks unless another number is asked for. */
const daysByDefault = 5

/**
 * The board of time limits as it stands on a day (`YYYY-MM-DD`); it names no rule of another place than these regulations'. Leaves the model on
 * that day, and temporary tables of it.
 */
export async function deadlinesOn(engine: Engine, asOf: string, days = daysByDefault, regulations: readonly Regulation[] | null = null): Promise<DeadlineBoard> {
  await setAsOf(engine, asOf)
  await settleSupplements(engine)
  await settleProcedure(engine)
  // Asked for the matters, and again for what could not be counted.
  await settle(engine, ['clock'])
  const board = await readDeadlines(engine, asOf, days)
  if (regulations === null) return board
  const titles = titlesOf(regulations)
  const isLocal = ({ basis }: Deadline): boolean => basis !== null && titles.has(basis.instrument)
  return { ...board, deadlines: board.deadlines.map((each) => (isLocal(each) ? each : Object.assign({}, each, { basis: null }))) }
}
