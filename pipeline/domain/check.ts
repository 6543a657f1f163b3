import type { Language } from './language.ts'
import type { Severity } from './finding.ts'

export interface LegalBasis {
  readonly instrument: string
  readonly article: string
  /** The rule in our own words, by language. */
  readonly rule: Readonly<Record<Language, string>>
  /** The rule of another place, shown because nothing in force here asks for it and the check was switched on all the same. */
  readonly isForReference?: boolean
}

export interface CheckParameter {
  readonly type: 'integer' | 'decimal' | 'boolean' | 'text'
  readonly default: number | boolean | string
  /** The lowest and the highest number that makes sense, both included; where absent there is no such bound. */
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly meaning: Readonly<Record<Language, string>>
}

/** The sentences of one verdict of a check; `{column}` is filled from the finding's columns. */
export interface VerdictWords {
  readonly title: string
  /** The calculation, so that a reader can redo it by hand. */
  readonly arithmetic: string
  /** Of a finding on several decisions: by what one of them departs, in `{departs_by}`. */
  readonly departure?: string | undefined
}

/** What a check says in one language. */
export interface CheckWords {
  readonly title: string
  readonly question: string
  /** What a supervisor does next with a finding. */
  readonly nextStep: string
  /** What makes a finding so severe, for each severity that the check gives. */
  readonly severities: Readonly<Partial<Record<Severity, string>>>
  readonly verdicts: Readonly<Record<string, VerdictWords>>
  readonly reasons: Readonly<Record<string, string>>
  /** The sections of the body by heading. */
  readonly sections: {
    readonly method: string
    readonly exclusions: string
    readonly assumptions: string
    readonly whatAFindingDoesNotShow: string
    readonly example: string
  }
}

/** What a check is about. That of a benchmark is a version of it, or an item or a tier in it; its agency is the issuer. */
export const checkSubjects = ['decision', 'case', 'agency', 'benchmark'] as const
export type CheckSubject = (typeof checkSubjects)[number]

/** Where a finding sees the fine of a decision: kept apart, because they call for different answers. */
export const rangeVerdicts = ['outside-statute', 'outside-tier', 'other-tier', 'inside-but-unusual'] as const
export type RangeVerdict = (typeof rangeVerdicts)[number]

/** A check as its folder defines it. */
export interface Check {
  readonly id: string
  /** Ids of the duties that it serves, e.g. `T1`. */
  readonly duties: readonly string[]
  readonly legalBasis: readonly LegalBasis[]
  readonly grain: string
  readonly subject: CheckSubject
  /** Of a check on single fines: where its findings see them. */
  readonly rangeVerdict: RangeVerdict | null
  readonly severity: Severity
  /** Fields of a decision without any one of which no subject can be flagged. */
  readonly needs: readonly string[]
  /** Studies whose tables it reads; they are made before it runs. */
  readonly studies: readonly string[]
  /** Columns that move although nothing that was judged has changed, or all: a finding is not judged again because of them. */
  readonly drifts: 'all' | readonly string[]
  readonly parameters: Readonly<Record<string, CheckParameter>>
  /** Reasons for which a subject is not applicable; each is proved by a case of its name. */
  readonly exclusions: readonly string[]
  readonly words: Readonly<Record<Language, CheckWords>>
  /** Folder that holds the check's files. */
  readonly folder: string
  readonly sql: string
  /** One row a finding and comparable decision, or null when the check does not choose them itself. */
  readonly comparablesSql: string | null
  /** One row a decision among which the comparables nearest to a flagged one are looked for, or null when the check has none of that kind. */
  readonly candidatesSql: string | null
  /** One row a finding with what its sheet says besides, which would cost too much for all rows; null when there is none. */
  readonly evidenceSql: string | null
}
