import { reasonsForWords, type UnconvertedReason } from '../domain/benchmark-conversion.ts'
import { codeWords, lookUpCode } from '../ingest/parsing/codes.ts'
import type { Benchmark, BenchmarkRow } from './benchmark-row.ts'
import { areApart, isSameRange, type FineRange } from './fine-range.ts'
import { fineRanges } from './fine-ranges.ts'
import { directionOf } from './ladder-direction.ts'
import { laddersOf } from './ladders.ts'
import { lintBenchmark } from './lint-benchmark.ts'

/** A tier of one offence as it can be stored, with the rows that state it. */
export interface ConvertedTier {
  readonly item: string
  /** A code of `party_kind`; null for every kind of party. */
  readonly party: string | null
  readonly tier: string
  /** 1 for the mildest of its ladder. */
  readonly rank: number
  /** Never two of them are for one case; none where its fine is no range of recorded sums, and only its words are kept. */
  readonly ranges: readonly FineRange[]
  /** Why only its words are kept; null where it has ranges. */
  readonly inWords: UnconvertedReason | null
  readonly rows: readonly BenchmarkRow[]
}

/** A row that is left to people, with the reason; `other` is the row that stands against it. */
export interface LeftRow {
  readonly row: BenchmarkRow
  readonly reason: UnconvertedReason
  readonly other: BenchmarkRow | null
}

export interface Conversion {
  readonly tiers: readonly ConvertedTier[]
  readonly left: readonly LeftRow[]
}

interface Candidate {
  readonly row: BenchmarkRow
  readonly item: string
  readonly party: string | null
  readonly tier: string
  readonly rank: number | null
  readonly ranges: readonly FineRange[]
  /** Why no fine can be held against what the row says; null where one can. */
  readonly inWords: UnconvertedReason | null
  /** Why the row itself cannot be converted; null where only other rows can stand against it. */
  readonly reason: UnconvertedReason | null
}

/**
 * The tiers that were read, and every other row with the reason. Decisions name an offence and a tier and nothing else, so rows
 * that agree in both make one tier where they agree in the fine for each payer and sum, and none at all where they do not.
 */
export function convertBenchmark(benchmark: Benchmark, version: string): Conversion {
  const beyondLaw = new Set(lintBenchmark(benchmark).flatMap(({ code, row }) => (code === 'outside-quoted-law' ? [row] : [])))
  const ranks = ranksOf(benchmark.rows)
  const groups = new Map<string, Candidate[]>()
  for (const row of benchmark.rows) {
    const one = candidateOf(row, { version, rank: ranks.get(row) ?? null, isBeyondLaw: beyondLaw.has(row) })
    const key = JSON.stringify([one.item, one.party, one.tier])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const settled = [...groups.values()].map(settle)
  const { tiers, left } = withoutTornItems(settled.flatMap((one) => one.tiers), settled.flatMap((one) => one.left))
  const places = new Map(benchmark.rows.map((row, i) => [row, i]))
  return {
    tiers,
    left: left.toSorted((a, b) => places.get(a.row)! - places.get(b.row)!),
  }
}

/** An offence or a tier as other files write it: a line that breaks off in mid-phrase goes on, one that ends is another. */
export function nameOf(text: string): string {
  return text.trim().replaceAll(/(?<![的;；。])\s*\n\s*/g, '')
}

function candidateOf(row: BenchmarkRow, about: { readonly version: string; readonly rank: number | null; readonly isBeyondLaw: boolean }): Candidate {
  const party = row.party === null ? null : lookUpCode(row.party, codeWords('party_kind'))
  const fines = fineRanges(row)
  const named = { row, item: nameOf(row.item), party: party ?? row.party, tier: nameOf(row.tier ?? ''), rank: about.rank }
  if (typeof fines !== 'string') return { ...named, ranges: fines, inWords: null, reason: obstacleOf() }
  const isUnderstood = reasonsForWords.has(fines)
  return { ...named, ranges: [], inWords: isUnderstood ? fines : null, reason: isUnderstood ? obstacleOf() : fines }

  function obstacleOf(): UnconvertedReason | null {
    if (about.isBeyondLaw) return 'outside-quoted-law'
    if (named.item === '') return 'item-missing'
    if (/^[-—/无]*$/.test(named.tier)) return 'tier-missing'
    if (party === undefined) return 'party-unknown'
    if (row.version !== null && row.version !== about.version) return 'other-version'
    return about.rank === null ? 'tier-order-unclear' : null
  }
}

function ranksOf(rows: readonly BenchmarkRow[]): Map<BenchmarkRow, number> {
  return new Map(laddersOf(rows).flatMap((ladder) => {
    const direction = directionOf(ladder)
    if (direction === 'unclear') return []
    const last = ladder.tiers.length + 1
    return ladder.tiers.flatMap((tier, i) => tier.map((row) => [row, direction === 'to graver' ? i + 1 : last - (i + 1)] as const))
  }))
}

function settle(group: readonly Candidate[]): Conversion {
  const { item, party, tier, rank, inWords } = group[0]!
  const left = group.flatMap((one) => {
    const obstacle = obstacleTo(one, group)
    return obstacle === null ? [] : [{ row: one.row, ...obstacle }]
  })
  if (left.length > 0 || rank === null) return { tiers: [], left }
  const all = group.flatMap(({ ranges }) => ranges)
  const ranges = all.filter((one, i) => all.findIndex((other) => isSameRange(one, other)) === i)
  return { tiers: [{ item, party, tier, rank, ranges, inWords, rows: group.map(({ row }) => row) }], left: [] }
}

/** Where two ladders of one offence contradict each other, its name does not tell which of them a decision is under, whatever tier it cites. */
function withoutTornItems(tiers: readonly ConvertedTier[], left: readonly LeftRow[]): Conversion {
  const torn = new Map(left.flatMap(({ row, other }) => (other === null || isOneLadder(row, other) ? [] : [[offenceOf(row), row] as const])))
  const isTorn = ({ rows }: ConvertedTier): boolean => torn.has(offenceOf(rows[0]!))
  const added = tiers.filter(isTorn).flatMap(({ rows }) => rows.map((row): LeftRow => ({ row, reason: 'ladders-differ', other: torn.get(offenceOf(row))! })))
  return { tiers: tiers.filter((tier) => !isTorn(tier)), left: [...left, ...added] }
}

function isOneLadder(a: BenchmarkRow, b: BenchmarkRow): boolean {
  return a.sheet === b.sheet && a.offence === b.offence && a.ladder === b.ladder
}

function offenceOf({ item, party }: BenchmarkRow): string {
  return JSON.stringify([nameOf(item), party])
}

/** What stands against a row of a group: itself, a row that is not converted, or one that says otherwise. */
function obstacleTo(one: Candidate, group: readonly Candidate[]): Omit<LeftRow, 'row'> | null {
  if (one.reason !== null) return { reason: one.reason, other: null }
  // Beside a row with a range, one of which only the words are kept leaves open what the tier imposes.
  if (one.inWords !== null && group.some(({ inWords }) => inWords === null)) return { reason: one.inWords, other: null }
  const unconverted = group.find(({ reason, inWords }) => reason !== null || (inWords !== null && one.inWords === null))
  if (unconverted !== undefined) return { reason: 'same-tier-unconverted', other: unconverted.row }
  const different = group.find(({ ranges }) => !areInKeeping(ranges, one.ranges))
  if (different !== undefined) return { reason: 'same-tier-other-fine', other: different.row }
  const ranked = group.find(({ rank }) => rank !== one.rank)
  return ranked === undefined ? null : { reason: 'tier-order-unclear', other: ranked.row }
}

/** Rows may each state the range of another payer or sum. */
function areInKeeping(a: readonly FineRange[], b: readonly FineRange[]): boolean {
  return a.every((one) => b.every((other) => isSameRange(one, other) || areApart(one, other)))
}
