import type { Refusal, Values } from '../read-row.ts'

/** What became of the rows that a loader accepted. */
export interface Merged {
  /** Rows whose content is stored now, the replacing ones included. */
  readonly used: number
  /** Rows whose content was stored already. */
  readonly repeated: number
  /** Rows in whose place an older content stood. */
  readonly replaced: number
}

/** Takes the rows of one sheet, and stores them at its end. */
export interface Loader {
  /** Null: accepted. */
  add(values: Values, row: number): Promise<Refusal | null>
  store(): Promise<Merged>
}

export interface LoadContext {
  readonly sourceId: string
  readonly now: Date
}
