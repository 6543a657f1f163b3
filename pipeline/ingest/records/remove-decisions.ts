import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'
import { timestamp } from './table-loader.ts'

/** Takes the decisions that a SELECT of their ids names out of the stored ones, and keeps them as replaced. Gives their number. */
export async function removeDecisions(engine: Engine, ids: string, { sourceId, now }: LoadContext): Promise<number> {
  const [count] = await engine.query(`SELECT count(*) AS rows FROM stored.decision WHERE decision_id IN (${ids})`)
  const removed = Number(count!['rows'])
  if (removed === 0) return 0
  await engine.execute(
    `INSERT INTO stored.replaced_record
     SELECT 'decision', s.decision_id, s.source_id, ${literal(sourceId)}, CAST(to_json(s) AS VARCHAR), CAST(${literal(timestamp(now))} AS TIMESTAMP)
     FROM stored.decision AS s WHERE s.decision_id IN (${ids})`,
  )
  for (const table of ['decision_basis', 'value_warning', 'repeated_decision', 'decision']) {
    await engine.execute(`DELETE FROM stored.${table} WHERE decision_id IN (${ids})`)
  }
  return removed
}
