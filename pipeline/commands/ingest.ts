import { isAbsolute, relative } from 'node:path'
import { storeTierConditions } from '../benchmarks/store-conditions.ts'
import { encodings, type Encoding } from '../domain/encoding.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileIntake } from '../ingest/file-intake.ts'
import { ingestFiles } from '../ingest/ingest-files.ts'
import { builtInMappings, loadMappings } from '../ingest/mappings/load-mappings.ts'
import { identityHasher } from '../privacy/identity-key.ts'
import { formsOf, identityKey, ownFirst, withTemporaryFolder, type Workspace } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { endProgress, finish, inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { publishing } from './publish.ts'
import { rememberUnusable } from './unusable-files.ts'

export interface IngestFlags {
  readonly mapping?: string | undefined
  readonly encoding?: string | undefined
  /** Nothing to load is no mistake: the nightly job goes on with what was loaded before. */
  readonly mayBeEmpty?: boolean | undefined
  /** Is told how many files and rows there were. */
  readonly onTotals?: ((totals: Readonly<Record<string, number>>) => void) | undefined
}

/** Loads files, or all of the inbox when none is named. Exit code 3 when some input could not be used at all. */
export async function ingest(context: CommandContext, files: readonly string[], flags: IngestFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  return publishing(within, { command: 'ingest', isWhole: files.length === 0 }, async (inside, engine) => {
    const code = await load(inside, engine, files, flags)
    finish(inside)
    return code
  })
}

/** Where mappings are looked for: the workspace's own first. */
export function mappingFolders({ mappings }: Workspace): string[] {
  return [mappings, builtInMappings]
}

/** Name of a mapping or of a form of the annual statistics -> its title in each language. */
export async function mappingTitles(workspace: Workspace): Promise<Record<string, Record<'zh-CN' | 'en', string>>> {
  const mappings = await loadMappings(mappingFolders(workspace))
  const { forms } = await formsOf(workspace)
  return Object.fromEntries([...forms.map(({ form, title }) => [form, title]), ...mappings.map(({ name, title }) => [name, title])])
}

/** Loads into an open database and says what became of each file. */
export async function load(
  context: WorkspaceContext,
  engine: Engine,
  files: readonly string[],
  flags: IngestFlags = {},
): Promise<number> {
  const { workspace } = context
  const isInbox = files.length === 0
  const paths = isInbox ? [workspace.inbox] : files
  const key = await identityKey(workspace)
  const given = flags.encoding === undefined ? undefined : oneOf('--encoding', flags.encoding, encodings)
  const forms = ownFirst(await formsOf(workspace))
  const intoDatabase = (temporaryFolder: string) => ingestFiles(engine, paths, {
    mappingFolders: mappingFolders(workspace),
    mappingFile: flags.mapping,
    forms,
    encodingOf: (file) => given ?? encodingIn(workspace.configuration.encodings, file),
    nameOf: (file) => nameInside(workspace.folder, file),
    identity: { key, hash: identityHasher(key) },
    temporaryFolder,
    now: context.now,
    onProgress: ({ file }) => {
      context.progress('reading', { file })
    },
  })
  const intakes = await withTemporaryFolder(workspace, intoDatabase)
  await storeTierConditions(engine)
  endProgress(context)
  if (intakes.length === 0 && flags.mayBeEmpty !== true) {
    throw new UserError('no-input', { where: paths.join(', ') }, { exitCode: exitCodes.input })
  }
  await rememberUnusable(engine, intakes, isInbox, context.now)
  const titles = await mappingTitles(workspace)
  for (const intake of intakes) report(context, intake, titles[intake.mapping ?? '']?.[context.language] ?? intake.mapping)
  // What was loaded before, be it the same file under another name, is not counted a second time.
  const loaded = intakes.filter(({ state }) => state === 'loaded')
  const totals = {
    files: new Set(intakes.map(({ file }) => file)).size,
    used: loaded.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0),
    quarantined: loaded.reduce((sum, { rowsQuarantined }) => sum + rowsQuarantined, 0),
    already: intakes.filter(({ state }) => state === 'already loaded').length,
    unusable: intakes.filter(({ state }) => state === 'unusable').length,
  }
  context.say('intakeTotal', totals)
  flags.onTotals?.(totals)
  if (totals.quarantined > 0) context.say('intakeNext')
  context.result['intakes'] = intakes.map((intake) => Object.assign({}, intake, { error: intake.error === null ? null : { code: intake.error.code, details: intake.error.details } }))
  return totals.unusable > 0 ? exitCodes.input : exitCodes.ran
}

/** The setting for a file, or for a folder that it is in. */
function encodingIn(settings: Readonly<Record<string, Encoding>>, file: string): Encoding | undefined {
  const place = Object.keys(settings).find((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))
  return place === undefined ? undefined : settings[place]
}

/** Files of the workspace by their path in it, so that a report can be read on another machine. */
function nameInside(folder: string, file: string): string {
  const path = relative(folder, file)
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/')
}

function report(context: WorkspaceContext, intake: FileIntake, mapping: string | null): void {
  const file = intake.sheet === null ? intake.file : `${intake.file} [${intake.sheet}]`
  if (intake.error !== null) {
    const { what, mend } = context.words.errors[intake.error.code]
    const details = { ...intake.error.details, where: file }
    context.say('intakeUnusable', { file, what: fill(what, details), mend: fill(mend, details) })
    return
  }
  if (intake.state === 'already loaded') context.say('intakeAlready', { file, mapping })
  else {
    context.say('intake', {
      file,
      read: intake.rowsRead,
      used: intake.rowsUsed,
      repeated: intake.rowsRepeated,
      replaced: intake.rowsReplaced,
      quarantined: intake.rowsQuarantined,
      mapping,
    })
  }
  if (intake.cellsRefused !== undefined && intake.cellsRefused > 0) context.say('intakeCells', { cells: intake.cellsRefused })
  if (intake.unusedHeaders.length > 0) context.say('intakeUnusedHeaders', { headers: intake.unusedHeaders.join('、') })
}
