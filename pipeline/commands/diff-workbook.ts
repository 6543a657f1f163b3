import type { ComparedTier } from '../benchmarks/compared-tier.ts'
import type { BenchmarkDiff, ItemChange, TierChange } from '../benchmarks/diff-benchmarks.ts'
import type { Language } from '../domain/language.ts'
import type { TextSheet } from '../domain/text-sheet.ts'
import { DiffDescriber } from './describe-diff.ts'

/** One row for each change of a fine, and one for each tier in which something else changed. */
export function diffSheet({ items }: BenchmarkDiff, language: Language): TextSheet {
  const describer = new DiffDescriber(language)
  return {
    name: describer.say('sheet'),
    lines: [],
    columns: [
      { header: describer.say('sheetItem'), width: 36 },
      { header: describer.say('sheetFormerItem'), width: 24 },
      { header: describer.say('sheetLaw'), width: 20 },
      { header: describer.say('sheetParty'), width: 16 },
      { header: describer.say('sheetTier'), width: 12 },
      { header: describer.say('sheetFormerTier'), width: 12 },
      { header: describer.say('sheetKind'), width: 18 },
      { header: describer.say('sheetBefore'), width: 30 },
      { header: describer.say('sheetAfter'), width: 30 },
      { header: describer.say('sheetLower'), width: 26 },
      { header: describer.say('sheetUpper'), width: 26 },
      { header: describer.say('sheetWidth'), width: 30 },
      { header: describer.say('sheetDirection'), width: 12 },
      { header: describer.say('sheetConditionsBefore'), width: 40 },
      { header: describer.say('sheetConditionsAfter'), width: 40 },
      { header: describer.say('sheetWordingBefore'), width: 50 },
      { header: describer.say('sheetWordingAfter'), width: 50 },
    ],
    rows: items.flatMap((item) => item.tiers.flatMap((tier) => rowsOf(item, tier, describer)).concat(item.tiers.length === 0 ? [[item.item, item.formerItem, item.law, partyOf(item, describer), null, null, kindOf(item, null, describer), ...Array.from({ length: 10 }, () => null)]] : [])),
  }
}

function rowsOf(item: ItemChange, change: TierChange, describer: DiffDescriber): (string | null)[][] {
  const { before, after, fines } = change
  const formerTier = change.kind === 'renamed' ? describer.tier(before!) : null
  const named = [item.item, item.formerItem, item.law, partyOf(item, describer), describer.tier((after ?? before)!), formerTier, kindOf(item, change, describer)]
  const texts = (['conditions', 'wordings'] as const).flatMap((field) => [before, after].map((tier) => (tier === null || tier[field].length === 0 ? null : tier[field].join('\n'))))
  if (fines.length === 0) return [[...named, outcomeOf(before, describer), outcomeOf(after, describer), null, null, null, null, ...texts]]
  return fines.map((fine) => {
    const arithmetic = describer.arithmetic(fine)
    const [old, now] = [fine.before, fine.after].map((one) => (one === null ? null : describer.fines([one])))
    return named.concat(old!, now!, arithmetic?.lower ?? null, arithmetic?.upper ?? null, arithmetic?.width ?? null, arithmetic?.direction.replace(/^[；;]\s*/, '') ?? null, texts)
  })
}

function outcomeOf(tier: ComparedTier | null, describer: DiffDescriber): string | null {
  return tier === null ? null : describer.outcome(tier)
}

function partyOf({ party }: ItemChange, describer: DiffDescriber): string | null {
  return party === null ? null : describer.partyName(party)
}

function kindOf({ kind }: ItemChange, tier: TierChange | null, describer: DiffDescriber): string {
  if (kind === 'added') return describer.say('kindItemAdded')
  if (kind === 'removed') return describer.say('kindItemRemoved')
  if (tier === null) return describer.say('kindItemRenamed')
  if (tier.kind === 'added') return describer.say('kindAdded')
  if (tier.kind === 'removed') return describer.say('kindRemoved')
  if (tier.kind === 'renamed') return describer.say('kindRenamed')
  if (tier.fines.length > 0) return describer.say('kindChanged')
  if (!tier.hasOtherWording) return describer.say('kindConditions')
  return describer.say(tier.before!.fines === null || tier.after!.fines === null ? 'kindWording' : 'kindOtherWording')
}
