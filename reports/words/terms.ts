import type { ActType, AmountAmbiguity, DecisionStatus, PartyKind, PenaltyKind } from '../../pipeline/domain/decision.ts'
import type { RangeVerdict } from '../../pipeline/domain/check.ts'
import type { CoverageOutcome, Direction, Severity } from '../../pipeline/domain/finding.ts'
import type { PermitOutcome } from '../../pipeline/domain/permit.ts'
import type { RecordType } from '../../pipeline/domain/record.ts'
import type { BoardEntry } from '../../pipeline/domain/report-data.ts'

type TermsOf<Code extends string> = Readonly<Record<Code, string>>

/** What a reader sees in place of each code of the domain. The compiler keeps every list complete. */
export interface Terms {
  readonly actTypes: TermsOf<ActType>
  readonly partyKinds: TermsOf<PartyKind>
  readonly penaltyKinds: TermsOf<PenaltyKind>
  readonly statuses: TermsOf<DecisionStatus>
  readonly permitOutcomes: TermsOf<PermitOutcome>
  readonly ambiguities: TermsOf<AmountAmbiguity>
  readonly severities: TermsOf<Severity>
  /** 偏重, 偏轻: off the expectation. */
  readonly directions: TermsOf<Direction>
  /** 畸重, 畸轻: grossly off it. */
  readonly grossDirections: TermsOf<Direction>
  /** Whether a range includes the figure at its end. */
  readonly rangeEnds: TermsOf<'closed_end' | 'open_end'>
  /** What the figures of a range count in. */
  readonly rangeUnits: TermsOf<'in_yuan' | 'times_base' | 'percent_of_base'>
  /** A fine with its unit, and none. */
  readonly fines: TermsOf<'fined' | 'not_fined'>
  /** Where a fine lies against the range that was spoken of. */
  readonly places: TermsOf<'within_range' | 'below_range' | 'above_range'>
  /** Where a finding sees the fine. */
  readonly rangeVerdicts: TermsOf<RangeVerdict>
  /** How a benchmark is made, and whom it is copied to. */
  readonly baseSums: TermsOf<'value_of_goods' | 'illegal_gains'>
  readonly payers: TermsOf<'organisation' | 'individual' | 'offender' | 'responsible_person'>
  readonly benchmarkSteps: TermsOf<'comment' | 'reasoning' | 'collective_decision' | 'court' | 'procuratorate'>
  /** The nine categories of records that the county's enforcement platform keeps. */
  readonly platformCategories: TermsOf<
    | 'basic_information' | 'responsibility_plan' | 'discretion_benchmark' | 'delegation' | 'review_catalogue'
    | 'inspections' | 'annual_situation' | 'law_implementation' | 'other_information'
  >
  readonly outcomes: TermsOf<CoverageOutcome>
  readonly cellUnits: Readonly<Record<string, string>>
  readonly clockUnits: Readonly<Record<string, string>>
  readonly unitSlips: Readonly<Record<string, string>>
  readonly boardStates: TermsOf<BoardEntry['state']>
  readonly duties: TermsOf<BoardEntry['duty']>
  readonly recordTypes: TermsOf<RecordType>
}

/** The term for a code that data carry; a code that we do not know is shown as it is rather than hidden. */
export function termOf(terms: Readonly<Record<string, string>>, code: string): string {
  return terms[code] ?? code
}
