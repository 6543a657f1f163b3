import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { createModel, createSchema } from '../../pipeline/workspace/create-schema.ts'
import type { World } from '../../reports/evaluation/evaluation.ts'
import { evaluationFolder, readStatement } from './read-statement.ts'

/** The day as of which a world is judged: after its last decision. */
export const worldDay = '2026-02-05'

/** Draws a world into an empty database: the product's stored tables, and the truth in `world_item`, `world_tier`, `world_agency`, `world_officer`, `world_decision`. */
export async function makeWorld(engine: Engine, world: World): Promise<void> {
  await createSchema(engine)
  await createModel(engine, worldDay)
  await setWorldVariables(engine, world)
  for (const file of readdirSync(join(evaluationFolder, 'world')).sort()) await engine.execute(readStatement(`world/${file.replace('.sql', '')}`))
  await engine.execute('CHECKPOINT')
}

async function setWorldVariables(engine: Engine, { seed, decisions, prevalence, tierIsRecorded, isHarder }: World): Promise<void> {
  await engine.execute('SET VARIABLE seed = CAST($seed AS INTEGER)', { seed })
  await engine.execute('SET VARIABLE decisions = CAST($decisions AS INTEGER)', { decisions })
  await engine.execute('SET VARIABLE prevalence = CAST($prevalence AS DOUBLE)', { prevalence })
  await engine.execute('SET VARIABLE tier_is_recorded = CAST($tierIsRecorded AS BOOLEAN)', { tierIsRecorded })
  await engine.execute('SET VARIABLE harder = CAST($isHarder AS BOOLEAN)', { isHarder })
}
