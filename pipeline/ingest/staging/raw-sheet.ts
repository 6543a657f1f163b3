import type { Engine } from '../../engine/engine.ts'
import type { RawRow } from '../formats/sheet.ts'

/** Rows below the header as they stand in the file, for the engine to read. */
export interface RawSlice {
  /** What stands behind FROM: `row_number`, `filled` as in `read_row`, the cells `c0`, `c1` … as text. Valid until the slice after the next is asked for. */
  readonly relation: string
  /** Files of its plain spellings, as `SliceReader` reads them, where they have been read already. */
  readonly plain: readonly string[] | null
  /** The rows of the relation, those that the engine refuses included; blank ones may be among them. */
  readonly rows: number
  /** Rows that could not be taken apart; they are not in the relation. */
  readonly refused: readonly RawRow[]
  /** Rows that reading the relation once has refused, because they do not fit the header. */
  refusedByEngine(engine: Engine): Promise<readonly RawRow[]>
  /** Rows of the relation as they stand in the file, in the order asked for. */
  rawRows(rows: readonly number[]): Promise<RawRow[]>
}

export interface RawSheet {
  /** They stand in files, which every connection to the database can read. */
  slices(engine: Engine): AsyncIterable<RawSlice>
  /** Drops what was kept of the sheet. */
  discard(engine: Engine): Promise<void>
}
