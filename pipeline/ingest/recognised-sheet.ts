import type { FileStamp } from './formats/file-stamp.ts'
import type { Header } from './formats/locate-header.ts'
import type { Sheet } from './formats/sheet.ts'
import type { Mapping } from './mappings/mapping.ts'
import type { ReadingPlan } from './reading/column-plan.ts'
import type { RawSheet } from './staging/raw-sheet.ts'

/** A sheet of which it is known what it holds and how to read it. */
export interface RecognisedSheet {
  /** As it is named in the database and to the user. */
  readonly file: string
  readonly path: string
  readonly stamp: FileStamp
  readonly contentHash: string
  readonly sheet: Sheet
  readonly header: Header
  readonly mapping: Mapping
  readonly plan: ReadingPlan
  readonly raw: RawSheet
}
