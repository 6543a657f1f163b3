import type { BenchmarkRow } from './benchmark-row.ts'
import type { Interval } from './interval.ts'
import type { Measure } from './outcome.ts'

export const lintCodes = [
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
export type LintCode = (typeof lintCodes)[number]

/** `error`: a decision cannot be held against this tier, or it would go wrong; `warning`: to be looked at; `notice`: as it was read. */
export const lintSeverities = ['error', 'warning', 'notice'] as const
export type LintSeverity = (typeof lintSeverities)[number]

/** What deserves a look in a benchmark, with its place. */
export interface LintFinding {
  readonly code: LintCode
  readonly severity: LintSeverity
  readonly row: BenchmarkRow
  /** The row that it is held against. */
  readonly other: BenchmarkRow | null
  /** The text that was not read, or what is counted. */
  readonly text: string | null
  /** The gap or overlap, or the fine that is held against the law. */
  readonly interval: Interval | null
  /** What the interval counts: 元, 倍, %, or the unit of a condition. */
  readonly unit: string | null
}

/** The unit of a fine, with what it is a rate or a share of. */
export function unitOf(measure: Measure): string {
  switch (measure.kind) {
    case 'amount':
      return measure.per === null ? '元' : `元/${measure.per}`
    case 'multiple':
      return '倍'
    case 'percentage':
    case 'share':
      return '%'
  }
}
