/** Why a row of a benchmark is not made a tier to hold decisions against. The sentences are in `reports/words/<language>/benchmark.ts`. */
export const unconvertedReasons = [
  'outcome-missing',
  'outcome-unread',
  'outcome-partly-read',
  'no-fine',
  'base-switches',
  'several-fines',
  'capped',
  'per-unit',
  'share-of-statute',
  'other-base',
  'named-payer',
  'only-in-a-case',
  'may-be-reduced',
  'figure-too-fine',
  'outside-quoted-law',
  'item-missing',
  'tier-missing',
  'party-unknown',
  'other-version',
  'same-tier-other-fine',
  'same-tier-unconverted',
  'ladders-differ',
  'tier-order-unclear',
  'no-tier-in-row',
] as const
export type UnconvertedReason = (typeof unconvertedReasons)[number]

/** The outcome was understood and is no range of recorded sums: the tier is kept with its words, and no fine is held against it. */
export const reasonsForWords: ReadonlySet<UnconvertedReason> = new Set([
  'no-fine', 'base-switches', 'several-fines', 'capped', 'per-unit', 'share-of-statute', 'other-base', 'named-payer', 'only-in-a-case', 'may-be-reduced',
])
