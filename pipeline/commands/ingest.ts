import { existsSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileIntake } from '../ingest/file-intake.ts'
import { ingestFiles } from '../ingest/ingest-files.ts'
import { builtInMappings } from '../ingest/mappings/load-mappings.ts'
import { identityHasher } from '../privacy/identity-key.ts'
import { identityKey, openDatabase } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { endProgress, inWorkspace, type CommandContext, type WorkspaceContext } from './context.ts'

export interface IngestFlags {
  readonly mapping?: string | undefined
  /** Nothing to load is no mistake: the nightly job goes on with what was loaded before. */
  readonly mayBeEmpty?: boolean | undefined
}

/** Loads files, or all of the inbox when none is named. Exit code 3 when some input could not be used at all. */
export async function ingest(context: CommandContext, files: readonly string[], flags: IngestFlags): Promise<number> {
  const within = await inWorkspace(context)
  const engine = await openDatabase(within.workspace)
  try {
    return await load(within, engine, files, flags)
  } finally {
    engine.close()
  }
}

/** Loads into an open database and says what became of each file. */
export async function load(
  context: WorkspaceContext,
  engine: Engine,
  files: readonly string[],
  flags: IngestFlags = {},
): Promise<number> {
  const { workspace } = context
  const paths = files.length > 0 ? files : [workspace.inbox]
  const intakes = await ingestFiles(engine, paths, {
    mappingFolders: [workspace.mappings, builtInMappings].filter((folder) => existsSync(folder)),
    mappingFile: flags.mapping,
    nameOf: (file) => nameInside(workspace.folder, file),
    hashIdentity: identityHasher(await identityKey(workspace)),
    now: context.now,
    onProgress: ({ file }) => {
      context.progress('reading', { file })
    },
  })
  endProgress(context)
  if (intakes.length === 0 && flags.mayBeEmpty !== true) throw new UserError('no-input', { where: paths.join(', ') }, { exitCode: exitCodes.input })
  for (const intake of intakes) report(context, intake)
  context.say('intakeTotal', {
    files: intakes.length,
    used: intakes.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0),
    quarantined: intakes.reduce((sum, { rowsQuarantined }) => sum + rowsQuarantined, 0),
    already: intakes.filter(({ state }) => state === 'already loaded').length,
    unusable: intakes.filter(({ state }) => state === 'unusable').length,
  })
  return intakes.some(({ state }) => state === 'unusable') ? exitCodes.input : exitCodes.ran
}

/** Files of the workspace by their path in it, so that a report can be read on another machine. */
function nameInside(folder: string, file: string): string {
  const path = relative(folder, file)
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/')
}

function report(context: WorkspaceContext, intake: FileIntake): void {
  const file = intake.sheet === null ? intake.file : `${intake.file} [${intake.sheet}]`
  if (intake.error !== null) {
    const { what, mend } = context.words.errors[intake.error.code]
    const details = { where: file, ...intake.error.details }
    context.say('intakeUnusable', { file, what: fill(what, details), mend: fill(mend, details) })
  } else if (intake.state === 'already loaded') {
    context.say('intakeAlready', { file, mapping: intake.mapping })
  } else {
    context.say('intake', {
      file,
      read: intake.rowsRead,
      used: intake.rowsUsed,
      repeated: intake.rowsRepeated,
      replaced: intake.rowsReplaced,
      quarantined: intake.rowsQuarantined,
      mapping: intake.mapping,
    })
  }
}
