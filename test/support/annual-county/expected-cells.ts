import { countyAgencies, years, type CountyAgency, type Year } from './agencies.ts'
import { countCoercion, countPenalties, countRegister, type Figures } from './count.ts'
import { formOf } from './plans.ts'
import { shanxi, type PrintedForm } from './printed-forms.ts'
import type { RecordRow } from './record.ts'
import { rowsOf, type CountyReturn } from './returns.ts'

/** agency | year | form | table | cell | figure, of every figure that can be worked out. Amounts in yuan. */
export function expectedCells(records: readonly RecordRow[], returns: readonly CountyReturn[]): string[] {
  const cells = countyAgencies.flatMap((agency) => {
    const acts = new Set(records.filter((row) => row.agency === agency.name).map(({ act }) => act))
    return years.flatMap((year) => {
      const rows = rowsOf(records, agency, year)
      // Of a year without a decision on record it cannot be told whether nothing was decided or nothing was loaded.
      if (rows.length === 0) return []
      const isSent = returns.some((one) => one.agency === agency && one.year === year && one.plan?.state !== 'missing')
      return ofYear(agency, year, rows, acts, isSent)
    })
  })
  return cells.toSorted()
}

function ofYear(agency: CountyAgency, year: Year, rows: readonly RecordRow[], acts: ReadonlySet<RecordRow['act']>, isSent: boolean): string[] {
  const form = formOf(agency.number)
  const forms = form === shanxi || !isSent ? [shanxi] : [shanxi, form]
  const register = countRegister(rows)
  const line = (of: string, table: string, figures: Figures): string[] =>
    Object.entries(figures).flatMap(([cell, figure]) => (figure === null ? [] : [`${agency.name} | ${year} | ${of} | ${table} | ${cell} | ${figure}`]))
  const lines = forms.flatMap((one) => (acts.has('penalty') ? line(one.form, 'penalty', separable(one, countPenalties(one, rows))) : []))
  for (const { form: name } of forms) {
    if (acts.has('coercion')) lines.push(...line(name, 'coercion', countCoercion(rows)))
    if (acts.has('inspection')) lines.push(...line(name, 'other_acts', { inspection: register['inspections']! }))
  }
  if (!isSent) return lines
  if (acts.has('penalty')) lines.push(...line('register', 'totals', { penalties: register['penalties']!, fines_and_confiscations: register['fines_and_confiscations']! }))
  if (acts.has('coercion')) lines.push(...line('register', 'totals', { coercive_measures: register['coercive_measures']! }))
  if (acts.has('inspection')) lines.push(...line('register', 'totals', { inspections: register['inspections']! }))
  return lines
}

function separable({ inseparable }: PrintedForm, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([cell]) => !inseparable.includes(cell)))
}
