/** From where on the page says something, and how: policy, printed beside every table. */
export const healthLimits = {
  /** Decisions whose tier is known, of an offence, before one of its tiers is called unused. */
  decisionsToCallUnused: 20,
  /** Decisions inside a tier before their spread is judged. */
  decisionsToSpread: 20,
  /** The middle half of the decisions takes up this share of the range or more, and */
  spread: 0.4,
  /** its ends differ by this factor or more: below it fines are basically the same. */
  factor: 1.25,
  /** Decisions on an offence before its practice is called settled. */
  decisionsToSettle: 20,
  /** The exact lower bound of the share of the most frequent amount. */
  settledShare: 0.5,
  /** Decisions inside a tier before a narrower range is shown. */
  decisionsToSuggest: 30,
  /** Left out at each end before rounding. */
  tail: 0.1,
  /** A range that is not narrower by this share is none to suggest. */
  leastGain: 0.2,
} as const

/** A tier of a version in force; `party` is a code of `party_kind`, null for every kind of party. */
export interface TierName {
  readonly benchmark: string
  readonly version: string
  readonly item: string
  readonly party: string | null
  readonly tier: string
}

/** What figures count: yuan, times or percent of a recorded sum. */
export interface FigureUnit {
  readonly basis: 'amount' | 'multiple' | 'percentage'
  readonly base: 'value_of_goods' | 'illegal_gains' | null
}

/** The range of a tier in its unit, decimal text; null where it has no such end. */
export interface TierRange {
  readonly lower: string | null
  readonly upper: string | null
  readonly isLowerClosed: boolean
  readonly isUpperClosed: boolean
}

export interface TierUse extends TierName {
  /** Governed by the version, of the offence and kind of party. */
  readonly decisions: number
  /** Of those: they name a tier; it is one of this offence; it is this one. */
  readonly recorded: number
  readonly known: number
  readonly used: number
  readonly state: 'used' | 'unused' | 'too few'
  /** Of an unused tier: the greatest share of decisions that would still give none so often as one time in twenty. */
  readonly atMost: number | null
}

/** Where the fines of a tier stand in its range: 0 at the lower end, 1 at the upper one. */
export interface TierSpread extends TierName, FigureUnit, TierRange {
  readonly agencies: number
  readonly decisions: number
  /** `no range`: one of its ends is missing or both are one figure. The rest is null unless close or scattered. */
  readonly state: 'scattered' | 'close' | 'too few' | 'no range'
  readonly lowerQuartile: number | null
  readonly median: number | null
  readonly upperQuartile: number | null
  /** The fines at the quartiles, in the unit of the tier. */
  readonly lowerFigure: number | null
  readonly upperFigure: number | null
  /** How many decisions stand at a position, in steps of a twentieth of the range. */
  readonly positions: readonly { readonly position: number; readonly decisions: number }[]
}

/** What is imposed most for an offence, whatever the tier. */
export interface UsualAmount extends Omit<TierName, 'tier'>, FigureUnit {
  readonly tiers: number
  readonly agencies: number
  readonly decisions: number
  readonly figure: number
  /** Decisions with this very figure, and the exact lower bound of their share, wrong one time in twenty. */
  readonly times: number
  readonly atLeast: number
  readonly state: 'settled' | 'open' | 'too few'
}

/** The range that most of the unsuspected decisions of a tier keep to, never beyond its own. */
export interface NarrowerRange extends TierName, FigureUnit, TierRange {
  readonly agencies: number
  /** Inside the tier, and nothing found about them; those with a finding are not counted. */
  readonly decisions: number
  readonly withFinding: number
  readonly state: 'narrower' | 'one figure' | 'as wide' | 'too few' | 'no range'
  /** Where it is narrower, or one figure. */
  readonly suggested: TierRange | null
  /** Of the counted decisions, those that the suggested range would leave outside. */
  readonly outside: number | null
  /** Its width as a share of that of the tier. */
  readonly widthShare: number | null
}

export interface ItemWithoutBenchmark {
  readonly item: string
  readonly decisions: number
  readonly without: number
  readonly agencies: number
  readonly firstYear: string
  readonly lastYear: string
  /** The law on record leaves a range for it. */
  readonly hasKnownRange: boolean
}

/** How the benchmarks in force stand the test of practice, as of a day. */
export interface BenchmarkHealth {
  readonly asOf: string
  readonly runId: string
  /** Versions in force that have tiers, and on record at all. */
  readonly versions: number
  readonly versionsOnRecord: number
  readonly uses: readonly TierUse[]
  readonly spreads: readonly TierSpread[]
  /** The middle spread of the tiers with enough decisions; null where there is none. */
  readonly usualSpread: number | null
  readonly amounts: readonly UsualAmount[]
  readonly ranges: readonly NarrowerRange[]
  readonly itemsWithout: readonly ItemWithoutBenchmark[]
}

/** How many entries each part has. */
export interface BenchmarkHealthCounts {
  readonly versions: number
  readonly unused: number
  readonly scattered: number
  readonly settled: number
  readonly narrower: number
  readonly without: number
}
