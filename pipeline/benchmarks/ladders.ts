import type { BenchmarkRow } from './benchmark-row.ts'
import { fineKey } from './fine-key.ts'
import type { Measure } from './outcome.ts'

/** The tiers of one offence from the first to the last; a tier has a row for each of its conditions. */
export interface Ladder {
  readonly tiers: readonly (readonly BenchmarkRow[])[]
}

/** One fine of a tier and whom and what it is for, so that it is compared with the same of other tiers alone. */
export interface TierFine {
  readonly key: string
  readonly measure: Measure
}

/** The ladders of a benchmark in the order of its rows. */
export function laddersOf(rows: readonly BenchmarkRow[]): Ladder[] {
  const ladders = new Map<string, Map<number, BenchmarkRow[]>>()
  for (const row of rows) {
    const key = JSON.stringify([row.sheet, row.offence, row.ladder])
    const tiers = ladders.get(key) ?? new Map<number, BenchmarkRow[]>()
    tiers.set(row.order, [...(tiers.get(row.order) ?? []), row])
    ladders.set(key, tiers)
  }
  return [...ladders.values()].map((tiers) => ({ tiers: [...tiers].sort(([a], [b]) => a - b).map(([, members]) => members) }))
}

/** The fines of a row that was read fully; null where it was not. */
export function finesOf({ outcome }: BenchmarkRow): TierFine[] | null {
  if (outcome.reading !== 'fully') return null
  return outcome.parts.flatMap((part) => (part.type === 'fine' ? [{ key: fineKey(part), measure: part.measure }] : []))
}
