import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { expandPaths } from './expand-paths.ts'
import { fileUnreadable, unusable, type FileIntake } from './file-intake.ts'
import { locateHeader, rowsToSearch } from './formats/locate-header.ts'
import { openFile } from './formats/open-file.ts'
import { peek } from './formats/peek.ts'
import type { RawRow, Sheet } from './formats/sheet.ts'
import { loadSheet, type LoadOptions } from './load-sheet.ts'
import type { RecognisedSheet } from './recognised-sheet.ts'
import { chooseMapping, requireColumns } from './mappings/choose-mapping.ts'
import { loadMapping, loadMappings } from './mappings/load-mappings.ts'
import type { Mapping } from './mappings/mapping.ts'

export interface IngestOptions extends LoadOptions {
  /** Where mappings are looked for, in order of preference: the workspace's, then the built-in ones. */
  readonly mappingFolders: readonly string[]
  /** One mapping for every file, recognised or not. */
  readonly mappingFile?: string | undefined
  /** How a file is named in the database, in reports and to the user; by default as it was given. */
  readonly nameOf?: ((file: string) => string) | undefined
  /** After each sheet. */
  readonly onProgress?: ((intake: FileIntake) => void) | undefined
}

/** Registers first, so that decisions find the agencies and benchmarks that they name. */
const loadOrder: readonly RecordType[] = [
  'agency',
  'benchmark_tier',
  'statutory_range',
  'decision',
  'annual_return',
  'bureau_analysis',
]

/**
 * Loads data files, and the files in folders, into the stored tables. A file that cannot be used is reported and
 * stops no other; among files of one kind the later given one corrects the earlier.
 * Throws UserError only for a mapping that is wrong.
 */
export async function ingestFiles(engine: Engine, files: readonly string[], options: IngestOptions): Promise<FileIntake[]> {
  const { mappingFile, nameOf = (file) => file } = options
  const mappings = mappingFile === undefined ? await loadMappings(options.mappingFolders) : [await loadMapping(mappingFile)]
  const intakes: FileIntake[] = []
  const report = (intake: FileIntake) => {
    intakes.push(intake)
    options.onProgress?.(intake)
  }
  const recognised: RecognisedSheet[] = []
  for (const { file, error } of await expandPaths(files)) {
    if (error !== null) report(unusable(nameOf(file), null, error))
    else for (const found of await recogniseFile(file, nameOf(file), mappings, mappingFile !== undefined)) {
      if ('state' in found) report(found)
      else recognised.push(found)
    }
  }
  for (const sheet of recognised.sort((a, b) => place(a) - place(b))) {
    report(await orUnusable(sheet.file, sheet.sheet.name, () => loadSheet(engine, sheet, options)))
  }
  return intakes
}

function place({ mapping }: RecognisedSheet): number {
  return loadOrder.indexOf(mapping.recordType)
}

async function recogniseFile(
  file: string,
  name: string,
  mappings: readonly Mapping[],
  isGiven: boolean,
): Promise<(RecognisedSheet | FileIntake)[]> {
  const found: (RecognisedSheet | FileIntake)[] = []
  const outcome = await orUnusable(name, null, async () => {
    const content = await openFile(file)
    const { contentHash, stamp } = content
    let turn = -1
    for await (const opened of content.sheets()) {
      turn += 1
      const header = locateHeader((await peek(opened.rows(), rowsToSearch)).first, mappings)
      if (header === null) continue
      const sheet = readAgain(file, opened, turn)
      const one = await orUnusable(name, sheet.name, () => {
        const mapping = isGiven ? mappings[0]! : chooseMapping(header.headers, mappings, ({ file: path }) => dirname(path))
        requireColumns(mapping, header.headers)
        return { file: name, path: file, stamp, contentHash, sheet, header, mapping }
      })
      if (!sheet.isHidden || !('state' in one)) found.push(one)
    }
    if (found.length === 0) throw new UserError('file-empty', { where: name })
  })
  return outcome === undefined ? found : [outcome]
}

/** The sheet at a place in the file, to be read from the beginning when its turn to load has come. */
function readAgain(file: string, sheet: Sheet, wanted: number): Sheet {
  const rows = async function* (): AsyncGenerator<RawRow> {
    let turn = 0
    for await (const each of (await openFile(file)).sheets()) {
      if (turn++ !== wanted) continue
      yield* each.rows()
      return
    }
  }
  return { ...sheet, rows }
}

/** Mistakes of the user, and what the operating system refuses, become an intake that says so; bugs go on. */
async function orUnusable<T>(file: string, sheet: string | null, work: () => T | Promise<T>): Promise<T | FileIntake> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError) return unusable(file, sheet, error)
    if (error instanceof Error && 'syscall' in error) return unusable(file, sheet, fileUnreadable(file, error))
    throw error
  }
}
