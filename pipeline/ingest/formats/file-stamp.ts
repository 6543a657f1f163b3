import { stat } from 'node:fs/promises'
import { UserError } from '../../domain/errors.ts'

/** What shows that a file was written to: its size and the time of its last change. */
export interface FileStamp {
  readonly size: number
  readonly changedAt: number
}

export async function stampOf(file: string): Promise<FileStamp> {
  const { size, mtimeMs } = await stat(file)
  return { size, changedAt: mtimeMs }
}

/** Refuses a file that is no longer the one whose content was hashed. */
export async function requireUnchanged(file: string, before: FileStamp): Promise<void> {
  const now = await stampOf(file)
  if (now.size === before.size && now.changedAt === before.changedAt) return
  throw new UserError('file-changed', { where: file })
}
