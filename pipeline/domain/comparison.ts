import type { ReportDecision } from './report-data.ts'

/** Why no range of past practice can be told. */
export const comparisonObstacles = [
  'not-a-penalty',
  'item-not-recorded',
  'party-kind-not-recorded',
  'item-without-priors',
  'mixed-law',
  'benchmark-unclear',
  'rule-without-priors',
  'base-not-recorded',
  'sum-apart',
  'too-few',
] as const
export type ComparisonObstacle = (typeof comparisonObstacles)[number]

export const comparisonWarnings = [
  'circumstances-both-ways',
  'mixed-law',
  'unit-suspicion',
  'ambiguous-amount',
  'outside-statute',
  'outside-tier',
  'kinds-assumed',
  'kinds-unlike',
  'tier-left-out',
  'facts-left-out',
  'rare-facts',
  'one-agency',
  'few-of-same-facts',
] as const
export interface ComparisonWarning {
  readonly code: (typeof comparisonWarnings)[number]
  readonly details: Readonly<Record<string, string | number | null>>
}

/** Cases left at each step of narrowing. */
export interface Narrowing {
  readonly item: number
  readonly epoch: number
  readonly partyKind: number
  readonly sameFacts: number
  readonly nearest: number
}

/** What comparable cases were fined, allowed for their facts, in yuan. */
export interface UsualRange {
  readonly comparables: number
  readonly withSameFacts: number
  readonly agencies: number
  readonly kinds: string
  /** The 3rd, 25th, 50th, 75th and 97th percentile; the first and the last are fines of cases, with fewer than 34 cases the lowest and the highest. */
  readonly low: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly high: number
  /** At least eight in ten of them have one fine. */
  readonly isFixed: boolean
}

/** Where a fine stands in a range of past practice. */
export interface Standing {
  readonly fine: number
  /** `near`: outside, but by less than a quarter off the median, which is basically the same. */
  readonly place: 'within' | 'near' | 'above' | 'below'
  /** Of the median. */
  readonly factor: number
  readonly atOrAbove: number
  readonly atOrBelow: number
}

export interface Bounds {
  readonly source: string
  readonly lower: string | null
  readonly upper: string | null
}

export interface WeighedFact {
  /** As in fact_weight, e.g. `circumstance:拒不改正`. */
  readonly fact: string
  readonly factor: number
  readonly cases: number | null
  /** Whether the decision has it. */
  readonly isPresent: boolean
}

export interface MissingFact {
  /** A field of a decision. */
  readonly field: string
  /** How many of the prior decisions record it. */
  readonly recorded: number
  readonly decisions: number
}

/** A decision, or a draft of one, held against what was decided before. */
export interface Comparison {
  readonly decision: ReportDecision
  readonly obstacle: ComparisonObstacle | null
  readonly narrowing: Narrowing
  /** Of the nearest cases; `kinds` is joined by bars. */
  readonly kinds: readonly { readonly kinds: string; readonly cases: number }[]
  readonly range: UsualRange | null
  readonly standing: Standing | null
  readonly statute: Bounds | null
  readonly tier: Bounds | null
  readonly weights: readonly WeighedFact[]
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly ComparisonWarning[]
  /** At most eight, those with the very same facts first, then those whose facts weigh nearest. */
  readonly nearest: readonly ReportDecision[]
}
