import { UserError, type UserErrorCode } from '../domain/errors.ts'
import type { RecordType } from '../domain/record.ts'
import { QueryError } from '../engine/engine.ts'

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
  /** Of rows that are used otherwise: figures in filled-in forms that are none. */
  readonly cellsRefused?: number
  /** The headers that the mapping does not read. */
  readonly unusedHeaders: readonly string[]
  /** Why the sheet is unusable. */
  readonly error: UserError | null
}

const noRows = { rowsRead: 0, rowsUsed: 0, rowsRepeated: 0, rowsReplaced: 0, rowsQuarantined: 0 }

export function unusable(file: string, sheet: string | null, error: UserError): FileIntake {
  return { file, sheet, mapping: null, recordType: null, state: 'unusable', ...noRows, unusedHeaders: [], error }
}

const codes: Readonly<Record<string, UserErrorCode>> = {
  ENOENT: 'file-gone',
  ENOTDIR: 'file-gone',
  ELOOP: 'file-gone',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  ENOSPC: 'disk-full',
}

/** For what the operating system refused: a link that leads nowhere, no permission, a file that is gone, a full disk. */
export function fileUnreadable(file: string, error: unknown): UserError {
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = codes[errno]
  if (code !== undefined) return new UserError(code, { where: file }, { cause: error })
  return new UserError('file-unreadable', { where: file, message: String(error) }, { cause: error })
}

/** What the engine ran out of while it loaded a file; null for any other error. */
export function exhaustion(file: string, error: unknown): UserError | null {
  if (!(error instanceof QueryError)) return null
  if (/No space left on device|failed to write|max_temp_directory_size/i.test(error.message)) return new UserError('disk-full', { where: file }, { cause: error })
  if (/Out of Memory/i.test(error.message)) return new UserError('memory-exhausted', { where: file }, { cause: error })
  return null
}

/** Mistakes of the user, and what the operating system refuses, become an intake that says so; bugs go on. */
export async function orUnusable<T>(file: string, sheet: string | null, work: () => T | Promise<T>): Promise<T | FileIntake> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError) return unusable(file, sheet, error)
    if (error instanceof Error && 'syscall' in error) return unusable(file, sheet, fileUnreadable(file, error))
    const exhausted = exhaustion(file, error)
    if (exhausted !== null) return unusable(file, sheet, exhausted)
    throw error
  }
}
