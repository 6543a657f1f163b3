import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { priorItems } from './estimate-units.ts'
import { gradeUnits } from './grade-units.ts'
import { fillResultTable } from './result-tables.ts'

/**
 * Do an agency's fines stand at the floor, or at the ceiling, of the range more often than its peers'? Fills
 * `range_end_pattern`; each end is a family of its own. Reads `judged_decision` and the components of `estimateUnits`.
 */
export async function findRangeEnds(engine: Engine): Promise<void> {
  const rows = await engine.query(readSql('group-patterns/range_end_estimate'), { prior_items: priorItems })
  const estimates = rows.map((row) => ({
    agencyId: String(row['agency_id']),
    rangeEnd: String(row['range_end']),
    component: Number(row['component']),
    cases: Number(row['cases']),
    items: Number(row['items']),
    share: Number(row['share']),
    peerShare: Number(row['peer_share']),
    mean: Number(row['mean']),
    standardError: Number(row['standard_error']),
    degreesOfFreedom: Number(row['degrees_of_freedom']),
  }))
  for (const end of ['floor', 'ceiling']) {
    const family = estimates.filter(({ rangeEnd }) => rangeEnd === end)
    const standings = gradeUnits(family)
    const results = family.map(({ agencyId, cases, items, share, peerShare, standardError }, i) => {
      const { peers, difference, adjusted, q } = standings[i]!
      return { agency_id: agencyId, range_end: end, cases, items, peers, share, peer_share: peerShare, difference, standard_error: standardError, adjusted, q }
    })
    await fillResultTable(engine, 'range_end_pattern', results)
  }
}
