import type { Engine, Value } from '../../engine/engine.ts'
import { nearMisses } from '../parsing/agency-name.ts'

/** Beyond this, comparing every unknown name with every registered one takes minutes; the most frequent names come first. */
const mostComparisons = 2_000_000

/** Finds for each agency that only occurs in decisions the registered ones that its name probably means. Merges nothing. */
export async function suggestAgencies(engine: Engine): Promise<void> {
  const registered = await engine.query('SELECT agency_id, name FROM stored.agency WHERE is_registered')
  const unknown = await engine.query(
    `SELECT a.name, a.source_id FROM stored.agency AS a LEFT JOIN stored.decision AS d USING (agency_id)
     WHERE NOT a.is_registered GROUP BY a.name, a.source_id ORDER BY count(d.decision_id) DESC, a.name`,
  )
  const byName = new Map(registered.map(({ agency_id: id, name }) => [String(name), id!]))
  const names = [...byName.keys()]
  const suggestions = unknown.slice(0, Math.ceil(mostComparisons / Math.max(1, names.length))).flatMap(({ name, source_id: sourceId }) =>
    nearMisses(String(name), names).map((near): Value[] => [name!, byName.get(near.name)!, near.score, sourceId!]),
  )
  await engine.transaction(async () => {
    await engine.execute('DELETE FROM stored.agency_suggestion')
    await engine.append('stored.agency_suggestion', ['name', 'suggested_agency_id', 'score', 'source_id'], suggestions)
  })
}
