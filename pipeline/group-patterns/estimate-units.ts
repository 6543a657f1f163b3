import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { leastLogRange } from './least-log-range.ts'
import { materialise } from './materialise.ts'

export type Level = 'agency' | 'officer'

/** How one agency, or one officer, departs from peers on average, in spreads (z). */
export interface UnitEstimate {
  readonly unitId: number
  readonly level: Level
  readonly agencyId: string
  /** Null for an agency. */
  readonly officer: string | null
  readonly firstDate: string
  readonly lastDate: string
  /** Units of one component are joined by items that they share; others cannot be compared. */
  readonly component: number
  readonly cases: number
  readonly items: number
  readonly mean: number
  readonly standardError: number
  /** Of the standard error: it rests on so many items of one precision, and those assumed beforehand. */
  readonly degreesOfFreedom: number
  /** Mean spread of the unit's items, on the log scale of fines: mean × scale is a log ratio of fines. */
  readonly meanScale: number
}

/** Deviations beyond so many spreads count as this many: no single case decides a mean. */
export const clip = 3
const fittingSteps = 6
const priorCases = 8
/** What the spread of the level weighs beside that of a unit's own items, in items: a handful tells little of its own spread. */
export const priorItems = 10
/** Chains of items that join units are short; more steps would mean that labels never settle. */
const mostComponentSteps = 200

/**
 * Reads `judged_decision` and leaves `pattern_case`, `pattern_unit`, `unit_cell`, `unit_contrast`, `level_variance`,
 * `unit_mean` and `peer_component` behind. Units of which no item is shared with anybody are not estimated.
 */
export async function estimateUnits(engine: Engine): Promise<UnitEstimate[]> {
  await materialise(engine, 'pattern_case', { clip, least_log_range: leastLogRange })
  await materialise(engine, 'pattern_unit')
  await materialise(engine, 'unit_cell')
  await fitEffects(engine)
  await joinComponents(engine)
  for (const stage of ['unit_contrast', 'unit_moment', 'level_variance', 'unit_mean']) await materialise(engine, stage)
  const rows = await engine.query(readSql('group-patterns/unit_estimate'), { prior_items: priorItems })
  return rows.map(toEstimate)
}

async function fitEffects(engine: Engine): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE unit_effect AS SELECT unit_id, CAST(0 AS DECIMAL(12, 6)) AS effect FROM pattern_unit')
  for (let step = 0; step < fittingSteps; step += 1) {
    await materialise(engine, 'unit_effect_step', { prior_cases: priorCases }, 'next_effect')
    await engine.execute('DROP TABLE unit_effect; ALTER TABLE next_effect RENAME TO unit_effect')
  }
}

async function joinComponents(engine: Engine): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE peer_component AS SELECT unit_id, unit_id AS label FROM pattern_unit')
  for (let step = 0; step < mostComponentSteps; step += 1) {
    await materialise(engine, 'peer_component_step', undefined, 'next_component')
    const [row] = await engine.query(
      `SELECT count(*) AS changed FROM next_component
       INNER JOIN peer_component ON peer_component.unit_id = next_component.unit_id AND peer_component.label <> next_component.label`,
    )
    await engine.execute('DROP TABLE peer_component; ALTER TABLE next_component RENAME TO peer_component')
    if (row?.['changed'] === 0) return
  }
  throw new Error(`units are not told into components after ${mostComponentSteps} steps`)
}

function toEstimate(row: Row): UnitEstimate {
  return {
    unitId: Number(row['unit_id']),
    level: row['level'] === 'agency' ? 'agency' : 'officer',
    agencyId: String(row['agency_id']),
    officer: row['officer'] === null ? null : String(row['officer']),
    firstDate: String(row['first_date']),
    lastDate: String(row['last_date']),
    component: Number(row['component']),
    cases: Number(row['cases']),
    items: Number(row['items']),
    mean: Number(row['mean']),
    standardError: Number(row['standard_error']),
    degreesOfFreedom: Number(row['degrees_of_freedom']),
    meanScale: Number(row['mean_scale']),
  }
}
