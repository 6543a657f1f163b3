import type { Engine } from '../../engine/engine.ts'
import { readSql } from '../../sql-file.ts'

/** Finds anew which decisions did not stand in reconsideration or litigation: outcomes and decisions may come in either order. */
export async function settleOutcomes(engine: Engine): Promise<void> {
  await engine.transaction(async () => {
    await engine.execute('DELETE FROM stored.adverse_outcome')
    await engine.execute(`INSERT INTO stored.adverse_outcome ${readSql('outcomes/adverse_outcome')}`)
  })
}
