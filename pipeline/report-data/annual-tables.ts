import type { AnnualTable } from '../domain/annual-analysis.ts'
import type { AnnualForm, FormTable } from '../domain/annual-form.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { needed, text } from './read-rows.ts'

/** The tables of a form for a year: a row for each agency that reported or decided anything in it, and the sums. */
export async function readAnnualTables(engine: Engine, form: AnnualForm, year: number): Promise<AnnualTable[]> {
  const cells = await engine.query(readSql('annual-statistics/table-cells'), { form: form.form, year })
  const totals = await engine.query(readSql('annual-statistics/table-totals'), { form: form.form, year })
  return form.tables.map((table) => tableOf(table, cells, totals))
}

/** Name, reported, computed. */
type CellFigures = readonly [cell: string, reported: string | null, computed: string | null]

function tableOf({ table, title, cells }: FormTable, rows: readonly Row[], totals: readonly Row[]): AnnualTable {
  const ordered = (of: readonly CellFigures[], column: 1 | 2): (string | null)[] => {
    const byCell = new Map(of.map((figures) => [figures[0], figures[column]]))
    return cells.map(({ cell }) => byCell.get(cell) ?? null)
  }
  const sums = totals.filter((row) => row['form_table'] === table).map((row): CellFigures => [needed(row, 'cell'), text(row, 'reported'), text(row, 'computed')])
  return {
    table,
    title,
    cells: cells.map(({ cell, headers, above, unit }) => ({ cell, header: headers[0]!, above, unit })),
    rows: rows.filter((row) => row['form_table'] === table).map((row) => {
      const figures: CellFigures[] = JSON.parse(needed(row, 'cells'))
      return { agencyId: needed(row, 'agency_id'), agencyName: needed(row, 'agency_name'), reported: ordered(figures, 1), computed: ordered(figures, 2) }
    }),
    reportedTotal: ordered(sums, 1),
    computedTotal: ordered(sums, 2),
  }
}
