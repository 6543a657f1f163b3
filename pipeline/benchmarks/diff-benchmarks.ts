import { nearestAlike } from '../settings/nearest.ts'
import type { ComparedFine, ComparedTier } from './compared-tier.ts'
import { diffRanges, type RangeChange } from './diff-ranges.ts'
import { compareIntervals } from './interval.ts'

/** A fine of a tier before and after; null on the side that has none that counts the same for the same party and case. */
export interface FineChange {
  readonly before: ComparedFine | null
  readonly after: ComparedFine | null
  /** Null where one side is missing: another way of counting has no arithmetic. */
  readonly range: RangeChange | null
}

/** What became of a tier. `renamed`: its fines or its conditions are those of a tier that is gone. */
export interface TierChange {
  readonly kind: 'changed' | 'added' | 'removed' | 'renamed'
  readonly before: ComparedTier | null
  readonly after: ComparedTier | null
  /** Those that changed. */
  readonly fines: readonly FineChange[]
  readonly hasOtherConditions: boolean
  /** The outcome says something else than other figures of its fines, or was not read to the last word: to be read by people. */
  readonly hasOtherWording: boolean
}

/** What became of an offence, for one kind of party where the benchmark tells them apart. */
export interface ItemChange {
  /** `renamed` is suspected: the old name is gone, the new one resembles it, and both have the same tiers. */
  readonly kind: 'changed' | 'added' | 'removed' | 'renamed'
  readonly item: string
  readonly formerItem: string | null
  /** Where several laws have an offence of this name; else null. */
  readonly law: string | null
  readonly party: string | null
  readonly tiers: readonly TierChange[]
}

export interface BenchmarkDiff {
  /** Offences, for one kind of party each, that are the same on both sides. */
  readonly unchanged: number
  readonly items: readonly ItemChange[]
}

interface Item {
  readonly name: string
  readonly law: string | null
  readonly party: string | null
  readonly tiers: readonly ComparedTier[]
}

/** Names that share so many of their characters may be one offence. */
const alike = 0.8

/** What changed from one benchmark, or version of it, to another: in the order of the new one, then what is gone. */
export function diffBenchmarks(before: readonly ComparedTier[], after: readonly ComparedTier[]): BenchmarkDiff {
  const shared = new Set([...sharedNames(before), ...sharedNames(after)])
  const [old, now] = [itemsOf(before, shared), itemsOf(after, shared)]
  const pairs = pairItems(old, now)
  const changes = [...now].map(([key, item]) => itemChange(old.get(pairs.get(key) ?? ''), item))
  const kept = new Set(pairs.values())
  const removed = [...old].flatMap(([key, item]) => (kept.has(key) ? [] : [wholeItem('removed', item)]))
  const items = changes.filter(({ kind, tiers }) => kind !== 'changed' || tiers.length > 0)
  return { unchanged: changes.length - items.length, items: [...items, ...removed] }
}

/** Plain names of offences that several laws have. */
function sharedNames(tiers: readonly ComparedTier[]): string[] {
  const laws = new Map<string, Set<string | null>>()
  for (const { item, law } of tiers) laws.set(plain(item), (laws.get(plain(item)) ?? new Set()).add(law))
  return [...laws].flatMap(([name, own]) => (own.size > 1 ? [name] : []))
}

/** By name without spaces, brackets and quotation marks, by law where several have it, and by kind of party. */
function itemsOf(tiers: readonly ComparedTier[], shared: ReadonlySet<string>): Map<string, Item> {
  const items = new Map<string, Item>()
  for (const tier of tiers) {
    const law = shared.has(plain(tier.item)) ? tier.law : null
    const key = JSON.stringify([plain(tier.item), law, tier.party])
    const known = items.get(key)
    items.set(key, { name: tier.item, law, party: tier.party, tiers: [...(known?.tiers ?? []), tier] })
  }
  return items
}

/** Key of the new item → key of the old one. */
function pairItems(old: ReadonlyMap<string, Item>, now: ReadonlyMap<string, Item>): Map<string, string> {
  const pairs = new Map([...now.keys()].flatMap((key) => (old.has(key) ? [[key, key] as const] : [])))
  const [gone, added] = [[...old].filter(([key]) => !pairs.has(key)), [...now].filter(([key]) => !pairs.has(key))]
  for (const [key, item] of added) {
    const same = gone.filter(([, other]) => other.party === item.party && hasSameTiers(other, item))
    const name = nearestAlike(item.name, same.map(([, other]) => other.name), alike)
    const found = same.find(([, other]) => other.name === name)
    const isMutual = found !== undefined && nearestAlike(found[1].name, added.filter(([, one]) => one.party === item.party && hasSameTiers(found[1], one)).map(([, one]) => one.name), alike) === item.name
    if (isMutual && ![...pairs.values()].includes(found[0])) pairs.set(key, found[0])
  }
  return pairs
}

function hasSameTiers(a: Item, b: Item): boolean {
  return a.tiers.length === b.tiers.length && a.tiers.every((tier, i) => nameOf(tier) === nameOf(b.tiers[i]!))
}

function wholeItem(kind: 'added' | 'removed', { name, law, party, tiers }: Item): ItemChange {
  return { kind, item: name, formerItem: null, law, party, tiers: tiers.map((tier) => (kind === 'added' ? wholeTier(null, tier) : wholeTier(tier, null))) }
}

function wholeTier(before: ComparedTier | null, after: ComparedTier | null): TierChange {
  return { kind: before === null ? 'added' : 'removed', before, after, fines: [], hasOtherConditions: false, hasOtherWording: false }
}

function itemChange(old: Item | undefined, now: Item): ItemChange {
  if (old === undefined) return wholeItem('added', now)
  const isRenamed = plain(old.name) !== plain(now.name)
  return { kind: isRenamed ? 'renamed' : 'changed', item: now.name, formerItem: isRenamed ? old.name : null, law: now.law, party: now.party, tiers: tierChanges(old.tiers, now.tiers) }
}

function tierChanges(old: readonly ComparedTier[], now: readonly ComparedTier[]): TierChange[] {
  const byName = new Map(old.map((tier) => [nameOf(tier), tier]))
  const names = new Set(now.map(nameOf))
  const gone = old.filter((tier) => !names.has(nameOf(tier)))
  const added = now.filter((tier) => !byName.has(nameOf(tier)))
  const former = new Map(added.flatMap((tier) => {
    const same = gone.filter((other) => isSameTier(other, tier))
    return same.length === 1 && added.filter((one) => isSameTier(same[0]!, one)).length === 1 ? [[tier, same[0]!] as const] : []
  }))
  const kept = new Set(former.values())
  return [
    ...now.flatMap((tier) => {
      const other = byName.get(nameOf(tier)) ?? former.get(tier)
      return other === undefined ? [wholeTier(null, tier)] : changeOf(other, tier, former.has(tier))
    }),
    ...gone.flatMap((tier) => (kept.has(tier) ? [] : [wholeTier(tier, null)])),
  ]
}

/** What a tier is called in its ladder. */
function nameOf({ tier, ladder }: ComparedTier): string {
  return `${ladder} ${plain(tier)}`
}

/** Whether two tiers of other names say the same of the fine, or ask for the same facts. */
function isSameTier(a: ComparedTier, b: ComparedTier): boolean {
  const hasSameConditions = a.conditions.length > 0 && isSameText(a.conditions, b.conditions)
  return hasSameConditions || (a.fines !== null && a.fines.length > 0 && b.fines !== null && fineChanges(a.fines, b.fines).length === 0)
}

function changeOf(before: ComparedTier, after: ComparedTier, isRenamed: boolean): TierChange[] {
  const fines = before.fines === null || after.fines === null ? [] : fineChanges(before.fines, after.fines)
  const hasOtherConditions = !isSameText(before.conditions, after.conditions)
  const isUnread = before.fines === null || after.fines === null
  const saysMore = isUnread || fines.length === 0 || !isSameText(before.besides, after.besides)
  const hasOtherWording = saysMore && !isSameText(before.wordings, after.wordings)
  if (fines.length === 0 && !hasOtherConditions && !hasOtherWording && !isRenamed) return []
  return [{ kind: isRenamed ? 'renamed' : 'changed', before, after, fines, hasOtherConditions, hasOtherWording }]
}

/** Fines for the same party and case that count the same are held against each other; several of them have no arithmetic. */
function fineChanges(before: readonly ComparedFine[], after: readonly ComparedFine[]): FineChange[] {
  const keys = new Set([...before, ...after].map(({ key }) => key))
  return [...keys].flatMap((key) => changesOfOne(before.filter((fine) => fine.key === key), after.filter((fine) => fine.key === key)))
}

function changesOfOne(old: readonly ComparedFine[], now: readonly ComparedFine[]): FineChange[] {
  if (old.length === 1 && now.length === 1) {
    const range = diffRanges(old[0]!.measure.interval, now[0]!.measure.interval)
    return range.direction === 'same' ? [] : [{ before: old[0]!, after: now[0]!, range }]
  }
  const gone = old.filter((fine) => !isIn(now, fine)).map((before): FineChange => ({ before, after: null, range: null }))
  return gone.concat(now.filter((fine) => !isIn(old, fine)).map((after) => ({ before: null, after, range: null })))
}

function isIn(fines: readonly ComparedFine[], { measure }: ComparedFine): boolean {
  return fines.some((other) => compareIntervals(other.measure.interval, measure.interval) === 0)
}

function isSameText(a: readonly string[], b: readonly string[]): boolean {
  return plainTexts(a) === plainTexts(b)
}

function plainTexts(texts: readonly string[]): string {
  return JSON.stringify(texts.map(plain).sort())
}

/** Half-width, without spaces, brackets, quotation marks and a stop at the end: none of them makes it say something else. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s"'“”‘’()《》、]/g, '').replace(/[;；。.]$/, '')
}
