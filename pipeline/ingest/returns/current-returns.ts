import type { Engine } from '../../engine/engine.ts'
import { readSql } from '../../sql-file.ts'

/** What was sent in last by an agency for a year. */
export interface CurrentReturn {
  readonly content: string
  /** Whether its source is the latest content of its file. */
  readonly isCurrentSource: boolean
}

export function returnKey({ agencyId, year }: { readonly agencyId: string; readonly year: number }): string {
  return JSON.stringify([agencyId, year])
}

/** The latest return of each agency and year in a table of a form, by `returnKey`. */
export async function currentReturns(engine: Engine, form: string, table: string): Promise<ReadonlyMap<string, CurrentReturn>> {
  const rows = await engine.query(readSql('annual-statistics/latest-returns'), { form, form_table: table })
  return new Map(
    rows.map((row) => {
      const cells: [string, string | null, string | null][] = JSON.parse(String(row['cells']))
      const content = JSON.stringify([row['filled_date'], row['received_date'], row['published_on'], row['is_nil'], cells])
      return [returnKey({ agencyId: String(row['agency_id']), year: Number(row['year']) }), { content, isCurrentSource: row['is_current'] === true }]
    }),
  )
}
