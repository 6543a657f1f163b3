import type { Engine } from '../engine/engine.ts'
import { notice, type WorkspaceContext } from './context.ts'

/** Says so when the day or the clock lies before that of the latest run; the run goes on, because the day may be meant. */
export async function sayIfClockWentBack(within: WorkspaceContext, engine: Engine): Promise<void> {
  const [latest] = await engine.query("SELECT CAST(max(as_of) AS VARCHAR) AS as_of, strftime(max(started_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS started_at FROM stored.run")
  const [asOf, startedAt] = [latest?.['as_of'] ?? null, latest?.['started_at'] ?? null]
  if (typeof startedAt === 'string' && Date.parse(startedAt) > within.now.getTime()) notice(within, 'clockBehind', { now: within.now.toISOString(), latest: startedAt })
  else if (typeof asOf === 'string' && asOf > within.asOf) notice(within, 'dayBefore', { asOf: within.asOf, latest: asOf })
}
