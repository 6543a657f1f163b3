import type { AnnualAnalysis, AnnualTable } from '../domain/annual-analysis.ts'
import type { AnnualForm } from '../domain/annual-form.ts'
import { suppressCells } from './suppress-cells.ts'

/** Counts from one to one less than this may point to persons. */
export const smallestPublished = 5
/** What stands in the place of a figure that is left out. */
export const suppressed = 'suppressed'

/**
 * The analysis as it may be published: small counts are left out, with as many others as it takes that none follows from the sums, and so are the amounts
 * behind them. Figures are those computed from the decisions. What is only suspected of agencies, and how their figures compare, is for the government and not in it.
 */
export function publicEdition(analysis: AnnualAnalysis, form: AnnualForm): AnnualAnalysis {
  const tables = analysis.tables.map((table) => publicTable(table, form))
  const acts = analysis.acts.filter(({ count }) => !isSmall(count)).map(({ act, count, before }) => ({ act, count, before: isSmall(before) ? null : before }))
  // Sums by level or sector could be subtracted from each other until one agency is left.
  const hasHidden = [...analysis.acts, ...analysis.byLevel, ...analysis.bySector].some(({ count, before }) => isSmall(count) || isSmall(before)) || tables.some(({ rows, computedTotal }) => [...rows.map(({ computed }) => computed), computedTotal].some((row) => row.includes(suppressed)))
  return {
    ...analysis,
    isPublic: true,
    tables,
    acts,
    byLevel: hasHidden ? [] : analysis.byLevel,
    bySector: hasHidden ? [] : analysis.bySector,
    reconciliation: [],
    returnChecks: [],
    discretionChecks: [],
    resolution: null,
  }
}

function publicTable(table: AnnualTable, form: AnnualForm): AnnualTable {
  const { cells, rows, computedTotal } = table
  const figures = [...rows.map(({ computed }) => computed), computedTotal].map((row) => row.map((figure) => (figure === null ? null : Number(figure))))
  const isCount = cells.map(({ unit }) => unit === 'case' || unit === 'occasion' || unit === 'person')
  const rowSums = sumsOfRow(form, table)
  const hidden = figures.flatMap((row, r) => {
    const cases = Math.max(0, ...row.flatMap((figure, c) => (isCount[c] === true && figure !== null ? [figure] : [])))
    return row.flatMap((figure, c): [number, number][] => (isSmall(isCount[c] === true ? figure : isSmall(cases) && figure !== 0 ? 1 : null) ? [[r, c]] : []))
  })
  const isHidden = suppressCells({ rows: figures, rowSums, hidden })
  const shown = (row: readonly (string | null)[], r: number): (string | null)[] => row.map((figure, c) => (isHidden[r]![c] === true ? suppressed : figure))
  return {
    ...table,
    rows: rows.map((row, r) => ({ ...row, reported: row.reported.map(() => null), computed: shown(row.computed, r) })),
    reportedTotal: table.reportedTotal.map(() => null),
    computedTotal: shown(computedTotal, rows.length),
  }
}

/** The columns of each sum with its own. Of sums that share a part only the first is kept apart. */
function sumsOfRow(form: AnnualForm, { table, cells }: AnnualTable): number[][] {
  const taken = new Set<string>()
  return (form.tables.find((one) => one.table === table)?.cells ?? []).flatMap(({ cell, rule }) => {
    const parts = rule.rule === 'sum' ? [...rule.of, cell] : []
    if (parts.length === 0 || parts.some((part) => taken.has(part))) return []
    for (const part of parts) taken.add(part)
    return [cells.flatMap((one, column) => (parts.includes(one.cell) ? [column] : []))]
  })
}

function isSmall(count: number | null): boolean {
  return count !== null && count > 0 && count < smallestPublished
}
