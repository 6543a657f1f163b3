import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { fileUnreadable } from './file-intake.ts'

// Mappings and descriptions stand beside data and are none.
const besideData = /\.(?:md|ya?ml)$/i

export interface ExpandedPath {
  readonly file: string
  readonly error: UserError | null
}

/** Folders as the files in them, at any depth and sorted; hidden files and the lock files of office programs left out. */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPath[]> {
  const found = new Map<string, ExpandedPath>()
  for (const path of paths) for (const each of await expand(path)) if (!found.has(each.file)) found.set(each.file, each)
  return [...found.values()]
}

async function expand(path: string): Promise<ExpandedPath[]> {
  const entry = await stat(path).catch(() => null)
  if (entry === null) return [{ file: path, error: new UserError('file-not-found', { where: path }) }]
  if (entry.isFile()) return [{ file: path, error: null }]
  const names = await readdir(path, { recursive: true }).catch((error: unknown) => fileUnreadable(path, error))
  if (names instanceof UserError) return [{ file: path, error: names }]
  const files: ExpandedPath[] = []
  for (const name of names.sort()) {
    if (name.split(/[/\\]/).some((part) => part.startsWith('.')) || basename(name).startsWith('~$')) continue
    if (besideData.test(name)) continue
    const file = join(path, name)
    const inside = await stat(file).catch((error: unknown) => fileUnreadable(file, error))
    if (inside instanceof UserError) files.push({ file, error: inside })
    else if (inside.isFile()) files.push({ file, error: null })
  }
  return files
}
