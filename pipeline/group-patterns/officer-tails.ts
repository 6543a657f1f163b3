import type { Engine } from '../engine/engine.ts'
import { maskOfficer } from '../privacy/mask-officer.ts'
import { readSql } from '../sql-file.ts'
import { gradeUnits } from './grade-units.ts'
import { fillResultTable } from './result-tables.ts'

/** In spreads: few cases lie so far from what their facts let expect. */
const far = 1.5
/** An officer's cases of an item from which their median tells the officer's level in it. */
const enough = 10

/**
 * Does an officer decide some cases, though not all, unlike colleagues? Fills `officer_tail`; each side is a family of its
 * own. Reads what `estimateUnits` leaves.
 */
export async function findOfficerTails(engine: Engine): Promise<void> {
  const rows = await engine.query(readSql('group-patterns/officer_tail_estimate'), { far, enough })
  const estimates = rows.map((row) => ({
    agencyId: String(row['agency_id']),
    officer: String(row['officer']),
    side: String(row['side']),
    component: Number(row['component']),
    cases: Number(row['cases']),
    items: Number(row['items']),
    share: Number(row['share']),
    peerShare: Number(row['peer_share']),
    mean: Number(row['mean']),
    standardError: Number(row['standard_error']),
  }))
  for (const side of ['above', 'below']) {
    const family = estimates.filter((estimate) => estimate.side === side)
    const standings = gradeUnits(family)
    const results = family.map(({ agencyId, officer, cases, items, share, peerShare, standardError }, i) => {
      const { peers, difference, adjusted, q } = standings[i]!
      return { agency_id: agencyId, officer, officer_mask: maskOfficer(officer), side, cases, items, peers, share, peer_share: peerShare, difference, standard_error: standardError, adjusted, q }
    })
    await fillResultTable(engine, 'officer_tail', results)
  }
}
