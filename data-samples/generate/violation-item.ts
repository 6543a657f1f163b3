import type { SampleAgency } from './agencies.ts'

export const partyKinds = ['法人及非法人组织', '个体工商户', '自然人'] as const
export type SamplePartyKind = (typeof partyKinds)[number]
export type Basis = '金额' | '倍数' | '百分比'

export interface SampleRange {
  readonly lower: number | null
  readonly upper: number
  readonly lowerClosed: boolean
  readonly upperClosed: boolean
}

export interface SampleTier extends SampleRange {
  readonly name: string
  /** What the agencies usually impose here, in the unit of the range. */
  readonly centre: number
}

export interface SampleBenchmark {
  readonly title: string
  readonly version: string
  readonly from: string
  readonly to: string
  /** By kind of party; '' = every kind. */
  readonly tiers: Readonly<Partial<Record<SamplePartyKind | '', readonly SampleTier[]>>>
}

export interface SampleItem {
  readonly name: string
  readonly instrument: string
  readonly article: string
  /** The edition of the instrument and the day from which it is in force. */
  readonly edition: string
  readonly inForceFrom: string
  readonly basis: Basis
  readonly base: '' | '货值金额' | '违法所得'
  readonly statute: Readonly<Partial<Record<SamplePartyKind | '', SampleRange>>>
  readonly benchmarks: readonly SampleBenchmark[]
  readonly kinds: readonly string[]
  readonly recordsValue: boolean
  /** Decisions drawn, by kind of party. */
  readonly decisions: Readonly<Partial<Record<SamplePartyKind, number>>>
  /** Who enforces it, with a share. */
  readonly enforcers: readonly (readonly [SampleAgency, number])[]
  readonly facts: string
  /** A habit of one and the same amount, with its share, in the most lenient tier. */
  readonly habit: { readonly partyKind: SamplePartyKind; readonly amount: number; readonly share: number } | null
}

/** `[2000 10000)` reads: from 2,000 (以上) to under 10,000 (不满); a missing figure is no bound. */
export function range(text: string): SampleRange {
  const [, opening, lower, upper, closing] = /^([[(])(\d*) (\d+)([\])])$/.exec(text)!
  return {
    lower: lower === '' ? null : Number(lower),
    upper: Number(upper),
    lowerClosed: opening === '[',
    upperClosed: closing === ']',
  }
}

const tierNames = ['较轻', '一般', '较重', '严重'] as const

function tier(text: string, name: string, centre: number): SampleTier {
  return { ...range(text), name, centre }
}

/** Three or four tiers, the most lenient first, each with its usual outcome. */
export function tiers(...rows: (readonly [string, number])[]): readonly SampleTier[] {
  return rows.map(([text, centre], index) => tier(text, tierNames[index]!, centre))
}

export function tiersFor(version: SampleBenchmark, partyKind: SamplePartyKind): readonly SampleTier[] {
  return (version.tiers[partyKind] ?? version.tiers[''])!
}

/** What most items have in common. */
export const defaults = {
  edition: '2021年修正',
  inForceFrom: '2021-06-01',
  basis: '金额',
  base: '',
  recordsValue: false,
  habit: null,
} as const
