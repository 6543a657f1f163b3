import type { FindingsResolved } from '../domain/annual-analysis.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { number } from './read-rows.ts'

/** What became of the findings of some checks on a year. */
export async function readResolution(engine: Engine, { runId, year, checkIds }: { readonly runId: string; readonly year: number; readonly checkIds: ReadonlySet<string> }): Promise<FindingsResolved> {
  const rows = (await engine.query(readSql('annual-statistics/findings-resolved'), { run_id: runId, year })).filter((row) => checkIds.has(String(row['check_id'])))
  const total = (column: string): number => rows.reduce((sum, row) => sum + (number(row, column) ?? 0), 0)
  return {
    found: total('found'),
    gone: total('gone'),
    dealtWith: total('dealt_with'),
    asked: total('asked'),
    explained: total('explained'),
    confirmed: total('confirmed'),
    corrected: total('corrected'),
    dismissed: total('dismissed'),
    byPattern: total('by_pattern'),
    open: total('still_open'),
  }
}
