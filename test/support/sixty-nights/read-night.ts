import { join } from 'node:path'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { readChanges, readRuns } from '../../../pipeline/report-data/read-changes.ts'

/** The list of findings that the latest run left for Excel. */
export async function readList(engine: Engine, reports: string): Promise<Row[]> {
  const [last] = await readRuns(engine)
  return engine.query("SELECT * FROM read_csv($file, header = true, all_varchar = true, delim = ',', quote = '\"')", { file: join(reports, last!.runId, 'findings.csv') })
}

/** How the latest list differs from the one before it: `城103 gone: corrected-record`, in order. `names`: finding id -> name. */
export async function readChangesSinceLast(engine: Engine, names: ReadonlyMap<string, string>): Promise<string[]> {
  const [last, before] = await readRuns(engine)
  if (before === undefined) return []
  const changes = await readChanges(engine, before.runId, last!.runId)
  return changes.map(({ findingId, change, causes }) => `${names.get(findingId)} ${change}: ${causes.join(', ')}`).sort()
}
