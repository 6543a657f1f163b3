import type { ParameterSettings } from '../checks/parameters.ts'
import { runCheck } from '../checks/run-check.ts'
import { missingStudy, prepareStudies } from '../checks/studies.ts'
import type { Check } from '../domain/check.ts'
import { findingStates, type FindingState } from '../domain/finding-life.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { readIdentities, type Identify } from './finding-identity.ts'

/** What a check would find with other parameters, beside what a run found. */
export interface Replay {
  readonly checkId: string
  readonly before: number
  readonly after: number
  readonly appeared: readonly string[]
  readonly gone: readonly string[]
  /** Of those that would stay, how many with another severity or verdict. */
  readonly changed: number
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
  const identify = await readIdentities(engine)
  const replays: Replay[] = []
  for (const check of checks) {
    const known = new Map(stored.filter((row) => row['check_id'] === check.id).map((row) => [String(row['finding_id']), knownOf(row)]))
    const missing = missingStudy(check, failures)
    const found = missing === undefined ? await attempt(engine, check, parameters, asOf, identify) : missing
    replays.push(typeof found === 'string' ? { ...compared(check.id, known, new Map()), failure: found } : compared(check.id, known, found))
  }
  return replays
}

interface Known {
  readonly state: FindingState
  /** Severity and verdict. */
  readonly said: string
}

function knownOf(row: Row): Known {
  return { state: findingStates.find((state) => state === row['state'])!, said: `${String(row['severity'])} ${String(row['verdict'])}` }
}

/** What the check finds: id -> severity and verdict; or why it could not be run. */
async function attempt(engine: Engine, check: Check, parameters: ParameterSettings, asOf: string, identify: Identify): Promise<ReadonlyMap<string, string> | string> {
  try {
    const { flagged } = await runCheck(engine, check, parameters[check.id] ?? {}, asOf)
    return new Map(flagged.map((row) => [identify(check.id, String(row['subject_id'])), `${String(row['severity'] ?? check.severity)} ${String(row['verdict'])}`]))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compared(checkId: string, known: ReadonlyMap<string, Known>, found: ReadonlyMap<string, string>): Replay {
  const ids = [...known.keys()]
  const [gone, kept] = [ids.filter((id) => !found.has(id)), ids.filter((id) => found.has(id))]
  return {
    checkId, before: known.size, after: found.size, appeared: [...found.keys()].filter((id) => !known.has(id)), gone,
    changed: kept.filter((id) => found.get(id) !== known.get(id)!.said).length,
    goneByState: countStates(gone, known), keptByState: countStates(kept, known), failure: null,
  }
}

function countStates(ids: readonly string[], known: ReadonlyMap<string, Known>): Partial<Record<FindingState, number>> {
  const counts: Partial<Record<FindingState, number>> = {}
  for (const id of ids) {
    const { state } = known.get(id)!
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}
