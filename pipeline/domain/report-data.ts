import type { AnnualDutyEntry } from './annual-analysis.ts'
import type { Check } from './check.ts'
import type { Coverage, Finding, RunStatistic } from './finding.ts'
import type { DeadlineBoard } from './deadline.ts'
import type { FindingEvent, FindingLife, JudgedFindings } from './finding-life.ts'
import type { UserErrorCode } from './errors.ts'
import type { Language } from './language.ts'
import type { PermitOutcome } from './permit.ts'
import type { RecordType } from './record.ts'

/** What a report may show of a decision. Parties who are people are masked, and free text is scrubbed, before it gets here. */
export interface ReportDecision {
  readonly decisionId: string
  readonly caseId: string | null
  readonly documentNumber: string | null
  readonly agencyName: string
  readonly party: string
  readonly partyKind: string
  readonly role: string | null
  readonly conductDate: string | null
  readonly decisionDate: string
  readonly violationItem: string | null
  readonly facts: string | null
  readonly legalBasis: string | null
  /** Null = not recorded, empty = recorded as none. */
  readonly circumstances: readonly string[] | null
  readonly harm: string | null
  readonly repeatCount: number | null
  /** Yuan, decimal text. */
  readonly valueOfGoods: string | null
  readonly illegalGains: string | null
  readonly benchmarkCited: string | null
  readonly benchmarkVersionCited: string | null
  readonly tierCited: string | null
  readonly kinds: readonly string[] | null
  /** Yuan, decimal text. */
  readonly fine: string | null
  readonly confiscation: string | null
  readonly status: string
  readonly reductionGround: string | null
  readonly adjustedApplicationApproved: boolean | null
  readonly collectiveDiscussionDate: string | null
  readonly explanation: string | null
  /** Null where the decision is none on a permit, or nothing of its application is on record. */
  readonly permit: ReportPermit | null
  readonly sourceFile: string
  readonly sourceRow: number
}

/** What is recorded of the application for a permit. */
export interface ReportPermit {
  readonly item: string
  readonly applicationType: string | null
  readonly acceptanceDate: string | null
  readonly outcome: PermitOutcome | null
  /** Null = not recorded, empty = recorded as none. */
  readonly materials: readonly string[] | null
  readonly conditions: readonly string[] | null
}

/** A tier of the benchmark that governs a decision, its bounds in yuan for this decision's base. */
export interface ReportTier {
  readonly tier: string
  readonly rank: number
  readonly lower: string | null
  readonly upper: string | null
  /** Whether the bounds belong to the tier: 以上, 以下 include their figure, 超过, 不满 do not. */
  readonly isLowerIncluded: boolean
  readonly isUpperIncluded: boolean
  readonly isCited: boolean
  readonly conditions: string | null
}

export interface ReportFinding {
  readonly finding: Finding
  readonly agencyName: string
  readonly decision: ReportDecision | null
  /** Nearest first; for a case, its parties; for a finding on several decisions, these. Not all of them where there are many. */
  readonly comparables: readonly ReportDecision[]
  /** How many there are in all. */
  readonly comparablesTotal: number
  /** Decision id -> what a comparable is shown as; empty where the check chose none: then the first are shown. */
  readonly shownAs: Readonly<Record<string, readonly ShownAs[]>>
  /** Decision id -> by what it departs, where the finding is on several decisions; empty for all others. */
  readonly departsBy: Readonly<Record<string, string>>
  /** What is doubtful about the values of the decision. */
  readonly warnings: readonly ReportWarning[]
  /** What the run was configured with. */
  readonly configuration: { readonly checksHash: string; readonly parameters: Readonly<Record<string, string | number | boolean>> }
  /** The tiers of the governing benchmark, most lenient first; empty when there is none. */
  readonly tiers: readonly ReportTier[]
  /** How it stands, and what happened to it so far, the earliest first. */
  readonly life: FindingLife
  readonly events: readonly FindingEvent[]
}

/** Why a comparable decision was chosen to be shown. */
export const shownAsCodes = ['nearest', 'most severe', 'most lenient'] as const
export type ShownAs = (typeof shownAsCodes)[number]

/** A value that deserves a second look; its sentence is in `reports/words`. People are masked. */
export interface ReportWarning {
  readonly field: string
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

/** One agency and year on the annual-statistics board. */
export interface BoardEntry extends Omit<AnnualDutyEntry, 'yearsLateBefore'> {
  /** The justice bureau sent it back; `reason` says why. */
  readonly returnedDate: string | null
  readonly revisedDate: string | null
  /** The day on which the agency published its statistics, or the month where no more is stated. */
  readonly publishedOn: string | null
  /** Why nobody works on the day that it is due; null on a working day. */
  readonly restDay: DueRestDay | null
}

/** Why a due day is none of work, as far as it is known. */
export type DueRestDay = { readonly rest: 'weekend' } | { readonly rest: 'holiday'; readonly name: string } | { readonly rest: 'unknown'; readonly isWeekend: boolean }

/** What was read from one file. */
export interface SourceEntry {
  readonly file: string
  readonly sheet: string | null
  readonly mapping: string
  readonly recordType: RecordType
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly rowsRepeated: number
  readonly rowsReplaced: number
  readonly rowsQuarantined: number
  /** Headers of which nothing was read: no mapping knows them. */
  readonly unusedHeaders: readonly string[]
}

/** A file, or a sheet of one, that could not be used at all in the latest load. */
export interface UnusableEntry {
  readonly file: string
  readonly sheet: string | null
  readonly code: UserErrorCode
  readonly details: Readonly<Record<string, string>>
}

/** Rows that could not be used, counted, with one example of each reason. */
export interface QuarantineEntry {
  readonly file: string
  readonly reason: string
  readonly rows: number
  readonly exampleRow: number
  readonly exampleColumn: string | null
  /** Masked where the column names a person. */
  readonly exampleValue: string | null
  readonly details: Readonly<Record<string, string>>
}

/** One row that could not be used. */
export interface QuarantinedRowEntry {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
  readonly details: Readonly<Record<string, string>>
}

/** Everything that the nightly report shows. */
export interface NightlyReportData {
  readonly workspaceName: string
  readonly runId: string
  readonly asOf: string
  readonly startedAt: string
  readonly programVersion: string
  readonly dataHash: string
  readonly checksHash: string
  /** Latest decision date in the data, the data cut-off; null when there is no decision. */
  readonly dataCutOff: string | null
  readonly decisionCount: number
  readonly agencyCount: number
  readonly checks: readonly Check[]
  /** Check -> parameter -> value in force. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>
  /** Most severe first. */
  readonly findings: readonly ReportFinding[]
  readonly coverage: readonly Coverage[]
  /** What people said of the findings of each check; none of a check that nobody judged. */
  readonly judged: readonly JudgedFindings[]
  /** Numbers of the studies behind the checks. */
  readonly statistics: readonly RunStatistic[]
  /** Agency id -> name, for the coverage. */
  readonly agencyNames: Readonly<Record<string, string>>
  readonly board: readonly BoardEntry[]
  /** Null where nobody worked them out: nothing is said of them then. */
  readonly deadlines: DeadlineBoard | null
  readonly sources: readonly SourceEntry[]
  readonly quarantine: readonly QuarantineEntry[]
  readonly unusable: readonly UnusableEntry[]
  /** Mapping name -> its title. */
  readonly mappingTitles: Readonly<Record<string, Readonly<Record<Language, string>>>>
  /** Checks that failed to run, with the message. */
  readonly failures: readonly { readonly checkId: string; readonly message: string }[]
}
