import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../domain/errors.ts'
import { packageRoot } from '../../package-root.ts'
import { compileMapping } from './compile-mapping.ts'
import type { Mapping } from './mapping.ts'

export const builtInMappings = join(packageRoot, 'pipeline/ingest/mappings')

/** The mappings of the folders in their order, by name within a folder; a folder that does not exist holds none. */
export async function loadMappings(folders: readonly string[]): Promise<Mapping[]> {
  const mappings: Mapping[] = []
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((each) => /\.ya?ml$/.test(each)).sort()) {
      mappings.push(await loadMapping(join(folder, name)))
    }
  }
  return mappings
}

export async function loadMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError('file-not-found', { where: file }, { cause: error })
  })
  return compileMapping(text, file)
}
