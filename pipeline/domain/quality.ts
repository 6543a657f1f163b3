import type { RecordType } from './record.ts'

/** Rows by what became of them. */
export interface RowCounts {
  /** Null where nothing tells. */
  readonly read: number | null
  readonly used: number
  readonly repeated: number | null
  /** Among the used. */
  readonly replaced: number
  readonly quarantined: number
  /** Among the quarantined: handed in again since. */
  readonly corrected: number
  /** Open ones, by reason. */
  readonly byReason: Readonly<Record<string, number>>
  /** Doubtful values of used rows, by code. */
  readonly byWarning: Readonly<Record<string, number>>
}

/** What one sheet brought, in its latest content. */
export interface SourceQuality extends RowCounts {
  readonly sourceId: string
  readonly file: string
  readonly sheet: string | null
  readonly mapping: string
  readonly recordType: RecordType
  /** ISO time, UTC. */
  readonly loadedAt: string
}

/** What one agency's rows of decisions came to, over all current sources. */
export interface AgencyQuality extends RowCounts {
  /** Null: rows that do not tell their agency. */
  readonly agencyId: string | null
  readonly agencyName: string | null
}

/** How often a field is filled in the current sources of an agency. */
export interface Completeness {
  readonly agencyId: string
  readonly agencyName: string
  readonly field: string
  readonly records: number
  readonly filled: number
}

/** Decisions without a field that checks need, supplements taken into account. */
export interface Gap {
  readonly agencyId: string
  readonly agencyName: string
  readonly field: string
  readonly records: number
  readonly lacking: number
  /** The checks that cannot judge these decisions. */
  readonly checks: readonly string[]
}

/** A value that deserves a second look. People are masked. */
export interface QualityWarning {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly agencyId: string
  readonly agencyName: string
  readonly documentNumber: string | null
  readonly field: string
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}

export const driftKinds = [
  'rows-fell',
  'rows-grew',
  'quarantine-rose',
  'completeness-fell',
  'amount-moved-tenfold',
  'amount-moved-ten-thousandfold',
  'agency-absent',
] as const
export type DriftKind = (typeof driftKinds)[number]

/** In what a source differs from the content that it took the place of. It notes; it does not say that anything is wrong. */
export interface Drift {
  readonly kind: DriftKind
  readonly file: string
  readonly sheet: string | null
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly field: string | null
  readonly before: number
  readonly now: number
  readonly loadedBefore: string
}

/** From when on a difference is noted. */
export const driftLimits = {
  /** Of the rows: a fall by this share, a growth to this multiple. */
  rowsFell: 0.2,
  rowsGrew: 2,
  /** Of shares, in points: 0.05 = five percentage points. */
  quarantineRose: 0.05,
  completenessFell: 0.1,
  /** Shares and medians of fewer records move by themselves. */
  fewestRecords: 10,
} as const

/** A name that nobody registered and a registered one that is close to it. */
export interface AgencySuggestion {
  readonly name: string
  readonly suggestedName: string
  readonly score: number
  readonly file: string
}

/** All that is told of the quality of what was loaded. */
export interface Quality {
  readonly sources: readonly SourceQuality[]
  readonly agencies: readonly AgencyQuality[]
  readonly completeness: readonly Completeness[]
  readonly gaps: readonly Gap[]
  /** Those that the gaps are counted among. */
  readonly penalties: number
  readonly warnings: readonly QualityWarning[]
  readonly drift: readonly Drift[]
  readonly suggestions: readonly AgencySuggestion[]
}
