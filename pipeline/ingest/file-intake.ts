import type { UserError } from '../domain/errors.ts'
import type { RecordType } from '../domain/record.ts'

/** What became of one sheet: read = used + repeated + quarantined, and the replacing rows are among the used. */
export interface FileIntake {
  readonly file: string
  readonly sheet: string | null
  readonly mapping: string | null
  readonly recordType: RecordType | null
  readonly state: 'loaded' | 'already loaded' | 'unusable'
  readonly rowsRead: number
  readonly rowsUsed: number
  /** Stored already, or twice in the sheet, with the same content. */
  readonly rowsRepeated: number
  /** Took the place of an older content. */
  readonly rowsReplaced: number
  readonly rowsQuarantined: number
  /** The headers that the mapping does not read. */
  readonly unusedHeaders: readonly string[]
  /** Why the sheet is unusable. */
  readonly error: UserError | null
}

const noRows = { rowsRead: 0, rowsUsed: 0, rowsRepeated: 0, rowsReplaced: 0, rowsQuarantined: 0 }

export function unusable(file: string, sheet: string | null, error: UserError): FileIntake {
  return { file, sheet, mapping: null, recordType: null, state: 'unusable', ...noRows, unusedHeaders: [], error }
}
