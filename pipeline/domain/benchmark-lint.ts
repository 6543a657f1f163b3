/** What may deserve a look in a benchmark. The sentences are in `reports/words/<language>/benchmark.ts`. */
export const benchmarkLintCodes = [
  'outcome-missing',
  'outcome-unread',
  'outcome-partly-read',
  'condition-unread',
  'condition-partly-read',
  'law-not-named',
  'tier-taken-from-above',
  'fewer-than-three-tiers',
  'tiers-out-of-order',
  'same-tier-other-range',
  'fine-gap',
  'fine-overlap',
  'same-range-in-two-tiers',
  'condition-gap',
  'condition-overlap',
  'outside-quoted-law',
] as const
export type BenchmarkLintCode = (typeof benchmarkLintCodes)[number]

/** `error`: a decision cannot be held against this tier, or it would go wrong; `warning`: to be looked at; `notice`: how it was read. */
export const benchmarkLintSeverities = ['error', 'warning', 'notice'] as const
export type BenchmarkLintSeverity = (typeof benchmarkLintSeverities)[number]
