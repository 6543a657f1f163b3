import { describe, expect, it } from 'vitest'
import { decisionSlices } from '../../../pipeline/equal-treatment/decision-slices.ts'
import { modelDatabase } from '../../support/model-database.ts'

async function decisions(count: number) {
  const engine = await modelDatabase('2026-02-05')
  await engine.execute(
    `INSERT INTO stored.decision BY NAME
     SELECT md5(CAST(i AS VARCHAR)) AS decision_id, 'penalty' AS act_type, 'a' AS agency_id, 'legal_person' AS party_kind,
         DATE '2025-01-01' AS decision_date, 'in_force' AS status, 's' AS source_id, CAST(i AS INTEGER) AS source_row
     FROM range(${count}) AS numbers(i)`,
  )
  return engine
}

describe('slices of decisions', () => {
  it('are one where decisions are few', async () => {
    const engine = await decisions(30)
    const [slice, ...others] = await decisionSlices(engine)
    expect(others).toEqual([])
    const [row] = await engine.query('SELECT count(*) AS inside FROM stored.decision WHERE decision_id >= $from AND decision_id < $to', { ...slice! })
    expect(row).toEqual({ inside: 30 })
    engine.close()
  })

  it('hold each decision once, and about as many as they should', async () => {
    const engine = await decisions(1000)
    const slices = await decisionSlices(engine, 250)
    const sizes: number[] = []
    const seen = new Set<string>()
    for (const slice of slices) {
      const rows = await engine.query('SELECT decision_id FROM stored.decision WHERE decision_id >= $from AND decision_id < $to', { ...slice })
      sizes.push(rows.length)
      for (const row of rows) seen.add(String(row['decision_id']))
    }
    expect(sizes).toHaveLength(4)
    expect(seen.size).toBe(1000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000)
    expect(Math.max(...sizes)).toBeLessThan(300)
    engine.close()
  })
})
