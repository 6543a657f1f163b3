import { UserError } from '../domain/errors.ts'

/** What the log says of an error: its code, or its kind. Its message may quote names and contents of files. */
export function errorCode(error: unknown): string {
  if (error instanceof UserError) return error.code
  return `bug ${error instanceof Error ? error.constructor.name : typeof error}`
}
