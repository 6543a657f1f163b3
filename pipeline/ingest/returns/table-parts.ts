import type { AnnualForm } from '../../domain/annual-form.ts'
import type { RawRow } from '../formats/sheet.ts'
import { isBlankFigure, parseFigure } from './figure.ts'
import { factOf } from './labels.ts'
import { locateTables, type Candidate, type LocatedTable } from './locate-table.ts'

/** A table in a sheet that may hold several, one below the other. */
export interface TablePart {
  readonly located: LocatedTable
  /** The lines that stand above its headers, below the table before it. */
  readonly lead: readonly RawRow[]
  /** What stands below its headers, above the lines of the next table. */
  readonly below: readonly RawRow[]
}

const ofTitle = /表|情况|统计|[:：。]|^(?:注|说明|备注)|^[（(]?[一二三四五六七八九十]+[)）、.．]/

/**
 * All tables of a sheet of which one is known. Several are of one form: that by which the sheet as a whole is most alike, of equal
 * ones that of the table that is known.
 */
export function tablePartsOf(rows: readonly RawRow[], known: LocatedTable, forms: readonly AnnualForm[]): TablePart[] {
  let best: readonly Candidate[] = []
  for (const form of [known.form, ...forms.filter((one) => one !== known.form)]) {
    const found = locateTables(rows, form)
    if (found.length > 1 && alikeness(found) > alikeness(best)) best = found
  }
  const tables: readonly LocatedTable[] = best.length > 1 && best.some(({ headerRow }) => headerRow === known.headerRow) ? best : [known]
  const starts = tables.map((table, i) => (i === 0 ? 0 : startOfLead(rows, table, tables[i - 1]!)))
  return tables.map((located, i) => {
    const next = starts[i + 1] ?? rows.length
    return { located, lead: rows.slice(starts[i], located.above), below: rows.slice(0, next).filter(({ row }) => row > located.headerRow) }
  })
}

function alikeness(tables: readonly Candidate[]): number {
  return tables.reduce((sum, { alike }) => sum + alike, 0)
}

/** Titles, labelled lines and blank rows above the headers belong to the table below them; rows of figures and of agencies to the one above. */
function startOfLead(rows: readonly RawRow[], { above }: LocatedTable, before: LocatedTable): number {
  let start = above
  while (start > 0 && rows[start - 1]!.row > before.headerRow && isLead(rows[start - 1]!, before)) start -= 1
  return start
}

function isLead({ cells }: RawRow, { columns, facts }: LocatedTable): boolean {
  const places = new Set(columns.map(({ place }) => place))
  const filled = cells.flatMap((cell, place) => ((cell ?? '').trim() === '' ? [] : [{ place, text: cell!.trim() }]))
  if (filled.length === 0) return true
  if (filled.some(({ place, text }) => places.has(place) && (isBlankFigure(text) || 'value' in parseFigure(text, 'case')))) return false
  const agency = facts.get('agency')
  return filled.every(({ place, text }) => place !== agency || factOf(text) !== null || ofTitle.test(text))
}
