import type { AnnualTable } from '../domain/annual-analysis.ts'
import type { AnnualForm, FormTable } from '../domain/annual-form.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { groupBy, needed, text } from './read-rows.ts'

/** The tables of a form for a year: a row for each agency that reported or decided anything in it, and the sums. */
export async function readAnnualTables(engine: Engine, form: AnnualForm, year: number): Promise<AnnualTable[]> {
  const cells = await engine.query(readSql('annual-statistics/table-cells'), { form: form.form, year })
  const totals = await engine.query(readSql('annual-statistics/table-totals'), { form: form.form, year })
  return form.tables.map((table) => tableOf(table, cells, totals))
}

function tableOf({ table, title, cells }: FormTable, rows: readonly Row[], totals: readonly Row[]): AnnualTable {
  const own = rows.filter((row) => row['form_table'] === table)
  const byAgency = groupBy(own, 'agency_id')
  const figures = (of: readonly Row[], column: 'reported' | 'computed'): (string | null)[] => {
    const byCell = new Map(of.map((row) => [needed(row, 'cell'), text(row, column)]))
    return cells.map(({ cell }) => byCell.get(cell) ?? null)
  }
  const sums = totals.filter((row) => row['form_table'] === table)
  return {
    table,
    title,
    cells: cells.map(({ cell, headers, above, unit }) => ({ cell, header: headers[0]!, above, unit })),
    rows: [...byAgency].map(([agencyId, of]) => ({
      agencyId,
      agencyName: needed(of[0]!, 'agency_name'),
      reported: figures(of, 'reported'),
      computed: figures(of, 'computed'),
    })),
    reportedTotal: figures(sums, 'reported'),
    computedTotal: figures(sums, 'computed'),
  }
}
