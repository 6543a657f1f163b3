import { codeWords, lookUpCode } from '../ingest/parsing/codes.ts'
import type { Benchmark, BenchmarkRow } from './benchmark-row.ts'
import { nameOf } from './convert-benchmark.ts'
import { fineKey } from './fine-key.ts'
import type { TierFine } from './ladders.ts'

/** A fine, with whom and which case it is for, as the text names them; null where it names none. */
export interface ComparedFine extends TierFine {
  readonly payer: string | null
  readonly when: string | null
}

/** A tier of one offence, as one of two benchmarks states it; rows that agree in offence, law, kind of party, ladder and tier are one. */
export interface ComparedTier {
  readonly item: string
  /** The instruments that its rows cite, joined; null where none was read. Two laws may forbid the same in the same words. */
  readonly law: string | null
  /** A code of `party_kind`, else as written; null for every kind of party. */
  readonly party: string | null
  /** Tiers of one offence that begin anew (1, 2, 3, 1, 2) are another ladder; from 1. */
  readonly ladder: number
  readonly tier: string
  /** Each fine once; null where an outcome was not read to the last word, so that only the wordings can be compared. */
  readonly fines: readonly ComparedFine[] | null
  /** What else the outcomes say, each a text to compare: other penalties, caps, whether there is a choice. */
  readonly besides: readonly string[]
  /** The outcomes as written, each once; empty for a tier that is stored as figures. */
  readonly wordings: readonly string[]
  /** Each condition once. */
  readonly conditions: readonly string[]
}

/** The tiers of a published benchmark in the order of its rows. */
export function comparedTiers({ rows }: Pick<Benchmark, 'rows'>): ComparedTier[] {
  const groups = new Map<string, BenchmarkRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([nameOf(row.item), lawOf(row), row.party, row.ladder, nameOf(row.tier ?? '')])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map(comparedTier)
}

function comparedTier(rows: readonly BenchmarkRow[]): ComparedTier {
  const { item, party, tier, ladder } = rows[0]!
  const fines = rows.map(finesOf)
  return {
    item: nameOf(item),
    law: lawOf(rows[0]!),
    party: party === null ? null : (lookUpCode(party, codeWords('party_kind')) ?? party),
    ladder,
    tier: nameOf(tier ?? ''),
    fines: fines.includes(null) ? null : eachOnce(fines.flatMap((own) => own ?? []), ({ key, measure }) => JSON.stringify([key, measure.interval])),
    besides: eachOnce(rows.flatMap(besides), (text) => text),
    wordings: eachOnce(rows.map(({ outcomeText }) => outcomeText.trim()).filter((text) => text !== ''), (text) => text),
    conditions: eachOnce(rows.map(({ condition }) => condition.text.trim()).filter((text) => text !== ''), (text) => text),
  }
}

function finesOf({ outcome }: BenchmarkRow): ComparedFine[] | null {
  if (outcome.reading !== 'fully') return null
  return outcome.parts.flatMap((part) => (part.type === 'fine' ? [{ key: fineKey(part), measure: part.measure, payer: part.payer, when: part.when?.text ?? null }] : []))
}

/** The parts of an outcome without where they stand in the text, and without how much the fines are. */
function besides({ outcome }: BenchmarkRow): string[] {
  return outcome.parts.map((part) => {
    const { source: _source, when, ...rest } = part
    return JSON.stringify({ ...rest, when: when?.text ?? null, ...('measure' in part ? { measure: part.measure.kind } : {}) })
  })
}

function lawOf({ articles }: BenchmarkRow): string | null {
  const instruments = [...new Set(articles.map(({ instrument }) => instrument))].sort()
  return instruments.length === 0 ? null : instruments.join('、')
}

function eachOnce<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()
}
