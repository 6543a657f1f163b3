import type { ColumnPlan } from './column-plan.ts'

export interface StoredForm {
  /** The columns of `field_row` that the field needs, several fields perhaps the same. */
  readonly columns: readonly string[]
  /** The text that is left to the parser, else NULL. */
  readonly unread: string
  /** Whether there is such a text. */
  readonly isUnread: string
  /** What SQL has read; null where it reads nothing. */
  readonly plain: string | null
}

/** Text that is kept as it stands is stored once, with a mark for each field that must not take it so. */
export function storedForm(plan: ColumnPlan, i: number): StoredForm {
  const text = textOf(plan, i)
  const source = plan.source === null ? [] : [`u${i}`]
  if (plan.plain === null) return { columns: [...source, text], unread: `f.${text}`, isUnread: `f.${text} IS NOT NULL`, plain: null }
  if (plan.isVerbatim) {
    return { columns: [...source, text, `${text} IS NOT NULL AND v${i} IS NULL AS n${i}`], unread: `CASE WHEN f.n${i} THEN f.${text} END`, isUnread: `f.n${i}`, plain: `CASE WHEN NOT f.n${i} THEN f.${text} END` }
  }
  return { columns: [...source, `v${i}`, `CASE WHEN v${i} IS NULL THEN ${text} END AS k${i}`], unread: `f.k${i}`, isUnread: `f.k${i} IS NOT NULL`, plain: `f.v${i}` }
}

/** The text that a field is read from, as a column. */
export function textOf({ key }: ColumnPlan, i: number): string {
  return key !== null && isCell(key) ? key : `t${i}`
}

/** Whether an expression is a cell itself: several fields of one cell then share what is computed of it. */
function isCell(expression: string): boolean {
  return /^x\d+$/.test(expression)
}
