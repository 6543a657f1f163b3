import type { RefusedRow } from '../reading/slice-reader.ts'

/** What became of the rows that a loader accepted. */
export interface Merged {
  /** Rows whose content is stored now, the replacing ones included. */
  readonly used: number
  /** Rows whose content was stored already. */
  readonly repeated: number
  /** Rows in whose place an older content stood. */
  readonly replaced: number
}

/** Takes the rows of one sheet, slice by slice, and stores them at its end at the latest. */
export interface Loader {
  /** Takes what stands in `read_row`; gives the rows that cannot be used after all. */
  addRows(): Promise<RefusedRow[]>
  store(): Promise<Merged>
}

export interface LoadContext {
  readonly sourceId: string
  readonly file: string
  readonly sheet: string | null
  readonly now: Date
  /** The places of the cells that a field is read from. */
  readonly placesOf: (field: string) => readonly number[]
  /** Where rows may stand while they are stored. */
  readonly folder: string
}
