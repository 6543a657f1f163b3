import { cellObstacles, cellVerdicts, explainingRules, type ReconciledCell } from '../domain/annual-analysis.ts'
import { cellUnits } from '../domain/annual-form.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { code, needed, text } from './read-rows.ts'

type ReadCell = readonly [
  order: string, cell: string, header: string, unit: string, reported: string | null, computed: string | null, verdict: string, rule: string | null,
  obstacle: string | null, place: string | null,
]

/** Every cell that agencies reported for a year beside what the records give, agency by agency in the order of the register and of the form. */
export async function readReconciliation(engine: Engine, year: number): Promise<ReconciledCell[]> {
  const tables = new Map<string, { readonly order: number; readonly cell: ReconciledCell }[]>()
  for (const row of await engine.query(readSql('annual-statistics/reconciliation'), { year })) {
    const key = JSON.stringify([row['agency_id'], row['form'], row['form_table']])
    tables.set(key, [...(tables.get(key) ?? []), ...cellsOf(row, year)])
  }
  return [...tables.values()].flatMap((cells) => cells.toSorted((a, b) => a.order - b.order).map(({ cell }) => cell))
}

function cellsOf(row: Row, year: number): { readonly order: number; readonly cell: ReconciledCell }[] {
  const cells: ReadCell[] = JSON.parse(needed(row, 'cells'))
  const shared = { agencyId: needed(row, 'agency_id'), agencyName: needed(row, 'agency_name'), form: needed(row, 'form'), table: needed(row, 'form_table'), file: text(row, 'file'), sheet: text(row, 'sheet') }
  return cells.map(([order, cell, header, unit, reported, computed, verdict, rule, obstacle, place]) => ({
    order: Number(order),
    cell: {
      agencyId: shared.agencyId, agencyName: shared.agencyName, year, form: shared.form, table: shared.table, cell, header,
      unit: code({ unit }, 'unit', cellUnits),
      reported,
      computed,
      verdict: code({ verdict }, 'verdict', cellVerdicts),
      rule: explainingRules.find((one) => one === rule) ?? null,
      obstacle: cellObstacles.find((one) => one === obstacle) ?? null,
      file: shared.file,
      sheet: shared.sheet,
      place,
    },
  }))
}
