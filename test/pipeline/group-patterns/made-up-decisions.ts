import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'
import { createModel, createSchema } from '../../../pipeline/workspace/create-schema.ts'
import { randomMacros } from './random-macros.ts'

/** How many decisions are made, and what is planted in them; counts of agencies and officers, sizes in logits. */
export interface MadeUp {
  readonly seed: number
  readonly decisions: number
  readonly agencies: number
  readonly items: number
  readonly shiftedAgencies: number
  readonly changedAgencies: number
  /** The step of a changed agency. */
  readonly change: number
  /** Agencies that treat persons and sole proprietors unlike organisations. */
  readonly kindAgencies: number
  readonly shiftedOfficers: number
  /** Officers who shift one decision in five only. */
  readonly occasionalOfficers: number
}

export const nothingPlanted = { shiftedAgencies: 0, changedAgencies: 0, change: 0, kindAgencies: 0, shiftedOfficers: 0, occasionalOfficers: 0 }

/** A database with `judged_decision` filled with decisions of made-up agencies of ten officers each, and `planted_officer`. */
export async function madeUpDecisions(madeUp: MadeUp): Promise<Engine> {
  const engine = await openDuckDB(':memory:')
  await createSchema(engine)
  await createModel(engine, '2025-12-31')
  await engine.execute(randomMacros)
  await fill(engine, 'planted_officer', 'planted-officers', {
    seed: madeUp.seed,
    agencies: madeUp.agencies,
    shifted_agencies: madeUp.shiftedAgencies,
    changed_agencies: madeUp.changedAgencies,
    change: madeUp.change,
    kind_agencies: madeUp.kindAgencies,
    shifted_officers: madeUp.shiftedOfficers,
    occasional_officers: madeUp.occasionalOfficers,
  })
  await fill(engine, 'judged_decision', 'judged-decisions', { seed: madeUp.seed, decisions: madeUp.decisions, items: madeUp.items })
  return engine
}

async function fill(engine: Engine, table: string, file: string, parameters: Readonly<Record<string, number>>): Promise<void> {
  const sql = readFileSync(join(packageRoot, 'test', 'pipeline', 'group-patterns', `${file}.sql`), 'utf8')
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`, parameters)
}
