import type { QuarantineReason } from './quarantine-reason.ts'

/** What one sheet or file can hold and a mapping can read. */
export const mappedRecordTypes = [
  'agency',
  'decision',
  'decision_supplement',
  'permit',
  'permit_item',
  'administrative_act',
  'amount_standard',
  'benchmark',
  'benchmark_tier',
  'statutory_range',
  'procedure',
  'case_register',
  'case_transfer',
  'review_outcome',
  'decision_correction',
  'complaint',
  'jurisdiction_dispute',
  'inspection',
  'inspection_item',
  'enforcement_certificate',
  'supervision_document',
  'confirmed_fault',
  'annual_return',
  'bureau_analysis',
  'platform_record',
  'yearly_task',
  'staff_count',
] as const
export type MappedRecordType = (typeof mappedRecordTypes)[number]

/** Record types of the stored model: a filled-in form of the annual statistics is read by its form and not by a mapping. */
export const recordTypes = [...mappedRecordTypes, 'return_form'] as const
export type RecordType = (typeof recordTypes)[number]

/** A row that could not be used, with where it stands and why. Nothing else is lost with it. */
export interface QuarantinedRow {
  /** The file as the user named it. */
  readonly file: string
  readonly sheet: string | null
  /** 1-based, as a spreadsheet program counts: the header is part of the count. */
  readonly row: number
  /** The source header of the offending cell; null when the whole row is at fault. */
  readonly column: string | null
  readonly value: string | null
  /** A stable code; its sentence is in `reports/words`. */
  readonly reason: QuarantineReason
  /** What the reason's sentence needs, e.g. the row that this one repeats. */
  readonly details: Readonly<Record<string, string>>
}
