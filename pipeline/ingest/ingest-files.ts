import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { expandPaths } from './expand-paths.ts'
import { exhaustion, fileUnreadable, unusable, type FileIntake } from './file-intake.ts'
import { locateHeader, rowsToSearch } from './formats/locate-header.ts'
import { openFile } from './formats/open-file.ts'
import { peek } from './formats/peek.ts'
import type { Encoding } from '../domain/encoding.ts'
import { loadSheet, type LoadOptions } from './load-sheet.ts'
import { suggestAgencies } from './records/agency-suggestions.ts'
import type { RecognisedSheet } from './recognised-sheet.ts'
import { chooseMapping, requireColumns } from './mappings/choose-mapping.ts'
import { closeCorrected, rowsHandedIn, type HandedIn } from './quarantine-workbook/close-corrected.ts'
import { keyPlace } from './quarantine-workbook/correction-headers.ts'
import { refuseUnchanged } from './quarantine-workbook/unchanged-rows.ts'
import { loadMapping, loadMappings } from './mappings/load-mappings.ts'
import type { Mapping } from './mappings/mapping.ts'
import { planReading } from './reading/column-plan.ts'
import { delimitedSheet } from './staging/delimited-sheet.ts'
import { stageRows } from './staging/row-sheet.ts'

export interface IngestOptions extends LoadOptions {
  /** Where mappings are looked for, in order of preference: the workspace's, then the built-in ones. */
  readonly mappingFolders: readonly string[]
  /** One mapping for every file, recognised or not. */
  readonly mappingFile?: string | undefined
  /** The encoding of a text file where detection is to be overruled. */
  readonly encodingOf?: ((file: string) => Encoding | undefined) | undefined
  /** How a file is named in the database, in reports and to the user; by default as it was given. */
  readonly nameOf?: ((file: string) => string) | undefined
  /** After each sheet. */
  readonly onProgress?: ((intake: FileIntake) => void) | undefined
}

/**
 * Of the engine: enough for a slice of the largest size; what is more goes to the disk. The program itself comes on top, and
 * holds the texts of a slice that SQL leaves to the parsers.
 */
const memoryWhileLoading = '900MB'
/**
 * For each of the two connections that a load works with, one reading while the other stores. Several threads would leave row
 * groups of decisions that are not full, and the next checkpoint writes those and their neighbours again.
 */
const threadsWhileLoading = 1

/** Registers first, so that decisions find the agencies and benchmarks that they name. */
const loadOrder: readonly RecordType[] = [
  'agency',
  'benchmark_tier',
  'benchmark',
  'statutory_range',
  'permit_item',
  'decision',
  'permit',
  'decision_supplement',
  'annual_return',
  'bureau_analysis',
  'platform_record',
]

/**
 * Loads data files, and the files in folders, into the stored tables. A file that cannot be used is reported and
 * stops no other; among files of one kind the later given one corrects the earlier.
 * Throws UserError only for a mapping that is wrong.
 */
export async function ingestFiles(engine: Engine, files: readonly string[], options: IngestOptions): Promise<FileIntake[]> {
  await engine.execute(`SET memory_limit = '${memoryWhileLoading}'; SET threads = ${threadsWhileLoading}`)
  try {
    return await ingestAll(engine, files, options)
  } finally {
    await engine.execute('RESET memory_limit; RESET threads')
  }
}

async function ingestAll(engine: Engine, files: readonly string[], options: IngestOptions): Promise<FileIntake[]> {
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
    else for (const found of await recogniseFile(engine, file, nameOf(file), mappings, options)) {
      if ('state' in found) report(found)
      else recognised.push(found)
    }
  }
  const handedIn: HandedIn[] = []
  for (const sheet of recognised.sort((a, b) => place(a) - place(b))) {
    try {
      const intake = await orUnusable(sheet.file, sheet.sheet.name, async () => {
        const raw = await refuseUnchanged(engine, sheet.raw, sheet.header.headers)
        const loaded = await loadSheet(engine, { ...sheet, raw }, options)
        handedIn.push(...(await rowsHandedIn(engine, sheet)))
        return loaded
      })
      report(intake)
    } finally {
      await sheet.raw.discard(engine)
    }
  }
  await closeCorrected(engine, handedIn)
  if (intakes.some(({ state }) => state === 'loaded')) await suggestAgencies(engine)
  return intakes
}

/** Corrections behind all others, because they are the later word. */
function place({ mapping, header }: RecognisedSheet): number {
  return loadOrder.indexOf(mapping.recordType) + (keyPlace(header.headers) === null ? 0 : loadOrder.length)
}

async function recogniseFile(engine: Engine, file: string, name: string, mappings: readonly Mapping[], options: IngestOptions): Promise<(RecognisedSheet | FileIntake)[]> {
  const found: (RecognisedSheet | FileIntake)[] = []
  const outcome = await orUnusable(name, null, async () => {
    const opened = await openFile(file, { encoding: options.encodingOf?.(name), temporaryFolder: options.temporaryFolder })
    const { contentHash, stamp } = opened
    for await (const sheet of opened.sheets()) {
      const { first, all, close } = await peek(sheet.rows(), rowsToSearch)
      try {
        const header = locateHeader(first, mappings)
        if (header === null) continue
        const one = await orUnusable(name, sheet.name, async () => {
          const mapping = options.mappingFile === undefined ? chooseMapping(header.headers, mappings, ({ file: path }) => dirname(path)) : mappings[0]!
          requireColumns(mapping, header.headers)
          const plan = planReading(mapping, header.headers, options.identity)
          const { delimited, hasFixedWidth } = sheet
          const raw =
            delimited === undefined
              ? await stageRows(engine, all, { header, hasFixedWidth, plan }, options.temporaryFolder)
              : delimitedSheet(delimited, header, options.temporaryFolder)
          return { file: name, path: file, stamp, contentHash, sheet, header, mapping, plan, raw }
        })
        if (!sheet.isHidden || !('state' in one)) found.push(one)
      } finally {
        await close()
      }
    }
    if (found.length === 0) throw new UserError('file-empty', { where: name })
  })
  if (outcome === undefined) return found
  for (const one of found) if (!('state' in one)) await one.raw.discard(engine)
  return [outcome]
}

/** Mistakes of the user, and what the operating system refuses, become an intake that says so; bugs go on. */
async function orUnusable<T>(file: string, sheet: string | null, work: () => T | Promise<T>): Promise<T | FileIntake> {
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
