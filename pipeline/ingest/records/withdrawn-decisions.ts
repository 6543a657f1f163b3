import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'
import { removeDecisions } from './remove-decisions.ts'

/**
 * Takes out what an older content of the same file and sheet had and the new one no longer has, unless another current
 * source holds it too: a corrected file stands in the place of the older one, also for what it leaves out.
 */
export async function withdrawSuperseded(engine: Engine, context: LoadContext): Promise<void> {
  const source = literal(context.sourceId)
  const ofFile = `file = ${literal(context.file)} AND sheet IS NOT DISTINCT FROM ${context.sheet === null ? 'NULL' : literal(context.sheet)}`
  const older = await engine.query(`SELECT 1 FROM stored.source_file WHERE NOT is_current AND source_id <> ${source} AND ${ofFile}`)
  if (older.length === 0) return
  const isCurrent = `(r.source_id = ${source} OR f.is_current)`
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE withdrawn AS
     SELECT d.decision_id FROM stored.decision AS d JOIN stored.source_file AS old ON old.source_id = d.source_id
     WHERE NOT old.is_current AND d.source_id <> ${source}
       AND old.file = ${literal(context.file)} AND old.sheet IS NOT DISTINCT FROM ${context.sheet === null ? 'NULL' : literal(context.sheet)}
       AND NOT EXISTS (
         SELECT 1 FROM stored.repeated_decision AS r LEFT JOIN stored.source_file AS f ON f.source_id = r.source_id
         WHERE r.decision_id = d.decision_id AND ${isCurrent}
       )`,
  )
  await removeDecisions(engine, 'SELECT decision_id FROM withdrawn', context)
  await engine.execute('DROP TABLE withdrawn')
}
