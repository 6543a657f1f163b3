import { totalmem } from 'node:os'
import { settleSupplements } from '../checks/settle-ranges.ts'
import { settleStatistics } from '../checks/settle-statistics.ts'
import { UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { hashOfData } from '../findings/record-run.ts'
import { parseYear } from '../ingest/parsing/year.ts'
import { latestRun } from '../report-data/read-report.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import type { WorkspaceContext } from './context.ts'

/** The year of `--year`; by default the one before the day of the command. */
export function annualYear(given: string | undefined, asOf: string): number {
  if (given === undefined) return Number(asOf.slice(0, 4)) - 1
  const year = parseYear(given)
  if ('fault' in year) throw new UserError('invalid-option', { where: '--year', value: given, expected: '2025' })
  return Number(year.value)
}

/**
 * The latest run, with the annual statistics counted as of its day. A run speaks of the data that it saw: when others were loaded since, or another day is asked for, a
 * UserError says that only a new run can.
 */
export async function countForRun(engine: Engine, { workspace, isAsOfGiven, asOf }: WorkspaceContext): Promise<{ runId: string; day: string }> {
  const runId = await latestRun(engine, workspace.folder)
  const [run] = await engine.query('SELECT CAST(as_of AS VARCHAR) AS as_of, data_hash FROM stored.run WHERE run_id = $run_id', { run_id: runId })
  const day = String(run!['as_of'])
  if ((isAsOfGiven && day !== asOf) || run!['data_hash'] !== (await hashOfData(engine))) throw new UserError('run-outdated', { where: runId })
  await countAsOf(engine, day)
  return { runId, day }
}

/** The latest run, if it saw the data as they are and as of the day; null where none did. */
export async function runOf(engine: Engine, day: string): Promise<string | null> {
  const [run] = await engine.query('SELECT run_id FROM stored.run WHERE CAST(as_of AS VARCHAR) = $day AND data_hash = $hash ORDER BY started_at DESC, run_id DESC LIMIT 1', { day, hash: await hashOfData(engine) })
  return run === undefined ? null : String(run['run_id'])
}

/** In megabytes, for the engine while it counts; what is more goes to the disk. Five million decisions take no longer with it. */
const memoryOfCounting = 1500

/** Counts the annual statistics as they stand on a day. */
export async function countAsOf(engine: Engine, day: string): Promise<void> {
  await setAsOf(engine, day)
  await withinMemory(engine, Math.min(memoryOfCounting, (0.8 * totalmem()) / 1e6), async () => {
    await settleSupplements(engine)
    await settleStatistics(engine)
  })
}
