import { existsSync } from 'node:fs'
import { access, constants, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { loadChecks } from '../checks/load-checks.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import { loadMappings } from '../ingest/mappings/load-mappings.ts'
import { formsOf, openForReading } from '../workspace/workspace.ts'
import { schemaVersion } from '../workspace/create-schema.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import { localParameters } from './checks-in-force.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { backups, leftovers, lock, repair, room, runs, tables, unlock } from './doctor-upkeep.ts'
import { mappingFolders } from './ingest.ts'
import { examineRecord } from './review-record.ts'

export interface DoctorFlags {
  readonly repair?: boolean
  readonly unlock?: boolean
}

/** Looks at the program and the workspace and says what is well and what is not. Exit code 2 when something is not. */
export async function doctor(context: CommandContext, flags: DoctorFlags = {}): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const { workspace } = within
  if (flags.unlock === true) await unlock(within)
  if (flags.repair === true) await repair(within)
  const hasDatabase = existsSync(workspace.database)
  const results = [
    await examine(within, 'doctorNode', { version: process.versions.node }, () => supportedNode()),
    await examine(within, 'doctorConfiguration', { path: join(workspace.folder, 'evenhand.yaml') }, () => {
      localParameters(workspace.configuration)
      requireEncodedFiles(within)
      return true
    }),
    await examine(within, 'doctorChecks', { checks: loadChecks().length }, () => true),
    await examine(within, 'doctorMappings', { path: workspace.mappings }, async () => (await loadMappings(mappingFolders(workspace))).length > 0),
    await examine(within, 'doctorForms', { path: workspace.forms }, async () => (await formsOf(workspace)).forms.length > 0),
    await examine(within, 'doctorInbox', { path: workspace.inbox, files: await countFiles(workspace.inbox) }, () => existsSync(workspace.inbox)),
    await examine(within, 'doctorWritable', { path: workspace.reports }, () => isWritable(workspace.reports)),
    hasDatabase
      ? await examine(within, 'doctorDatabase', { path: workspace.database, version: schemaVersion }, () => opens(within))
      : await examine(within, 'doctorNoDatabase', {}, () => true),
    ...(hasDatabase ? [await examine(within, 'doctorTables', {}, () => tables(within)), await examine(within, 'doctorRuns', {}, () => runs(within))] : []),
    await examine(within, 'doctorReviews', { path: workspace.reviewRecord }, () => examineRecord(within)),
    await examine(within, 'doctorLock', {}, () => lock(within)),
    await examine(within, 'doctorLeftovers', {}, () => leftovers(within)),
    await examine(within, 'doctorBackups', { keep: workspace.configuration.backups.keep }, () => backups(within)),
    await examine(within, 'doctorRoom', {}, () => room(within)),
  ]
  within.result['workspace'] = workspace.folder
  within.result['isWell'] = results.every(Boolean)
  finish(within)
  return results.every(Boolean) ? exitCodes.ran : exitCodes.usage
}

type Question = 'doctorNode' | 'doctorConfiguration' | 'doctorChecks' | 'doctorMappings' | 'doctorForms' | 'doctorInbox' | 'doctorWritable' | 'doctorDatabase' | 'doctorNoDatabase' | 'doctorTables' | 'doctorRuns' | 'doctorReviews' | 'doctorLock' | 'doctorLeftovers' | 'doctorBackups' | 'doctorRoom'

async function examine(
  { words, result, console, format }: WorkspaceContext,
  question: Question,
  values: Readonly<Record<string, Filling>>,
  test: () => boolean | Promise<boolean | Readonly<Record<string, Filling>>>,
): Promise<boolean> {
  const { commandLine, errors, settings, terms, valueTypes } = words
  const answer = (isGood: boolean, sentence: string): boolean => {
    result[question] = { isGood, sentence }
    if (format !== 'json') console.out(`${isGood ? commandLine.doctorGood : commandLine.doctorBad}  ${sentence}\n`)
    return isGood
  }
  try {
    const found = await test()
    return answer(found !== false, fill(commandLine[question], typeof found === 'object' ? { ...values, ...found } : values))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { what, mend } = errors[error.code]
    const termOf = (code: string): string => valueTypes[code] ?? new Map<string, string>(Object.entries(terms.recordTypes)).get(code) ?? code
    const places = error.problems.map(({ code, line, column, details }) => `\n      ${line}:${column} ${fill(settings[code], details, termOf)}`)
    return answer(false, `${fill(what, error.details)}${places.join('')}\n      ${fill(mend, error.details)}`)
  }
}

/** A setting for what does not exist would be no mistake that anything else notices. */
function requireEncodedFiles({ workspace }: WorkspaceContext): void {
  const { encodings, placeOf } = workspace.configuration
  for (const path of Object.keys(encodings)) {
    if (!existsSync(join(workspace.folder, path))) throw new UserError('file-not-found', { where: placeOf(['encodings', path]) })
  }
}

function supportedNode(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

async function countFiles(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  return (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function opens(context: WorkspaceContext): Promise<boolean> {
  const engine = await openForReading(context.workspace)
  engine.close()
  return true
}
