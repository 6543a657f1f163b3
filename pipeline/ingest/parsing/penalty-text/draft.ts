import type { PenaltyKind } from '../../../domain/decision.ts'
import type { Parties } from './parties.ts'

/** One amount of a fine; `own` where the text says which violation or party it belongs to. */
interface Count {
  readonly yuan: string
  readonly own: boolean
}

/** What was read so far of one party. */
export interface Draft {
  readonly subject: string | null
  readonly kinds: Set<PenaltyKind>
  readonly fines: Count[]
  /** null: confiscated without a value. */
  readonly confiscations: (string | null)[]
  /** The text gives a fine or confiscation, but not how much of it is this party's. */
  fineUnknown: boolean
  confiscationUnknown: boolean
  detentionDays: number | null
  suspensionDays: number | null
  readonly licences: Set<string>
  readonly terms: Set<string>
}

/** A sum over several counts: of fines, of fines and confiscations, or 罚没 which says neither. */
export interface Total {
  readonly yuan: string
  readonly of: 'fines' | 'all' | 'combined'
  readonly drafts: readonly Draft[]
  readonly clause: string
}

export type Doubt = 'several_parties' | 'several_violations' | 'foreign_currency' | 'unclear'

export interface Reading {
  readonly drafts: Map<string | null, Draft>
  readonly totals: Total[]
  readonly doubts: Set<Doubt>
  readonly unread: Set<string>
}

export function emptyReading(): Reading {
  return { drafts: new Map(), totals: [], doubts: new Set(), unread: new Set() }
}

export function draftsOf(reading: Reading, { subjects }: Parties): Draft[] {
  return subjects.map((subject) => {
    let draft = reading.drafts.get(subject)
    if (draft === undefined) {
      draft = {
        subject,
        kinds: new Set(),
        fines: [],
        confiscations: [],
        fineUnknown: false,
        confiscationUnknown: false,
        detentionDays: null,
        suspensionDays: null,
        licences: new Set(),
        terms: new Set(),
      }
      reading.drafts.set(subject, draft)
    }
    return draft
  })
}
