import type { RandomStream } from './random.ts'
import { tiersFor, type SampleBenchmark, type SampleItem, type SamplePartyKind, type SampleTier } from './violation-item.ts'

/** What was found, and what decides the tier. */
export interface Facts {
  readonly harm: '轻微' | '一般' | '较重' | '严重'
  readonly repeat: number
  /** Empty = recorded as none, null = not recorded. */
  readonly circumstances: readonly string[] | null
}

/** The sums that a multiple or a percentage is taken of. */
export interface Sums {
  readonly value: number | null
  readonly gains: number | null
}

const harmPoints = { 轻微: 0, 一般: 1, 较重: 2, 严重: 3 } as const

export function tierOf(version: SampleBenchmark, partyKind: SamplePartyKind, facts: Facts): SampleTier {
  const has = (circumstance: string): number => (facts.circumstances?.includes(circumstance) === true ? 1 : 0)
  const points =
    harmPoints[facts.harm] + (facts.repeat >= 2 ? 1 : 0) + has('拒不改正') - has('主动消除危害后果')
  const tiers = tiersFor(version, partyKind)
  return tiers[Math.max(0, Math.min(tiers.length - 1, points))]!
}

/** The conditions that {@link tierOf} applies, in words. */
export const tierConditions: Readonly<Record<string, string>> = {
  较轻: '危害程度轻微；或者危害程度一般但主动消除危害后果',
  一般: '危害程度一般；或者危害程度较重但主动消除危害后果',
  较重: '危害程度较重；或者危害程度一般且拒不改正',
  严重: '危害程度严重；或者危害程度较重且拒不改正',
}

/** One yuan of fine per unit of the range: 1 for amounts, the base for multiples, a hundredth of it for percentages. */
export function yuanPerUnit(item: SampleItem, sums: Sums): number {
  const base = item.base === '货值金额' ? sums.value : sums.gains
  if (item.basis === '金额') return 1
  return item.basis === '倍数' ? base! : base! / 100
}

function roundingStep(amount: number): number {
  return amount >= 10_000 ? 500 : 100
}

function clip(amount: number, tier: SampleTier, unit: number): number {
  const step = roundingStep(amount)
  const least = tier.lower === null ? step : Math.ceil((tier.lower * unit) / step) * step
  const most = Math.floor((tier.upper * unit) / step) * step
  const first = tier.lower !== null && !tier.lowerClosed && least === tier.lower * unit ? least + step : least
  const last = !tier.upperClosed && most === tier.upper * unit ? most - step : most
  return Math.max(first, Math.min(last, amount))
}

/** The usual fine for these facts, give or take a few percent, inside the tier. */
export function usualFine(
  stream: RandomStream,
  item: SampleItem,
  version: SampleBenchmark,
  partyKind: SamplePartyKind,
  facts: Facts,
  sums: Sums,
): number {
  const tier = tierOf(version, partyKind, facts)
  if (tier.lower === tier.upper) return tier.upper
  const { habit } = item
  if (habit?.partyKind === partyKind && tier.name === '较轻' && stream.next() < habit.share) return habit.amount
  const cooperated = facts.circumstances?.includes('配合调查') === true ? 0.96 : 1
  const repeated = facts.repeat > 0 ? 1.06 : 1
  const large = item.basis === '金额' && sums.value !== null && sums.value >= 10_000 ? 1.1 : 1
  const unit = yuanPerUnit(item, sums)
  const amount = tier.centre * unit * cooperated * repeated * large * (1 + 0.055 * stream.deviation())
  const step = roundingStep(amount)
  return clip(Math.round(amount / step) * step, tier, unit)
}
