import type { CheckResult } from '../checks/run-check.ts'
import type { Check } from '../domain/check.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/** Decision id -> what is recorded of it and weighs in discretion, with `item` and `party_kind`; not its id, which hangs on the name of the agency. */
export type JudgedFacts = ReadonlyMap<string, Row>

/**
 * The decisions that a finding is about: its own, or where it is on a case or on several decisions, these. The others that a finding on
 * one decision was compared with, and those behind a practice, are none of them: they change every night.
 */
export function decisionsJudged(check: Check, row: Row, comparables: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (row['decision_id'] != null) return [String(row['decision_id'])]
  return check.subject === 'decision' || check.subject === 'case' ? (comparables.get(String(row['subject_id'])) ?? []) : []
}

/** Subject -> the decisions that the check named for it. */
export function namedDecisions({ comparables }: CheckResult): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>()
  for (const row of comparables) {
    const subject = String(row['subject_id'])
    named.set(subject, [...(named.get(subject) ?? []), String(row['decision_id'])])
  }
  return named
}

/** What is recorded of the decisions that the findings of a run are about, asked once for all of them. */
export async function readJudgedFacts(engine: Engine, ids: ReadonlySet<string>): Promise<JudgedFacts> {
  if (ids.size === 0) return new Map()
  const rows = await engine.query(readSql('findings/judged-facts'), { ids: [...ids].join('|') })
  return new Map(rows.map(({ decision_id: id, ...facts }) => [String(id), facts]))
}

/** The facts of some decisions, as far as there are any. */
export function factsOf(facts: JudgedFacts, ids: readonly string[]): Row[] {
  return ids.map((id) => facts.get(id)).filter((row) => row !== undefined)
}
