import { cellSql } from './cell-sql.ts'
import type { ReadingPlan } from './column-plan.ts'
import { storedForm, textOf } from './stored-form.ts'

/** SELECT that reads the plain spellings of a relation with `row_number`, `filled` and cells `c0` …, on any connection that sees it. */
export function fieldRowsSql({ columns, nulls }: ReadingPlan, relation: string): string {
  const places = [...new Set(columns.flatMap((plan) => plan.places))]
  const cells = ['row_number', 'filled', ...places.map((place) => `${cellSql(place, nulls)} AS x${place}`)]
  const keyed = columns.flatMap((plan, i) => (plan.key === null ? [] : [{ plan, i, text: textOf(plan, i) }]))
  const texts = keyed.flatMap(({ plan, i, text }) => [
    ...(text === plan.key ? [] : [`${plan.key} AS t${i}`]),
    ...(plan.source === null ? [] : [`${plan.source} AS u${i}`]),
  ])
  const values = keyed.flatMap(({ plan, i, text }) => (plan.plain === null ? [] : [`${plan.plain(text, `u${i}`)} AS v${i}`]))
  const stored = new Set(keyed.flatMap(({ plan, i }) => storedForm(plan, i).columns))
  return `SELECT ${['row_number', 'filled', ...stored].join(', ')}
    FROM (SELECT ${['*', ...values].join(', ')}
      FROM (SELECT ${['*', ...texts].join(', ')}
        FROM (SELECT ${cells.join(', ')} FROM ${relation})))`
}
