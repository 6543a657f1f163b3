import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { builtInForms, formNamed, loadForms, readRegister } from '../annual-statistics/load-forms.ts'
import { storeForms } from '../annual-statistics/store-forms.ts'
import type { AnnualForm } from '../domain/annual-form.ts'
import { UserError } from '../domain/errors.ts'
import { openDuckDB } from '../engine/duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import { loadRegulations } from '../regulations/load-regulations.ts'
import { createModel, createSchema, schemaVersion } from './create-schema.ts'
import { readConfiguration, type Configuration } from './configuration.ts'
import { loadCalendars } from './load-calendars.ts'
import { storeCalendar } from './store-calendar.ts'
import { storeClocks } from './store-clocks.ts'

/** A folder with its settings, its database, what comes in and what goes out. */
export interface Workspace {
  readonly folder: string
  readonly configuration: Configuration
  readonly inbox: string
  readonly reports: string
  /** The user's own mappings. */
  readonly mappings: string
  /** The user's own forms of the annual statistics. */
  readonly forms: string
  /** The user's own years of working days. */
  readonly calendars: string
  readonly database: string
  /** What people said of findings, in a file of its own: it outlives the database. */
  readonly reviewRecord: string
  /** Where copies of data stand while they are read. */
  readonly temporary: string
  /** Where reports are written before they are published; else the same as `reports`. */
  readonly reportDrafts: string
  /** Earlier states of the database. */
  readonly backups: string
}

const configurationFile = 'evenhand.yaml'
const keyFile = 'evenhand.key'

/** Which regulations are in force is for the bureau to say: until it does, every check runs. */
function regulationsComment(): string {
  const known = loadRegulations().map(({ id, name }) => `${id} ${name['zh-CN']}`)
  return `# 本地适用的规定；去掉行首的 # 并按需增减，不写则运行全部检查。
# The regulations in force here; without this key every check runs.
# 可用 known: ${known.join('、')}
# regulations: [national, shanxi-286]
`
}

/** Whether a folder is a workspace. */
export function isWorkspace(folder: string): boolean {
  return existsSync(join(resolve(folder), configurationFile))
}

/** Reads the workspace of a folder; a UserError says when the folder is none. */
export async function findWorkspace(folder: string): Promise<Workspace> {
  const root = resolve(folder)
  const file = join(root, configurationFile)
  if (!existsSync(file)) throw new UserError('workspace-not-found', { where: root })
  const paths = pathsOf(root)
  return { ...paths, configuration: await readConfiguration(file) }
}

/** Makes a workspace in a folder that has none. Existing files are never touched. */
export async function initWorkspace(folder: string, name: string): Promise<Workspace> {
  const root = resolve(folder)
  const file = join(root, configurationFile)
  if (existsSync(file)) throw new UserError('workspace-exists', { where: root })
  const paths = pathsOf(root)
  for (const path of [root, paths.inbox, paths.reports, paths.mappings, paths.forms, paths.calendars]) await mkdir(path, { recursive: true })
  await writeFile(file, `name: ${JSON.stringify(name)}\nlanguage: zh-CN\n${regulationsComment()}# checks:\n#   fine-outside-tier:\n#     enabled: true\n#     parameters:\n#       rounding_unit: 10\n`)
  return findWorkspace(root)
}

/**
 * Opens the database of a workspace for one writer, made on first use, with the model as it stands on a day
 * (`YYYY-MM-DD`) and the forms of the annual statistics as their files stand.
 */
export async function openForWriting(workspace: Workspace, asOf: string): Promise<Engine> {
  const { forms, own } = await formsOf(workspace)
  const engine = await openOrExplain(workspace.database, false)
  return orClose(engine, async () => {
    const tables = await engine.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'stored'")
    if (tables.length === 0) await createSchema(engine)
    await refuseOtherVersion(engine, workspace.database)
    await createModel(engine, asOf, workspace.configuration.kindGrades)
    await storeForms(engine, [...forms, await readRegister()], own.form)
    await storeCalendar(engine, await loadCalendars(workspace.calendars))
    await storeClocks(engine, workspace.configuration.clocks)
  })
}

/**
 * The forms of the annual statistics, the workspace's own among them, and the one that agencies report by. Throws UserError: a form
 * that is wrong, or a setting that names none.
 */
export async function formsOf({ forms: folder, configuration }: Workspace): Promise<{ forms: AnnualForm[]; own: AnnualForm }> {
  const forms = await loadForms([builtInForms, folder])
  const own = formNamed(forms, configuration.annualForm, configuration.placeOf(['annual_statistics', 'form']))
  return { forms, own }
}

/** The form that agencies report by before the others: where a table is the same in several, it is taken for its own. */
export function ownFirst({ forms, own }: { readonly forms: readonly AnnualForm[]; readonly own: AnnualForm }): AnnualForm[] {
  return [own, ...forms.filter((form) => form !== own)]
}

/** Opens the database for one of many readers, with the model that the last writer left. */
export async function openForReading(workspace: Workspace): Promise<Engine> {
  if (!existsSync(workspace.database)) throw new UserError('no-run', { where: workspace.folder })
  const engine = await openOrExplain(workspace.database, true)
  return orClose(engine, () => refuseOtherVersion(engine, workspace.database))
}

/**
 * Opens an empty database in memory, with stored tables and model of its own, beside that of a workspace, which is attached as
 * `past`, to be read only: what is loaded here leaves no trace there.
 */
export async function openBeside(workspace: Workspace): Promise<Engine> {
  // Says why where it cannot be opened.
  const reader = await openForReading(workspace)
  reader.close()
  const engine = await openDuckDB(':memory:')
  return orClose(engine, async () => {
    await engine.execute(`SET temp_directory = ''; ATTACH '${workspace.database.replaceAll("'", "''")}' AS past (READ_ONLY)`)
    await createSchema(engine)
    await createModel(engine, '9999-12-31')
  })
}

/**
 * Works with a folder where copies of data may stand while they are read; then it goes, with what an interrupted load left
 * there. Only for the writer.
 */
export async function withTemporaryFolder<T>(workspace: Workspace, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = workspace.temporary
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The secret that identity numbers are hashed with: without it the hashes of two workspaces cannot be matched. Made on first use. Throws
 * UserError where it is gone and there are reviews: by another key decisions, and so findings, would be others.
 */
export async function identityKey(workspace: Workspace): Promise<string> {
  const file = join(workspace.folder, keyFile)
  requireKeyOfReviews(workspace)
  if (!existsSync(file)) await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return (await readFile(file, 'utf8')).trim()
}

/** Throws UserError where there are reviews and the key is gone. */
export function requireKeyOfReviews({ folder, reviewRecord }: Workspace): void {
  const file = join(folder, keyFile)
  if (existsSync(reviewRecord) && !existsSync(file)) throw new UserError('identity-key-gone', { where: file, record: reviewRecord })
}

function pathsOf(folder: string): Omit<Workspace, 'configuration'> {
  return {
    folder,
    inbox: join(folder, 'inbox'),
    reports: join(folder, 'reports'),
    mappings: join(folder, 'mappings'),
    forms: join(folder, 'forms'),
    calendars: join(folder, 'calendars'),
    database: join(folder, 'evenhand.duckdb'),
    reviewRecord: join(folder, 'reviews.csv'),
    temporary: join(folder, '.evenhand-temporary'),
    reportDrafts: join(folder, 'reports'),
    backups: join(folder, 'backups'),
  }
}

async function orClose(engine: Engine, prepare: () => Promise<void>): Promise<Engine> {
  try {
    await prepare()
    return engine
  } catch (error) {
    engine.close()
    throw error
  }
}

async function refuseOtherVersion(engine: Engine, path: string): Promise<void> {
  const found = Number((await engine.query('SELECT schema_version FROM stored.workspace'))[0]?.['schema_version'])
  if (found === schemaVersion) return
  throw new UserError(found < schemaVersion ? 'workspace-from-older-version' : 'workspace-from-other-version', { where: path, found: String(found), expected: String(schemaVersion) })
}

async function openOrExplain(path: string, readOnly: boolean): Promise<Engine> {
  try {
    return await openDuckDB(path, { readOnly })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const lock = /Conflicting lock is held in (.*?) \(PID (\d+)\)/.exec(message)
    if (lock !== null) throw new UserError('workspace-locked', { where: path, pid: lock[2]! }, { cause: error })
    throw new UserError('database-unreadable', { where: path, message }, { cause: error })
  }
}
