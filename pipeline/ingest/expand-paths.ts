import { readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, normalize, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UserError } from '../domain/errors.ts'
import { fileUnreadable } from './file-intake.ts'

// Mappings and descriptions stand beside data and are none.
const besideData = /\.(?:md|ya?ml)$/i

export interface ExpandedPath {
  readonly file: string
  readonly error: UserError | null
}

/**
 * Folders as the files in them, at any depth and sorted; hidden files and the lock files of office programs left out.
 * Patterns with * and ** likewise, for shells that do not expand them; a file of that very name comes first.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPath[]> {
  const found = new Map<string, ExpandedPath>()
  for (const path of paths) for (const each of await expand(path)) if (!found.has(each.file)) found.set(each.file, each)
  return [...found.values()]
}

async function expand(path: string): Promise<ExpandedPath[]> {
  const entry = await stat(path).catch(() => null)
  if (entry === null) return isDynamicPattern(patternOf(path)) ? filesMatching(path) : [refused(path, 'file-not-found')]
  if (entry.isFile()) return [{ file: path, error: null }]
  return entry.isDirectory() ? filesIn(path) : [refused(path, 'not-a-file')]
}

/** On Windows, where patterns are written with back slashes as paths are; elsewhere a back slash is part of a name. */
export function patternOf(path: string, separator: string = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path
}

async function filesMatching(path: string): Promise<ExpandedPath[]> {
  const names = await glob(patternOf(path), { absolute: isAbsolute(path), expandDirectories: false, followSymbolicLinks: false })
  const files = names.filter((name) => isData(basename(name))).sort()
  return files.length === 0 ? [refused(path, 'no-file-matches')] : files.map((file) => ({ file: normalize(file), error: null }))
}

async function filesIn(folder: string): Promise<ExpandedPath[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => fileUnreadable(folder, error))
  if (names instanceof UserError) return [{ file: folder, error: names }]
  const files: ExpandedPath[] = []
  for (const name of names.sort()) {
    if (!name.split(/[/\\]/).every(isData)) continue
    const file = join(folder, name)
    const inside = await stat(file).catch((error: unknown) => fileUnreadable(file, error))
    if (inside instanceof UserError) files.push({ file, error: inside })
    else if (inside.isFile()) files.push({ file, error: null })
  }
  return files
}

function isData(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('~$') && !besideData.test(name)
}

function refused(path: string, code: 'file-not-found' | 'not-a-file' | 'no-file-matches'): ExpandedPath {
  return { file: path, error: new UserError(code, { where: path }) }
}
