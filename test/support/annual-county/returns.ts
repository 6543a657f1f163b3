import { countyAgencies, years, type CountyAgency, type Year } from './agencies.ts'
import { countCoercion, countPenalties, countRegister, type Figures } from './count.ts'
import { formOf, planOf, type Plan } from './plans.ts'
import type { RecordRow } from './record.ts'

/** What an agency sends in for a year, and what the record really gives. */
export interface CountyReturn {
  readonly agency: CountyAgency
  readonly year: Year
  readonly plan: Plan | undefined
  /** Null: nothing was sent in. */
  readonly penalties: Figures | null
  /** What an earlier load of the same form held. */
  readonly first: Figures | null
  readonly coercion: Figures | null
  readonly register: Figures | null
  readonly truth: { readonly penalties: Figures; readonly coercion: Figures; readonly register: Figures }
}

/** The returns of all agencies and years in which they owe one, or send one nevertheless. */
export function countyReturns(records: readonly RecordRow[]): CountyReturn[] {
  const returns: CountyReturn[] = []
  for (const year of years) {
    for (const agency of countyAgencies.filter((one) => owes(one, year))) {
      const before = returns.find((one) => one.agency === agency && one.year === year - 1)?.penalties ?? {}
      returns.push(returnOf(agency, year, records, before))
    }
  }
  return returns
}

export function owes({ owes: said, from, to }: CountyAgency, year: Year): boolean {
  return said !== '否' && Number(from.slice(0, 4)) <= year && (to === '' || to >= `${year + 1}-01-15`)
}

export function rowsOf(records: readonly RecordRow[], { name }: CountyAgency, year: Year): RecordRow[] {
  return records.filter((row) => row.agency === name && row.year === year)
}

function returnOf(agency: CountyAgency, year: Year, records: readonly RecordRow[], before: Figures): CountyReturn {
  const plan = planOf(agency.number, year)
  const rows = rowsOf(records, agency, year)
  // Whoever took another agency in reports for both in that year.
  const merged = countyAgencies.find(({ mergedInto, to }) => mergedInto === agency.number && Number(to.slice(0, 4)) === year)
  const reportedRows = merged === undefined ? rows : [...rows, ...rowsOf(records, merged, year)]
  const form = formOf(agency.number)
  const counted = stateWhatCanBe(countPenalties(form, reportedRows, plan?.habit))
  const isMissing = plan?.state === 'missing'
  const coercion = countCoercion(rows)
  const register = countRegister(rows)
  return {
    agency, year, plan,
    penalties: isMissing ? null : (plan?.distort ?? ((figures) => figures))(counted, before),
    first: plan?.first === undefined ? null : plan.first(counted, before),
    coercion: !isMissing && agency.number >= 41 && agency.number <= 46 ? (plan?.coercion ?? ((figures) => figures))(coercion, {}) : null,
    register: plan?.register === undefined ? null : plan.register(register, {}),
    truth: { penalties: countPenalties(form, rows), coercion, register },
  }
}

/** What the register does not hold the agency knows from its files: it states figures all the same. */
function stateWhatCanBe(figures: Figures): Figures {
  const { amount = null, total, ...counts } = figures
  const stated = Object.fromEntries(Object.entries(counts).map(([cell, count]) => [cell, count ?? 2]))
  const sum = Object.values(stated).reduce((all, count) => all + count, 0)
  return { ...stated, ...(total === undefined ? {} : { total: total ?? sum }), amount: amount ?? 250_000 }
}
