import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultKindGrades, type KindGrades } from '../domain/kind-grades.ts'
import { QueryError, type Engine } from '../engine/engine.ts'
import { packageRoot } from '../package-root.ts'

/** The version of the stored tables that this program reads and writes. */
export const schemaVersion = 11

/** Creates the stored tables of `queries/schema` in an empty database. */
export async function createSchema(engine: Engine): Promise<void> {
  await engine.transaction(async () => {
    await engine.execute('CREATE SCHEMA stored')
    for (const { file, sql } of sqlFiles('schema')) await executeFile(engine, file, sql)
    await engine.execute("INSERT INTO stored.workspace VALUES ($version, now() AT TIME ZONE 'UTC')", { version: schemaVersion })
  })
}

/**
 * Creates or replaces the views of `queries/model` and the scalar vocabulary of `queries/dialects`, as they stand on a day
 * (`YYYY-MM-DD`): decisions after it do not exist yet; and with the workspace's order of the kinds of penalty.
 * A view may build on another: the order is read from their texts, so that none has to be kept by hand. A database that holds this
 * very model keeps it.
 */
export async function createModel(engine: Engine, asOf: string, kindGrades: KindGrades = defaultKindGrades): Promise<void> {
  await engine.execute(`CREATE OR REPLACE MACRO as_of_date() AS CAST('${asOf}' AS DATE)`)
  const grades = `CREATE OR REPLACE MACRO grade_of_kinds(kinds) AS ${gradeExpression(kindGrades)}`
  const dialects = sqlFiles('dialects')
  const views = afterThoseNamed(sqlFiles('model'))
  const wanted = createHash('sha256').update(JSON.stringify([grades, dialects, views])).digest('hex')
  if ((await modelHash(engine)) === wanted) return
  await engine.execute(grades)
  for (const { file, sql } of dialects) await executeFile(engine, file, sql)
  await createViews(engine, views)
  await engine.execute(`CREATE OR REPLACE MACRO model_hash() AS '${wanted}'`)
}

/**
 * Creates the views, each read by those after it. To create a view binds all that it reads, down to the tables, so that a view below
 * many would be bound as many times: while they are created, an empty temporary table stands in for each, which the engine finds first.
 */
async function createViews(engine: Engine, views: readonly SqlFile[]): Promise<void> {
  const names = views.map(nameOf)
  try {
    for (const view of views) {
      await executeFile(engine, view.file, view.sql)
      await engine.execute(`CREATE OR REPLACE TEMP TABLE ${nameOf(view)} AS SELECT * FROM main.${nameOf(view)} LIMIT 0`)
    }
  } finally {
    for (const name of names) await engine.execute(`DROP TABLE IF EXISTS temp.${name}`)
  }
}

/** Of the model that the database holds whole; null where it holds none. To bind every view takes longer than to look. */
async function modelHash(engine: Engine): Promise<string | null> {
  const known = await engine.query("SELECT 1 FROM duckdb_functions() WHERE function_name = 'model_hash' AND database_name = current_database()")
  return known.length === 0 ? null : String((await engine.query('SELECT model_hash() AS hash'))[0]!['hash'])
}

/**
 * Lets this connection alone see the model as it stands on another day (`YYYY-MM-DD`) than the one that the last writer left:
 * the engine finds a temporary macro before the lasting one, in views too.
 */
export async function setAsOf(engine: Engine, asOf: string): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP MACRO as_of_date() AS CAST('${asOf}' AS DATE)`)
}

/** Views in an order in which each stands behind those that it reads. */
function afterThoseNamed(views: readonly SqlFile[]): SqlFile[] {
  const ordered = new Set<SqlFile>()
  const visited = new Set<SqlFile>()
  const place = (view: SqlFile) => {
    if (visited.has(view)) return
    visited.add(view)
    const read = new Set(Array.from(view.sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g), ([, name]) => name))
    for (const other of views) if (read.has(nameOf(other))) place(other)
    ordered.add(view)
  }
  for (const view of views) place(view)
  return [...ordered]
}

/** The grade of the gravest of several kinds joined by '|'; both sides of the list are ours, so that nothing is quoted. */
function gradeExpression(kindGrades: KindGrades): string {
  const gravestFirst = Object.entries(kindGrades).toSorted(([, a], [, b]) => b - a)
  return `CASE ${gravestFirst.map(([kind, grade]) => `WHEN strpos(kinds, '${kind}') > 0 THEN ${grade}`).join(' ')} END`
}

/** Names of the model views, from the files' stems. */
export function modelViews(): string[] {
  return sqlFiles('model').map(nameOf)
}

interface SqlFile {
  readonly file: string
  readonly sql: string
}

function nameOf({ file }: SqlFile): string {
  return file.replace(/^.*\/|\.sql$/g, '')
}

function sqlFiles(folder: string): SqlFile[] {
  const path = join(packageRoot, 'queries', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ file: `queries/${folder}/${name}`, sql: readFileSync(join(path, name), 'utf8') }))
}

async function executeFile(engine: Engine, file: string, sql: string): Promise<void> {
  try {
    await engine.execute(sql)
  } catch (error) {
    if (error instanceof QueryError) throw new QueryError(`${file}: ${error.message}`, sql, { cause: error })
    throw error
  }
}
