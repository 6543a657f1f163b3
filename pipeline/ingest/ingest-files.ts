import type { RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { expandPaths } from './expand-paths.ts'
import { orUnusable, unusable, type FileIntake } from './file-intake.ts'
import { loadSheet, type LoadOptions } from './load-sheet.ts'
import { suggestAgencies } from './records/agency-suggestions.ts'
import { ledgerNames } from './records/ledgers.ts'
import { settleOutcomes } from './records/settle-outcomes.ts'
import { closeCorrected, rowsHandedIn, type HandedIn } from './quarantine-workbook/close-corrected.ts'
import { keyPlace } from './quarantine-workbook/correction-headers.ts'
import { refuseUnchanged } from './quarantine-workbook/unchanged-rows.ts'
import { loadMapping, loadMappings } from './mappings/load-mappings.ts'
import { discard, recogniseFile, type Recognised, type RecogniseOptions } from './recognise-file.ts'
import { loadReturn } from './returns/load-return.ts'

export interface IngestOptions extends LoadOptions, RecogniseOptions {
  /** Where mappings are looked for, in order of preference: the workspace's, then the built-in ones. */
  readonly mappingFolders: readonly string[]
  /** How a file is named in the database, in reports and to the user; by default as it was given. */
  readonly nameOf?: ((file: string) => string) | undefined
  /** After each sheet. */
  readonly onProgress?: ((intake: FileIntake) => void) | undefined
}

/**
 * Of the engine: enough for a slice of the largest size; what is more goes to the disk. The program itself comes on top, and
 * holds the texts of a slice that SQL leaves to the parsers.
 */
const memoryWhileLoading = 900
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
  'amount_standard',
  'decision',
  'permit',
  'administrative_act',
  'decision_supplement',
  'procedure',
  ...ledgerNames,
  'return_form',
]

/**
 * Loads data files, and the files in folders, into the stored tables. A file that cannot be used is reported and
 * stops no other; among files of one kind the later given one corrects the earlier.
 * Throws UserError only for a mapping that is wrong.
 */
export async function ingestFiles(engine: Engine, files: readonly string[], options: IngestOptions): Promise<FileIntake[]> {
  await engine.execute(`SET threads = ${threadsWhileLoading}`)
  try {
    return await withinMemory(engine, memoryWhileLoading, () => ingestAll(engine, files, options))
  } finally {
    await engine.execute('RESET threads')
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
  const recognised: Recognised[] = []
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
        if ('parts' in sheet) return loadReturn(engine, sheet, options)
        const raw = await refuseUnchanged(engine, sheet.raw, sheet.header.headers)
        const loaded = await loadSheet(engine, { ...sheet, raw }, options)
        handedIn.push(...(await rowsHandedIn(engine, sheet)))
        return loaded
      })
      report(intake)
    } finally {
      await discard(engine, sheet)
    }
  }
  await closeCorrected(engine, handedIn)
  if (intakes.some(({ state }) => state === 'loaded')) {
    await suggestAgencies(engine)
    await settleOutcomes(engine)
  }
  return intakes
}

/** Corrections behind all others, because they are the later word. */
function place({ mapping, header }: Recognised): number {
  return loadOrder.indexOf(mapping.recordType) + (keyPlace(header.headers) === null ? 0 : loadOrder.length)
}
