import { codeWords } from '../ingest/parsing/codes.ts'
import type { Mapping } from '../ingest/mappings/mapping.ts'
import type { ConvertedTier } from './convert-benchmark.ts'
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

/** The values of a tier by field, in the words of data files: figures as text, an end that is missing left blank. */
export function tierValues(tier: ConvertedTier, benchmark: BenchmarkAttributes): Readonly<Record<string, Cell>> {
  const { basis, base, interval } = tier.range
  return {
    ...benchmark,
    issuer_level: wordFor('level', benchmark.issuer_level),
    violation_item: tier.item,
    party_kind: wordFor('party_kind', tier.party),
    tier: tier.tier,
    tier_rank: String(tier.rank),
    conditions: conditionsOf(tier),
    range_basis: wordFor('range_basis', basis),
    base_sum: wordFor('base_sum', base),
    lower: interval.lower?.value ?? null,
    lower_closed: closedOf(interval.lower),
    upper: interval.upper?.value ?? null,
    upper_closed: closedOf(interval.upper),
  }
}

/** Each condition once: rows of one tier list what may bring a case under it. */
function conditionsOf({ rows }: ConvertedTier): Cell {
  const texts = new Set(rows.map(({ condition }) => condition.text.trim()).filter((text) => text !== ''))
  return texts.size === 0 ? null : [...texts].join(rowJoint)
}

function closedOf(end: End | null): Cell {
  return end === null ? null : end.isClosed ? '是' : '否'
}

/** The first of the words that files have for a code. */
function wordFor(list: string, code: string | null): Cell {
  if (code === null) return null
  return [...codeWords(list)].find(([word, meant]) => meant === code && word !== code)?.[0] ?? code
}
