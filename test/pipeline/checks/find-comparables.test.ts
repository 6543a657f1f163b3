import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { candidateColumns } from '../../../pipeline/checks/contract.ts'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { readSql } from '../../../pipeline/sql-file.ts'
import { modelDatabase } from '../../support/model-database.ts'

interface Candidate {
  readonly id: string
  readonly pool: string
  readonly caseKey: string
  readonly facts: readonly (string | null)[]
  readonly amount: number
  readonly day: number
  readonly isComparable: boolean
}

const fact = fc.constantFrom('a', 'b', null)
const candidate = fc.record({
  pool: fc.constantFrom('one', 'one', 'one', 'two'),
  caseKey: fc.integer({ min: 0, max: 9 }).map(String),
  facts: fc.tuple(fact, fact, fact, fact),
  amount: fc.integer({ min: 0, max: 4 }),
  day: fc.integer({ min: 0, max: 9 }),
  isComparable: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
})
const candidates = fc.array(candidate, { minLength: 1, maxLength: 40 }).map((all) => all.map((one, i): Candidate => ({ ...one, id: `d${String(i).padStart(2, '0')}` })))

let engine: Engine
beforeAll(async () => {
  engine = await modelDatabase()
  const types = ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'DOUBLE', 'INTEGER', 'BOOLEAN']
  await engine.execute(`CREATE TEMP TABLE candidate (${candidateColumns.map((name, i) => `${name} ${types[i]!}`).join(', ')})`)
  await engine.execute('CREATE TEMP TABLE flagged_subject (subject_id VARCHAR, decision_id VARCHAR, verdict VARCHAR, place BIGINT)')
})
afterAll(() => {
  engine.close()
})
beforeEach(clear)

async function clear(): Promise<void> {
  await engine.execute('DELETE FROM candidate; DELETE FROM flagged_subject')
}

describe('the comparables nearest to a flagged decision', () => {
  it('are those that share the most facts, then those nearest in amount, as if every pair had been looked at', async () => {
    await fc.assert(
      fc.asyncProperty(candidates, fc.integer({ min: 1, max: 12 }), async (all, kept) => {
        await clear()
        const rows = await nearest(all, all.filter((_, i) => i % 3 === 0).map(({ id }) => id), { kept, listed: 100 })
        for (const subject of all.filter((_, i) => i % 3 === 0)) {
          const expected = pairedWithAll(subject, all)
          const found = rows.filter((row) => row['subject_id'] === subject.id && row['decision_id'] !== null)
          const others = found.map((row) => all.find(({ id }) => id === row['decision_id'])!)
          expect(others.map((other) => apart(subject, other))).toEqual(expected.slice(0, kept).map((other) => apart(subject, other)))
          expect(new Set(others).size).toBe(others.length)
          // Where all are listed, time decides too.
          if (expected.length <= kept) expect(others).toEqual(expected)
          for (const row of found) expect(row['total']).toBe(expected.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the nearest in time where amounts are the same', async () => {
    const all = [decidedOn(50, 'd'), decidedOn(1, 'long before'), decidedOn(47, 'before'), decidedOn(52, 'after'), decidedOn(99, 'long after'), decidedOn(50, 'co-party', 'd')]
    const rows = await nearest(all, ['d'], { kept: 2, listed: 1 })
    expect(rows.map((row) => [row['decision_id'], row['total']])).toEqual([['after', 4], ['before', 4]])
  })

  it('are counted, not listed, of findings beyond the first ones', async () => {
    const alike = ['d0', 'd1', 'd2'].map((id): Candidate => ({ id, pool: 'one', caseKey: id, facts: ['a', 'a', 'a', 'a'], amount: 1, day: 1, isComparable: true }))
    const rows = await nearest(alike, ['d0', 'd1'], { kept: 5, listed: 1 })
    expect(rows.map((row) => [row['subject_id'], row['decision_id'], row['total']])).toEqual([['d0', 'd1', 2], ['d0', 'd2', 2], ['d1', null, 2]])
  })
})

function decidedOn(day: number, id: string, caseKey = id): Candidate {
  return { id, pool: 'one', caseKey, facts: ['a', null, null, null], amount: 5, day, isComparable: true }
}

async function nearest(all: readonly Candidate[], subjects: readonly string[], settings: { kept: number; listed: number }): Promise<Row[]> {
  await engine.append('candidate', [...candidateColumns], all.map((one) => [one.pool, one.id, one.caseKey, ...one.facts, one.amount, one.day, one.isComparable]))
  await engine.append('flagged_subject', ['subject_id', 'decision_id', 'verdict', 'place'], subjects.map((id, i) => [id, id, 'v', i + 1]))
  return engine.query(`${readSql('comparables/nearest')} ORDER BY subject_id, place`, settings)
}

function pairedWithAll(subject: Candidate, all: readonly Candidate[]): Candidate[] {
  return all
    .filter((other) => other.isComparable && other.pool === subject.pool && other.caseKey !== subject.caseKey)
    .toSorted((a, b) => {
      const [first, second] = [apart(subject, a), apart(subject, b)]
      return second.facts - first.facts || first.amount - second.amount || Math.abs(a.day - subject.day) - Math.abs(b.day - subject.day) || (a.id < b.id ? -1 : 1)
    })
}

/** How many facts in a row they share, and how far their amounts lie apart. */
function apart(subject: Candidate, other: Candidate): { facts: number; amount: number } {
  const different = subject.facts.findIndex((value, i) => value !== other.facts[i])
  return { facts: different === -1 ? subject.facts.length : different, amount: Math.abs(subject.amount - other.amount) }
}
