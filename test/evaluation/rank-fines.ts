import type { Engine, Row, Value } from '../../pipeline/engine/engine.ts'
import type { CurvePoint, Ranking, Variant } from '../../reports/evaluation/evaluation.ts'
import { readStatement } from './read-statement.ts'

export const variants: readonly Variant[] = [
  { insideOnly: false, reasonsCount: true },
  { insideOnly: true, reasonsCount: true },
  { insideOnly: false, reasonsCount: false },
  { insideOnly: true, reasonsCount: false },
]

/** Ranks the fines of `evaluated` by `score`, in every variant. */
export async function rankFines(engine: Engine, method: string): Promise<{ rankings: Ranking[]; curve: CurvePoint[] }> {
  const rankings: Ranking[] = []
  let curve: CurvePoint[] = []
  for (const variant of variants) {
    await listFines(engine, variant)
    const ranking = await onlyRow(engine, 'metrics/ranking')
    const flagged = await onlyRow(engine, 'metrics/flagged', { inside_only: variant.insideOnly, reasons_count: variant.reasonsCount })
    rankings.push({
      method,
      ...variant,
      planted: Number(ranking['planted']),
      averagePrecision: numberOrNull(ranking['average_precision']),
      precisionAt100: numberOrNull(ranking['precision_at_100']),
      precisionAt1000: numberOrNull(ranking['precision_at_1000']),
      flaggedTrue: Number(flagged['flagged_true']),
      flaggedFalse: Number(flagged['flagged_false']),
      flaggedExplained: Number(flagged['flagged_explained']),
    })
    if (variant.insideOnly && variant.reasonsCount) curve = await readCurve(engine, method)
  }
  return { rankings, curve }
}

/** Leaves the list of one variant in `ranked_step`. */
export async function listFines(engine: Engine, { insideOnly, reasonsCount }: Variant): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ranked_step AS ${readStatement('metrics/ranked-step')}`, {
    inside_only: insideOnly,
    reasons_count: reasonsCount,
  })
}

async function readCurve(engine: Engine, method: string): Promise<CurvePoint[]> {
  const rows = await engine.query(readStatement('metrics/curve'))
  return rows.map((row) => ({ method, recall: Number(row['recall']), precision: Number(row['precision']) }))
}

export async function onlyRow(engine: Engine, statement: string, parameters: Readonly<Record<string, Value>> = {}): Promise<Row> {
  const [row] = await engine.query(readStatement(statement), parameters)
  if (row === undefined) throw new Error(`${statement} gives no row`)
  return row
}

function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}
