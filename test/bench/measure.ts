import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import { identityHasher } from '../../pipeline/privacy/identity-key.ts'
import { ingestFiles } from '../../pipeline/ingest/ingest-files.ts'
import { builtInMappings } from '../../pipeline/ingest/mappings/load-mappings.ts'
import { createSchema } from '../../pipeline/workspace/create-schema.ts'
import { readWorkbookOnly } from './bare-workbook.ts'
import { decisionHeaders } from './decision-file.ts'

export interface Measured {
  readonly seconds: number
  /** The most memory that the process ever held. */
  readonly peakBytes: number
  readonly rows: number
}

const [what, file, folder] = process.argv.slice(2)

/** One measurement in a process of its own: `bare-csv`, `bare-xlsx` or `evenhand`, of a file, with a folder for the database. */
async function measure(): Promise<number> {
  if (what === 'bare-xlsx') return readWorkbookOnly(file!)
  const database = join(folder!, `${what!}.duckdb`)
  for (const path of [database, `${database}.wal`]) rmSync(path, { force: true })
  const engine = await openDuckDB(database)
  try {
    return what === 'bare-csv' ? await bareCsv(engine) : await evenhand(engine)
  } finally {
    engine.close()
  }
}

async function bareCsv(engine: Awaited<ReturnType<typeof openDuckDB>>): Promise<number> {
  const columns = decisionHeaders.map((_, i) => `'c${i}': 'VARCHAR'`).join(', ')
  await engine.execute(
    `CREATE TABLE bare AS SELECT * FROM read_csv('${file!}', delim = ',', quote = '"', escape = '"', header = false, skip = 1, auto_detect = false, columns = {${columns}})`,
  )
  await engine.execute('CHECKPOINT')
  return Number((await engine.query('SELECT count(*) AS rows FROM bare'))[0]!['rows'])
}

async function evenhand(engine: Awaited<ReturnType<typeof openDuckDB>>): Promise<number> {
  await createSchema(engine)
  const key = 'key of a measurement'
  const [intake] = await ingestFiles(engine, [file!], {
    mappingFolders: [builtInMappings],
    identity: { key, hash: identityHasher(key) },
    temporaryFolder: folder!,
    now: new Date(),
  })
  await engine.execute('CHECKPOINT')
  if (intake?.state !== 'loaded') throw new Error(`not loaded: ${JSON.stringify(intake)}`)
  return intake.rowsRead
}

const start = performance.now()
const rows = await measure()
const measured: Measured = { seconds: (performance.now() - start) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024, rows }
process.stdout.write(JSON.stringify(measured))
