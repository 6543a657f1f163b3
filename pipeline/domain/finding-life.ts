/** How a finding stands. */
export const findingStates = ['new', 'open', 'asked', 'explained', 'confirmed', 'dismissed', 'corrected', 'reopened', 'expired'] as const
export type FindingState = (typeof findingStates)[number]

/** What a person may say of a finding; all other states come about by themselves. */
export const reviewOutcomes = ['open', 'asked', 'explained', 'confirmed', 'dismissed', 'corrected'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** The finding alone, or all findings of its check on its agency and violation item. */
export const reviewScopes = ['finding', 'pattern'] as const
export type ReviewScope = (typeof reviewScopes)[number]

/** Why something came about by itself; the sentences are in `reports/words/<language>/finding-life.ts`. */
export const reasonsByItself = ['first-found', 'changed', 'came-back', 'lifted', 'time-over'] as const

/** States that are a judgement: of these the precision of a check is counted. */
export const judgedStates: ReadonlySet<FindingState> = new Set(['explained', 'confirmed', 'dismissed', 'corrected'])

/** How a finding stands, and the event that made it so. */
export interface FindingLife {
  readonly state: FindingState
  /** The latest run shows it. */
  readonly isCurrent: boolean
  /** The latest run shows it, and no earlier one did. */
  readonly isFirst: boolean
  /** Dismissed with others like it, until a day. */
  readonly isByPattern: boolean
  /** How many events it has. */
  readonly events: number
  /** Of the facts that it stands on. */
  readonly fingerprint: string
  /** Calendar day in China; null while nobody recorded anything. */
  readonly since: string | null
  readonly byWhom: string | null
  readonly reason: string | null
  /** The last day on which it holds, or by which an answer or a correction is due. */
  readonly until: string | null
  readonly owner: string | null
  readonly reply: string | null
  readonly documentNumber: string | null
}

/** One event in the story of a finding. */
export interface FindingEvent {
  readonly number: number
  readonly on: string
  /** Null: it came about by itself. */
  readonly byWhom: string | null
  readonly outcome: FindingState
  readonly reason: string
  readonly scope: ReviewScope
  readonly until: string | null
  readonly owner: string | null
  readonly reply: string | null
  readonly documentNumber: string | null
}

/** What reviewers said of the findings of a check. */
export interface JudgedFindings {
  readonly checkId: string
  readonly judged: number
  /** Confirmed, or corrected. */
  readonly upheld: number
}

/** What a person says of a finding. */
export interface Review {
  readonly findingId: string
  readonly outcome: ReviewOutcome
  readonly reason: string
  readonly byWhom: string
  readonly scope: ReviewScope
  /** Of a pattern: for parties of this kind only. */
  readonly partyKind: string | null
  readonly until: string | null
  readonly owner: string | null
  readonly reply: string | null
  readonly documentNumber: string | null
}
