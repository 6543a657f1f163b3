import type { ReconciledCell } from '../domain/annual-analysis.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { needed, text } from './read-rows.ts'

/** A decision that a figure of a form is computed from; nothing in it names a party. */
export interface DecisionBehind {
  readonly decisionId: string
  readonly decisionDate: string
  readonly documentNumber: string | null
  readonly kinds: readonly string[]
  /** Yuan, decimal text. */
  readonly fine: string | null
  readonly confiscation: string | null
  readonly status: string
}

/** The decisions on record that a cell is computed from, the first thousand by date. */
export async function decisionsBehind(engine: Engine, { agencyId, year, form, table, cell }: ReconciledCell): Promise<DecisionBehind[]> {
  const rows = await engine.query(readSql('annual-statistics/decisions-of-cell'), { agency_id: agencyId, year, form, form_table: table, cell })
  return rows.map((row) => ({
    decisionId: needed(row, 'decision_id'),
    decisionDate: needed(row, 'decision_date'),
    documentNumber: text(row, 'document_number'),
    kinds: (text(row, 'kinds') ?? '').split('|').filter((kind) => kind !== ''),
    fine: text(row, 'fine'),
    confiscation: text(row, 'confiscation'),
    status: needed(row, 'status'),
  }))
}
