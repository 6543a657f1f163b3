import type { Encoding } from '../../domain/encoding.ts'
import type { QuarantineReason } from '../../domain/quarantine-reason.ts'
import type { Refusal } from '../refusal.ts'

/** A row as it stands in its file, before anyone knows what its columns mean. */
export interface RawRow {
  /** 1-based, as a spreadsheet program counts: title rows, header and blank rows are part of the count. */
  readonly row: number
  readonly cells: readonly (string | null)[]
  /** The row cannot be used: it could not be taken apart, and its text is the only cell, or `fault` says why. */
  readonly isMalformed?: true
  /** Why, where it is not a missing quotation mark. */
  readonly fault?: QuarantineReason
  /** The place of the cell that is at fault; then the cells stand in their places, under their headers. */
  readonly faultAt?: number
  /** Why the row is refused whatever its cells say, where that is known before they are read. */
  readonly refusal?: Refusal
  /** Places of cells whose text was filled down from a merged cell above. */
  readonly filled?: readonly number[]
}

/** Delimited text, which is read in slices. */
export interface DelimitedFile {
  readonly file: string
  readonly encoding: Encoding
  readonly delimiter: string
}

/** A table in a file. */
export interface Sheet {
  /** Null where the format has no sheets. */
  readonly name: string | null
  /** Every row must have as many cells as the header: in text formats another number means shifted cells. */
  readonly hasFixedWidth: boolean
  /** Hidden by the author: list boxes and the like, of interest only if a mapping knows it. */
  readonly isHidden: boolean
  /** Set for delimited text, which need not pass through here row by row. */
  readonly delimited?: DelimitedFile
  /** The rows in their order. Those of a workbook are read once, and before the next sheet is asked for. */
  rows(): AsyncIterable<RawRow>
}

/** A format with a single table, without sheets. */
export function onlyTable(hasFixedWidth: boolean, rows: () => AsyncIterable<RawRow>): Sheet {
  return { name: null, hasFixedWidth, isHidden: false, rows }
}
