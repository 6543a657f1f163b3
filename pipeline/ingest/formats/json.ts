import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../domain/errors.ts'
import { openDuckDB } from '../../engine/duckdb.ts'
import { QueryError, type Engine } from '../../engine/engine.ts'
import type { Encoding } from '../../domain/encoding.ts'
import { decodeText } from './decode-text.ts'
import { parseObject, recordRow } from './json-record.ts'
import { onlyTable, type RawRow, type Sheet } from './sheet.ts'

const rowsAtOnce = 20_000
const smallestBuffer = 1 << 20
/** How deep in objects the list of records is looked for, as `{"data": {"rows": [...]}}` has it. */
const deepest = 3

/** The objects of a list, or of the only list of objects in an object; the keys of all together are the header, as row 0. */
export function openJson(file: string, encoding: Encoding, temporaryFolder: string): Sheet {
  return onlyTable(false, () => readRows(file, encoding, temporaryFolder))
}

async function* readRows(file: string, encoding: Encoding, temporaryFolder: string): AsyncGenerator<RawRow> {
  const folder = await mkdtemp(join(temporaryFolder, 'evenhand-'))
  const engine = await openDuckDB(':memory:')
  try {
    // The engine reads nothing but UTF-8 without a mark, and takes brackets in a name for a pattern.
    const plain = join(folder, 'records.json')
    await pipeline(decodeText(file, encoding), createWriteStream(plain))
    await readRecords(engine, file, plain)
    const keys = await keysOf(engine)
    if (keys.length === 0) throw new UserError('json-malformed', { where: file, message: '[{ }]' })
    yield { row: 0, cells: keys }
    for await (const { row, text } of recordsOf(engine)) yield recordRow(row, text, parseObject(text), keys)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw new UserError('json-malformed', { where: file, message: placeOf(error.message) }, { cause: error })
  } finally {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Into the table `record`, as text in the order of the file. */
async function readRecords(engine: Engine, file: string, plain: string): Promise<void> {
  const size = Math.max((await stat(plain)).size, smallestBuffer)
  const read = (format: string) => engine.execute(
    `CREATE TABLE document AS SELECT json FROM read_json_objects($plain, format = '${format}', maximum_object_size = ${size})`,
    { plain },
  )
  if (await startsList(plain)) {
    await read('array')
    await engine.execute('ALTER TABLE document RENAME TO record')
    return
  }
  await read('unstructured')
  const paths = await listsOfObjects(engine, '$', 1)
  if (paths.length !== 1) throw new UserError('json-malformed', { where: file, message: paths.length === 0 ? '[{ }]' : paths.join(', ') })
  await engine.execute('CREATE TABLE record AS SELECT unnest(json_extract(json, $path)) AS json FROM document', { path: `${paths[0]}[*]` })
}

async function startsList(file: string): Promise<boolean> {
  for await (const text of decodeText(file, 'utf-8')) {
    const first = text.trimStart()[0]
    if (first !== undefined) return first === '['
  }
  return false
}

async function listsOfObjects(engine: Engine, path: string, depth: number): Promise<string[]> {
  if (depth > deepest) return []
  const keys = await engine.query('SELECT DISTINCT unnest(json_keys(json, $path)) AS key FROM document ORDER BY ALL', { path })
  const found: string[] = []
  for (const name of keys.map(({ key }) => String(key)).filter((key) => !key.includes('"'))) {
    const inner = `${path}."${name}"`
    const types = await engine.query('SELECT json_type(json, $inner) AS type, json_type(json, $first) AS first FROM document', { inner, first: `${inner}[0]` })
    if (types.some(({ first }) => first === 'OBJECT')) found.push(inner)
    else if (types.some(({ type }) => type === 'OBJECT')) found.push(...(await listsOfObjects(engine, inner, depth + 1)))
  }
  return found
}

async function keysOf(engine: Engine): Promise<string[]> {
  const found = await engine.query(
    `SELECT key FROM (SELECT rowid AS place, unnest(json_keys(json)) AS key, generate_subscripts(json_keys(json), 1) AS turn FROM record WHERE json_type(json) = 'OBJECT')
     GROUP BY key ORDER BY min(place * 100000 + turn)`,
  )
  return found.map(({ key }) => String(key))
}

async function* recordsOf(engine: Engine): AsyncGenerator<{ row: number; text: string }> {
  for (let first = 0; ; first += rowsAtOnce) {
    const rows = await engine.query('SELECT json::VARCHAR AS text FROM record WHERE rowid >= $first AND rowid < $last ORDER BY rowid', { first, last: first + rowsAtOnce })
    yield* rows.map(({ text }, i) => ({ row: first + i + 1, text: String(text) }))
    if (rows.length < rowsAtOnce) return
  }
}

/** What the engine says of the place, without the name of the temporary file. */
function placeOf(message: string): string {
  return /at byte \d+ in record\/value \d+: [\w ]+/.exec(message)?.[0] ?? message.slice(0, 100)
}
