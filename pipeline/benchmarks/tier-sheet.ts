import { nameOfCode } from '../ingest/parsing/codes.ts'
import type { Mapping } from '../ingest/mappings/mapping.ts'
import type { ConvertedTier } from './convert-benchmark.ts'
import type { FineRange } from './fine-range.ts'
import type { End } from './interval.ts'
import { rowJoint } from './read-alternatives.ts'

/** What is said of the benchmark as a whole, as text that its fields accept; null where it is left blank. */
export interface BenchmarkAttributes {
  readonly benchmark_id: string
  readonly version: string
  readonly title: string | null
  readonly issuer: string | null
  /** A code of `level`. */
  readonly issuer_level: string | null
  readonly parent_benchmark_id: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
}

type Cell = string | null

/** The headers of a sheet that the mapping reads, and the fields below them: the first name that it knows for each. */
export function tierColumns({ columns }: Mapping): { readonly field: string; readonly header: string }[] {
  return Object.entries(columns).map(([field, { from }]) => ({ field, header: from[0]!.label }))
}

/** The rows of a tier, one for each of its ranges, or one with its words: values by field, in the words of data files. */
export function tierRows(tier: ConvertedTier, benchmark: BenchmarkAttributes): Readonly<Record<string, Cell>>[] {
  const stated = { ...benchmark, ...valuesOf(tier, benchmark) }
  if (tier.inWords === null) return tier.ranges.map((range) => ({ ...stated, ...rangeValues(range) }))
  return [{ ...stated, range_basis: wordFor('tier_range_basis', 'text'), range_text: eachOnce(tier.rows.map(({ outcomeText }) => outcomeText), '\n') }]
}

function valuesOf(tier: ConvertedTier, benchmark: BenchmarkAttributes): Readonly<Record<string, Cell>> {
  return {
    issuer_level: wordFor('level', benchmark.issuer_level),
    violation_item: tier.item,
    party_kind: wordFor('party_kind', tier.party),
    tier: tier.tier,
    tier_rank: String(tier.rank),
    // Rows of one tier list what may bring a case under it.
    conditions: eachOnce(tier.rows.map(({ condition }) => condition.text), rowJoint),
  }
}

/** Figures as text, an end that is missing left blank. */
function rangeValues({ basis, base, interval, payer, applies }: FineRange): Readonly<Record<string, Cell>> {
  return {
    payer: wordFor('payer', payer),
    switch_sum: wordFor('base_sum', applies?.sum ?? null),
    switch_from: applies?.interval.lower?.value ?? null,
    switch_from_closed: closedOf(applies?.interval.lower ?? null),
    switch_to: applies?.interval.upper?.value ?? null,
    switch_to_closed: closedOf(applies?.interval.upper ?? null),
    range_basis: wordFor('tier_range_basis', basis),
    base_sum: wordFor('base_sum', base),
    lower: interval.lower?.value ?? null,
    lower_closed: closedOf(interval.lower),
    upper: interval.upper?.value ?? null,
    upper_closed: closedOf(interval.upper),
  }
}

function eachOnce(texts: readonly string[], joint: string): Cell {
  const different = new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))
  return different.size === 0 ? null : [...different].join(joint)
}

function closedOf(end: End | null): Cell {
  return end === null ? null : end.isClosed ? '是' : '否'
}

function wordFor(list: string, code: string | null): Cell {
  return code === null ? null : nameOfCode(list, code)
}
