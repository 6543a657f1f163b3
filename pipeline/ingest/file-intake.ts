import { UserError } from '../domain/errors.ts'
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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist, or it is a link that leads nowhere',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'it is neither a file nor a folder',
  ELOOP: 'its links lead in a circle',
}

/** For what the operating system refused: a link that leads nowhere, no permission, a file that is gone. */
export function fileUnreadable(file: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new UserError('file-unreadable', { where: file, message: reasons[code] ?? String(error) }, { cause: error })
}
