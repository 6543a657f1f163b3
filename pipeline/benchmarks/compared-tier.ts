import { codeWords, lookUpCode } from '../ingest/parsing/codes.ts'
import type { Benchmark, BenchmarkRow } from './benchmark-row.ts'
import { nameOf } from './convert-benchmark.ts'
import { finesOf, type TierFine } from './ladders.ts'

/** A tier of one offence, as one of two benchmarks states it; rows that agree in offence, kind of party and tier are one. */
export interface ComparedTier {
  readonly item: string
  /** A code of `party_kind`, else as written; null for every kind of party. */
  readonly party: string | null
  readonly tier: string
  /** Each fine once; null where an outcome was not read to the last word, so that only the wordings can be compared. */
  readonly fines: readonly TierFine[] | null
  /** The outcomes as written, each once; empty for a tier that is stored as figures. */
  readonly wordings: readonly string[]
  /** Each condition once. */
  readonly conditions: readonly string[]
}

/** The tiers of a published benchmark in the order of its rows. */
export function comparedTiers({ rows }: Pick<Benchmark, 'rows'>): ComparedTier[] {
  const groups = new Map<string, BenchmarkRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([nameOf(row.item), row.party, nameOf(row.tier ?? '')])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map(comparedTier)
}

function comparedTier(rows: readonly BenchmarkRow[]): ComparedTier {
  const { item, party, tier } = rows[0]!
  const fines = rows.map(finesOf)
  return {
    item: nameOf(item),
    party: party === null ? null : (lookUpCode(party, codeWords('party_kind')) ?? party),
    tier: nameOf(tier ?? ''),
    fines: fines.includes(null) ? null : eachOnce(fines.flatMap((own) => own ?? []), ({ key, measure }) => JSON.stringify([key, measure.interval])),
    wordings: eachOnce(rows.map(({ outcomeText }) => outcomeText.trim()).filter((text) => text !== ''), (text) => text),
    conditions: eachOnce(rows.map(({ condition }) => condition.text.trim()).filter((text) => text !== ''), (text) => text),
  }
}

function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()
}
