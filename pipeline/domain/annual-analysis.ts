import { unrecordedMatters, type CellUnit } from './annual-form.ts'
import type { BenchmarkHealthCounts } from './benchmark-health.ts'
import type { ActType } from './decision.ts'

/** What became of the duty to send in the totals of a year, or to write the analysis of it. `date unknown`: it arrived, but when was not recorded. */
export const boardStates = ['exempt', 'not due', 'missing', 'on time', 'late', 'date unknown', 'returned', 'revised'] as const
export type BoardState = (typeof boardStates)[number]

/** How a reported figure stands to what the records give. */
export const cellVerdicts = ['equal', 'explained', 'over-reported', 'under-reported', 'not reported', 'unreadable', 'not computable'] as const
export type CellVerdict = (typeof cellVerdicts)[number]

/** Rules under which a reported figure would be equal to the records, where the form's own rule does not make it so. */
export const explainingRules = [
  'with decisions that did not last',
  'without decisions that did not last',
  'each row of the register counted',
  'every kind of penalty counted',
] as const
export type ExplainingRule = (typeof explainingRules)[number]

/** Why a figure cannot be told from the records. */
export const cellObstacles = [
  ...unrecordedMatters,
  'undecided-cases',
  'revocations',
  'no-decisions-of-act',
  'no-decisions-of-year',
  'kinds-not-recorded',
  'kinds-not-separable',
  'amounts-not-clear',
] as const
export type CellObstacle = (typeof cellObstacles)[number]

/** One cell of one agency's return beside what the records give. Amounts in yuan; all figures as decimal text. */
export interface ReconciledCell {
  readonly agencyId: string
  readonly agencyName: string
  readonly year: number
  readonly form: string
  readonly table: string
  readonly cell: string
  readonly header: string
  readonly unit: CellUnit
  readonly reported: string | null
  readonly computed: string | null
  readonly verdict: CellVerdict
  readonly rule: ExplainingRule | null
  /** Why it cannot be computed. */
  readonly obstacle: CellObstacle | null
  /** Where the reported figure stands: file, sheet, place such as C7. */
  readonly file: string | null
  readonly sheet: string | null
  readonly place: string | null
}

/** One agency and duty of the year. */
export interface AnnualDutyEntry {
  readonly agencyId: string
  readonly agencyName: string
  readonly level: string | null
  readonly sector: string | null
  readonly duty: 'annual return' | 'bureau analysis'
  readonly year: number
  readonly dueDate: string
  readonly state: BoardState
  readonly receivedDate: string | null
  readonly daysLate: number | null
  readonly isNil: boolean | null
  /** Why it owes nothing, where it is exempt. */
  readonly reason: string | null
  /** Years of the five before in which it was late or sent nothing. */
  readonly yearsLateBefore: readonly number[]
}

export interface ActCount {
  readonly act: ActType
  /** Documents of the year; of permits those on applications. */
  readonly count: number
  /** Of the year before; null where no decision of that year is on record at all. */
  readonly before: number | null
}

export interface GroupedCount extends ActCount {
  /** The level or the sector of the agencies; null where it is not recorded. */
  readonly group: string | null
}

/** What a check found of the year's decisions and returns. */
export interface CheckYear {
  readonly checkId: string
  readonly title: string
  /** What it could judge; what was too few or not applicable is counted apart. */
  readonly examined: number
  readonly findings: number
  /** Among them: a recorded reason may explain it. */
  readonly explained: number
  readonly tooFew: number
  readonly notApplicable: number
  /** Findings on the year before by the same check in the same run; null where no decision of that year is on record. */
  readonly findingsBefore: number | null
  /** The titles of its verdicts with how often each was found, the most frequent first. */
  readonly verdicts: readonly { readonly title: string; readonly count: number }[]
}

/** What became of the findings on a year. Explained, confirmed, corrected, dismissed and open add up to those found. */
export interface FindingsResolved {
  readonly found: number
  /** Among them: no longer found, because the record was corrected. */
  readonly gone: number
  /** Somebody said anything of them. */
  readonly dealtWith: number
  /** A file or an explanation was called for at some time. */
  readonly asked: number
  readonly explained: number
  /** Confirmed and not corrected yet. */
  readonly confirmed: number
  readonly corrected: number
  readonly dismissed: number
  /** Of the dismissed: with others like them. */
  readonly byPattern: number
  readonly open: number
}

/** One table of the form: the county's sum and a row for each agency. Figures as decimal text in the unit that the form prints. */
export interface AnnualTable {
  readonly table: string
  readonly title: string
  readonly cells: readonly { readonly cell: string; readonly header: string; readonly above: string | null; readonly unit: CellUnit }[]
  readonly rows: readonly {
    readonly agencyId: string
    readonly agencyName: string
    /** Null = not reported, or not computable; `suppressed` in the public edition. */
    readonly reported: readonly (string | null)[]
    readonly computed: readonly (string | null)[]
  }[]
  readonly reportedTotal: readonly (string | null)[]
  readonly computedTotal: readonly (string | null)[]
}

/** Everything that the written analysis of a year says, before it is put into words. */
export interface AnnualAnalysis {
  readonly bureau: string
  readonly year: number
  /** The day as of which the data stand. */
  readonly asOf: string
  readonly runId: string
  /** A public edition has small counts suppressed and no natural persons in it. */
  readonly isPublic: boolean
  readonly form: { readonly form: string; readonly title: string; readonly source: string; readonly countsAnnulled: boolean }
  readonly coverage: {
    readonly decisions: number
    readonly decisionsOfYear: number
    readonly agenciesWithDecisions: number
    readonly rowsSetAside: number
    readonly files: number
    readonly latestDecision: string | null
  }
  readonly acts: readonly ActCount[]
  readonly byLevel: readonly GroupedCount[]
  readonly bySector: readonly GroupedCount[]
  readonly tables: readonly AnnualTable[]
  readonly duties: readonly AnnualDutyEntry[]
  readonly reconciliation: readonly ReconciledCell[]
  /** Checks of returns, then checks of discretion; only those that ran. */
  readonly returnChecks: readonly CheckYear[]
  readonly discretionChecks: readonly CheckYear[]
  /** What became of the findings of the checks of discretion; null in the public edition. */
  readonly resolution: FindingsResolved | null
  readonly benchmarks: BenchmarkHealthCounts | null
}
