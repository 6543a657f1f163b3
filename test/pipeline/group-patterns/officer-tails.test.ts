import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { findOfficerTails } from '../../../pipeline/group-patterns/officer-tails.ts'
import { findUnitPatterns } from '../../../pipeline/group-patterns/unit-patterns.ts'
import { judgedDecisions } from './judged-table.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

/** Six agencies of six officers with 150 cases each in three items; `effect` is what is added to a case, in spreads. */
const cases = (effect: string): string => `
  SELECT row_number() OVER (ORDER BY agency_id, o, k) AS n, agency_id, '承办人' || o AS officer, 1 + k % 3 AS item_epoch_id,
      0.4 * ((${effect}) + 0.7 * normal(41, agency_id || o || '/' || k, 'case')) AS residual
  FROM (SELECT unnest(['a', 'b', 'c', 'd', 'e', 'f']) AS agency_id), range(6) AS officers (o), range(150) AS cases (k)`

async function unusual(effect: string): Promise<Row[]> {
  const engine = await judgedDecisions(cases(effect))
  open.push(engine)
  await findUnitPatterns(engine)
  await findOfficerTails(engine)
  return engine.query('SELECT agency_id, officer_mask, side, share FROM officer_tail WHERE adjusted >= 2 AND q <= 0.05 AND share - peer_share >= 0.04 ORDER BY ALL')
}

describe('cases far off', () => {
  it('of an officer who spares every fifth party are found on their side, the name masked', async () => {
    const rows = await unusual("CASE WHEN agency_id = 'c' AND o = 2 AND k % 5 = 0 THEN -2.2 ELSE 0 END")
    expect(rows.map(({ agency_id: agencyId, officer_mask: mask, side }) => [agencyId, mask, side])).toEqual([['c', '承某', 'below']])
    expect(Number(rows[0]!['share'])).toBeCloseTo(0.15, 1)
  })

  it('are none of an officer who is severe throughout, nor of an agency that is', async () => {
    expect(await unusual("CASE WHEN agency_id = 'c' AND o = 2 THEN 1 WHEN agency_id = 'd' THEN 1 ELSE 0 END")).toEqual([])
  })
})
