import { existsSync } from 'node:fs'
import type { Check } from '../domain/check.ts'
import type { Duty, Regulation } from '../domain/regulation.ts'
import { readMissingData, type MissingData } from '../quality/missing-data.ts'
import { loadDuties, loadRegulations } from '../regulations/load-regulations.ts'
import { articlesCarrying, type PlacedArticle } from '../regulations/regulations-in-force.ts'
import { readSql } from '../sql-file.ts'
import { openForReading, type Workspace } from '../workspace/workspace.ts'
import { localChecks, regulationsOf, runs, stateOf, type CheckState } from './checks-in-force.ts'

export interface CheckOfDuty {
  readonly check: Check
  readonly state: CheckState
  /** What it lacks in this workspace; null where nothing is loaded yet. */
  readonly missing: MissingData | null
}

/** A duty as it stands in a workspace. */
export interface DutyHere {
  readonly duty: Duty
  /** The articles in force here that carry it; where the workspace names no regulations, all of them. */
  readonly articles: readonly PlacedArticle[]
  /** Regulations that carry it and are not in force here. */
  readonly elsewhere: readonly Regulation[]
  readonly checks: readonly CheckOfDuty[]
}

export interface DutiesHere {
  readonly regulations: readonly Regulation[] | null
  readonly duties: readonly DutyHere[]
  /** Whether there is data to say what is missing of. */
  readonly hasData: boolean
}

/** Every duty with the articles that carry it here, the checks that serve it, and what those lack. Throws UserError for a setting that is wrong. */
export async function dutiesHere(workspace: Workspace): Promise<DutiesHere> {
  const { configuration } = workspace
  const regulations = regulationsOf(configuration)
  const checks = localChecks(configuration)
  const missing = await missingIn(workspace, checks.filter((check) => runs(stateOf(check, configuration, regulations))))
  const inForce = regulations ?? loadRegulations()
  const duties = loadDuties().map((duty): DutyHere => ({
    duty,
    articles: articlesCarrying([duty.id], inForce),
    elsewhere: loadRegulations().filter((each) => !inForce.includes(each) && articlesCarrying([duty.id], [each]).length > 0),
    checks: checks
      .filter((check) => check.duties.includes(duty.id))
      .map((check) => ({ check, state: stateOf(check, configuration, regulations), missing: missing?.get(check.id) ?? null })),
  }))
  return { regulations, duties, hasData: missing !== null }
}

async function missingIn(workspace: Workspace, checks: readonly Check[]): Promise<ReadonlyMap<string, MissingData> | null> {
  if (!existsSync(workspace.database)) return null
  const engine = await openForReading(workspace)
  try {
    const [loaded] = await engine.query(readSql('report/table-is-filled'), { stored_table: 'stored.source_file' })
    return loaded?.['is_filled'] === true ? await readMissingData(engine, checks) : null
  } finally {
    engine.close()
  }
}
