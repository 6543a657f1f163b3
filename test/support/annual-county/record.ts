/** A row of an agency's register of decisions: one party and violation of a document. */
export interface RecordRow {
  readonly agency: string
  readonly year: number
  readonly act: 'penalty' | 'coercion' | 'inspection'
  /** Null: the register has no number for it, and the row stands for itself. */
  readonly document: string | null
  readonly date: string
  /** Words of the register; empty = the column was left blank. */
  readonly kinds: readonly string[]
  /** Whole yuan. */
  readonly fine: number | null
  readonly confiscation: number | null
  readonly status: '有效' | '已变更' | '已撤销' | '确认违法'
  readonly item: string
  readonly party: string
  readonly reductionGround: string
}

export const lasts = ({ status }: RecordRow): boolean => status === '有效' || status === '已变更'

/** The rows of each document; a row without a number is a document of its own. */
export function documentsOf(rows: readonly RecordRow[]): RecordRow[][] {
  const documents = new Map<string, RecordRow[]>()
  for (const [place, row] of rows.entries()) {
    const key = row.document ?? `row ${place}`
    documents.set(key, [...(documents.get(key) ?? []), row])
  }
  return [...documents.values()]
}
