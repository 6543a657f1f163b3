import type { Check } from '../domain/check.ts'
import { findingsWithComparables } from '../domain/finding.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { comparablesKept, decisionsKept, departsByColumn, totalColumn } from './contract.ts'

/** The decisions that are shown beside findings. */
export interface Comparables {
  /** subject_id, decision_id, place, perhaps shown_as or departs_by; at most `comparablesKept` a subject, `decisionsKept` where the finding is on them. */
  readonly comparables: readonly Row[]
  /** How many comparables a subject has in all. */
  readonly comparableTotals: ReadonlyMap<string, number>
}

/** The comparables of what stands in `flagged_subject`, so many rows. Reads the tables of the check's studies. */
export async function findComparables(engine: Engine, check: Check, flagged: number): Promise<Comparables> {
  if (flagged === 0) return { comparables: [], comparableTotals: new Map() }
  if (check.candidatesSql !== null) return findNearest(engine, check.candidatesSql)
  if (check.comparablesSql === null) return { comparables: [], comparableTotals: new Map() }
  await engine.execute(`CREATE OR REPLACE TEMP TABLE found_comparable AS ${check.comparablesSql}`)
  const { columns } = await engine.describe('SELECT * FROM found_comparable')
  const kept = columns.some(({ name }) => name === departsByColumn) ? decisionsKept : comparablesKept
  const comparables = await engine.query(
    `SELECT * FROM found_comparable WHERE place <= ${kept} ORDER BY subject_id, place`,
  )
  const total = columns.some(({ name }) => name === totalColumn) ? `max(${totalColumn})` : 'count(*)'
  const totals = await engine.query(`SELECT subject_id, ${total} AS total FROM found_comparable GROUP BY subject_id`)
  await engine.execute('DROP TABLE found_comparable')
  return { comparables, comparableTotals: new Map(totals.map((row) => [String(row['subject_id']), Number(row['total'])])) }
}

async function findNearest(engine: Engine, candidatesSql: string): Promise<Comparables> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE candidate AS ${candidatesSql}`)
  const rows = await engine.query(`${readSql('comparables/nearest')} ORDER BY subject_id, place`, { kept: comparablesKept, listed: findingsWithComparables })
  await engine.execute('DROP TABLE candidate')
  return {
    comparables: rows.filter(({ place }) => place !== null).map(({ subject_id, decision_id, place }) => ({ subject_id: subject_id!, decision_id: decision_id!, place: place! })),
    comparableTotals: new Map(rows.map((row) => [String(row['subject_id']), Number(row['total'])])),
  }
}
