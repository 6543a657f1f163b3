import type { MissingFact } from '../domain/comparison.ts'
import type { Row } from '../engine/engine.ts'

const factColumns: Readonly<Record<string, string>> = {
  legal_basis: 'has_basis',
  conduct_date: 'has_conduct_date',
  benchmark_cited: 'has_benchmark',
  tier_cited: 'has_tier',
  harm: 'has_harm',
  circumstances: 'has_circumstances',
  repeat_count: 'has_repeats',
  value_of_goods: 'has_value',
  illegal_gains: 'has_gains',
}

/** What the decision does not record and prior ones do, the most usual first. */
export function missingFacts(rule: Row, counts: Row): MissingFact[] {
  const decisions = Number(counts['decisions'])
  const always = [rule['violation_item'] === null ? 'violation_item' : null, rule['party_kind'] === 'unknown' ? 'party_kind' : null]
    .flatMap((field) => (field === null ? [] : [{ field, recorded: decisions, decisions }]))
  const others = Object.entries(factColumns)
    .filter(([, column]) => rule[column] === false)
    .map(([field]) => ({ field, recorded: Number(counts[`with_${field}`]), decisions }))
    .filter(({ recorded }) => recorded > 0)
  return [...always, ...others.toSorted((a, b) => b.recorded - a.recorded)]
}
