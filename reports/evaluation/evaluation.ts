/** What a generated world is drawn with. */
export interface World {
  readonly seed: number
  readonly decisions: number
  /** Times the usual share of planted decisions, about .4%. */
  readonly prevalence: number
  readonly tierIsRecorded: boolean
  readonly isHarder: boolean
}

export type ScenarioName = 'base' | 'tier' | 'sweep' | 'harder'

/** Which decisions are ranked, and whether a recorded reason takes a decision off the list. */
export interface Variant {
  /** False: decisions outside the statute are ranked too, before all others, for every method alike. */
  readonly insideOnly: boolean
  readonly reasonsCount: boolean
}

/** How well one method ranks and flags the fines of one world. Shares in [0, 1]; null where nothing can be said. */
export interface Ranking extends Variant {
  readonly method: string
  readonly planted: number
  readonly averagePrecision: number | null
  readonly precisionAt100: number | null
  readonly precisionAt1000: number | null
  /** Flagged at the method's customary cut-off: the planted ones, all others, and of those the explained exceptions. */
  readonly flaggedTrue: number
  readonly flaggedFalse: number
  readonly flaggedExplained: number
}

export interface CurvePoint {
  readonly method: string
  readonly recall: number
  readonly precision: number
}

/** Planted fines of one kind or size, and how many of them are flagged at q ≤ .05. */
export interface Found {
  readonly group: string
  readonly planted: number
  readonly found: number
  /** Of the planted ones those outside the statute: all found, by the check of the statute. */
  readonly outsideStatute: number
}

/** Fines inside the statute with q up to a nominal share of false ones. */
export interface CalibrationPoint {
  readonly nominal: number
  readonly flagged: number
  readonly flaggedFalse: number
}

export interface Gates {
  readonly unitErrorsPlanted: number
  readonly unitErrorsCaught: number
  readonly plantedTakenForUnitErrors: number
  readonly othersTakenForUnitErrors: number
  readonly plantedOutsideStatute: number
  readonly othersOutsideStatute: number
  /** Planted inside the statute, but compared with nothing: mixed law, say. */
  readonly plantedNotComparable: number
}

/** One list of the check of like facts, as the product prints it, by the truth about what is on it. */
export interface ListCount {
  readonly list: string
  readonly flagged: number
  readonly plantedFines: number
  readonly plantedKinds: number
  /** Planted for other checks: unlike co-parties, unit errors. */
  readonly plantedOtherwise: number
  readonly explained: number
  /** Of the explained ones those that the finding shows with their reason. */
  readonly explainedAndShownSo: number
  readonly unplanted: number
}

/** Cases with two parties whose recorded facts are the same. */
export interface CoParties {
  readonly pairs: number
  readonly planted: number
  readonly flaggedTrue: number
  readonly flaggedFalse: number
}

/** Agencies, officers or changes of practice that were planted, that could be judged, and that are found. */
export interface UnitCount {
  readonly unit: string
  readonly planted: number
  readonly judged: number
  readonly found: number
  readonly flaggedFalse: number
}

/** A planted change: its true size in shares of the statutory range on the log scale, and how far off its date is; null if not found. */
export interface PlantedChange {
  readonly jump: number
  readonly daysOff: number | null
}

/** A part of the variance of like decisions as planted and as the noise audit states it, all agencies together. */
export interface NoisePart {
  readonly part: 'level' | 'pattern' | 'residual'
  readonly planted: number
  readonly estimated: number
  /** The standard error that the audit gives of its estimate; not in results from before there was one. */
  readonly standardError?: number
}

export interface Run {
  readonly scenario: ScenarioName
  readonly world: World
  readonly fines: number
  readonly rankings: readonly Ranking[]
  readonly curves: readonly CurvePoint[]
  readonly found: readonly Found[]
  readonly kinds: readonly Found[]
  readonly lists: readonly ListCount[]
  readonly calibration: readonly CalibrationPoint[]
  readonly gates: Gates
  readonly coParties: CoParties
  readonly units: readonly UnitCount[]
  readonly changes: readonly PlantedChange[]
  /** Empty where too few officers decided to audit; absent in results from before it was measured. */
  readonly noise?: readonly NoisePart[]
  /** Of the fines wrongly flagged those of an agency or officer planted as severe or lenient throughout. */
  readonly falseOfPlantedUnits: number
  readonly seconds: { readonly world: number; readonly method: number; readonly yardstick: number; readonly baselines: Readonly<Record<string, number>> }
  /** The most memory that the process held until the method was done; the world is drawn in another. */
  readonly peakBytes: number
}

export interface Evaluation {
  readonly measuredOn: string
  readonly machine: string
  readonly runs: readonly Run[]
}

export const ownMethod = 'equal-treatment'
