import type { ActType, PenaltyKind } from './decision.ts'
import type { Language } from './language.ts'

/** What a cell of a form is counted in. Amounts are kept in yuan whatever the form prints. */
export const cellUnits = ['case', 'occasion', 'person', 'yuan', 'wan_yuan', 'percent'] as const
export type CellUnit = (typeof cellUnits)[number]

/** What is counted of applications for permits. */
export const permitCounts = ['applied', 'accepted', 'granted', 'refused', 'revoked'] as const
export type PermitCount = (typeof permitCounts)[number]

/** Records that a form asks about and that decisions do not hold: such a cell can be read and added up, not recomputed. */
export const unrecordedMatters = [
  'summary_procedure',
  'ordinary_procedure',
  'legal_reviews',
  'transfers_to_prosecution',
  'reconsideration',
  'litigation',
  'enforcement_of_decisions',
  'amounts_of_other_acts',
  'amounts_spared',
  'closed_cases',
  'certificates',
  'rewards',
  'other_matters',
] as const
export type UnrecordedMatter = (typeof unrecordedMatters)[number]

/** How a cell follows from the records; exactly one of the kinds. */
export type CellRule =
  /** Penalty documents whose heaviest category, by the form's order, is this cell. A kind in two cells: the records do not tell which. */
  | { readonly rule: 'heaviest'; readonly kinds: readonly PenaltyKind[] }
  /** Documents of an act; with words, only those whose item or wording holds one of them. */
  | { readonly rule: 'decisions'; readonly act: ActType; readonly words: readonly string[] }
  /** Fines and confiscated amounts of penalties as decided. */
  | { readonly rule: 'amount' }
  /** Penalty cases filed in the year, whenever they were decided. */
  | { readonly rule: 'filed' }
  /** Penalty decisions that impose nothing (不予处罚), or go below the minimum on a recorded ground (减轻). */
  | { readonly rule: 'no penalty' }
  | { readonly rule: 'reduced' }
  | { readonly rule: 'permits'; readonly count: PermitCount }
  /** The sum of other cells of the same table. */
  | { readonly rule: 'sum'; readonly of: readonly string[] }
  | { readonly rule: 'unrecorded'; readonly matter: UnrecordedMatter }

export interface FormCell {
  readonly cell: string
  /** As the form prints it, then other spellings seen. */
  readonly headers: readonly string[]
  /** The heading over several columns, if there is one. */
  readonly above: string | null
  readonly unit: CellUnit
  readonly rule: CellRule
}

export interface FormTable {
  readonly table: string
  readonly title: string
  readonly cells: readonly FormCell[]
}

/** A form of the annual statistics: data, so that a county adds its own without code. */
export interface AnnualForm {
  readonly form: string
  readonly title: Readonly<Record<Language, string>>
  /** Where the form was seen in use. */
  readonly source: string
  readonly counting: {
    /** Whether decisions that were annulled, varied, withdrawn or confirmed unlawful later are counted. */
    readonly annulled: 'left out' | 'counted'
  }
  /** Cells of penalties, the mildest first: a document with several kinds counts once, in the last of them. */
  readonly severity: readonly string[]
  readonly tables: readonly FormTable[]
}
