import type { ParameterSettings } from '../checks/parameters.ts'
import { runCheck } from '../checks/run-check.ts'
import { missingStudy, prepareStudies } from '../checks/studies.ts'
import type { Check } from '../domain/check.ts'
import { findingStates, type FindingState } from '../domain/finding-life.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { findingIdentity } from './finding-identity.ts'

/** What a check would find with other parameters, beside what a run found. */
export interface Replay {
  readonly checkId: string
  readonly before: number
  readonly after: number
  readonly appeared: readonly string[]
  readonly gone: readonly string[]
  /** How many that would vanish, and that would stay, stand how. */
  readonly goneByState: Readonly<Partial<Record<FindingState, number>>>
  readonly keptByState: Readonly<Partial<Record<FindingState, number>>>
  /** Why the check could not be run; the rest then says nothing. */
  readonly failure: string | null
}

/**
 * Runs checks on the present data with the given parameters and holds what they find beside a run. Stores nothing: it leaves temporary
 * tables of the connection only, so that a database opened for reading will do.
 */
export async function replayChecks(engine: Engine, checks: readonly Check[], parameters: ParameterSettings, asOf: string, runId: string): Promise<Replay[]> {
  const failures = await prepareStudies(engine, checks, asOf)
  const stored = await engine.query(readSql('findings/replayed-findings'), { run_id: runId, checks: checks.map(({ id }) => id).join('|') })
  const replays: Replay[] = []
  for (const check of checks) {
    const states = new Map(stored.filter((row) => row['check_id'] === check.id).map((row) => [String(row['finding_id']), findingStates.find((state) => state === row['state'])!]))
    const missing = missingStudy(check, failures)
    const found = missing === undefined ? await attempt(engine, check, parameters, asOf) : missing
    replays.push(typeof found === 'string' ? { ...compared(check.id, states, new Set()), failure: found } : compared(check.id, states, found))
  }
  return replays
}

/** The ids of what the check finds, or why it could not be run. */
async function attempt(engine: Engine, check: Check, parameters: ParameterSettings, asOf: string): Promise<ReadonlySet<string> | string> {
  try {
    const { flagged } = await runCheck(engine, check, parameters[check.id] ?? {}, asOf)
    return new Set(flagged.map((row) => findingIdentity(check.id, String(row['subject_id']))))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compared(checkId: string, states: ReadonlyMap<string, FindingState>, found: ReadonlySet<string>): Replay {
  const gone = [...states.keys()].filter((id) => !found.has(id))
  const kept = [...states.keys()].filter((id) => found.has(id))
  const appeared = [...found].filter((id) => !states.has(id))
  return { checkId, before: states.size, after: found.size, appeared, gone, goneByState: countStates(gone, states), keptByState: countStates(kept, states), failure: null }
}

function countStates(ids: readonly string[], states: ReadonlyMap<string, FindingState>): Partial<Record<FindingState, number>> {
  const counts: Partial<Record<FindingState, number>> = {}
  for (const id of ids) counts[states.get(id)!] = (counts[states.get(id)!] ?? 0) + 1
  return counts
}
