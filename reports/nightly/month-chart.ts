import { renderChart } from '../chart.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { groupBy } from './format.ts'
import { html, trusted, type Html } from './html.ts'

const agenciesShown = 30
const monthsShown = 24

/** Where and when the findings lie; nothing when one row or one column would be all. */
export async function monthChart({ entries, words }: Context): Promise<Html | null> {
  const { report } = words
  const dated = entries.flatMap(({ check, reportFinding: { agencyName, decision, comparables } }) => {
    // A finding on an agency's practice is of no month.
    const date = decision?.decisionDate ?? (check.subject === 'agency' ? undefined : comparables[0]?.decisionDate)
    return date === undefined ? [] : [{ agency: agencyName, month: date.slice(0, 7) }]
  })
  const byAgency = groupBy(dated, ({ agency }) => agency)
  const months = monthsOf(dated.map(({ month }) => month))
  if (byAgency.size < 2 || new Set(dated.map(({ month }) => month)).size < 2) return null
  const lastMonths = months.slice(-monthsShown)
  const agencies = [...byAgency]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, agenciesShown)
    .map(([agency]) => agency)
    .sort((a, b) => a.localeCompare(b, 'zh-CN'))
  const cells = groupBy(
    dated.filter(({ agency, month }) => agencies.includes(agency) && lastMonths.includes(month)),
    ({ agency, month }) => `${month} ${agency}`,
  )
  const most = Math.max(...[...cells.values()].map((cell) => cell.length))
  const rows = [...cells.values()].map((cell) => ({
    agency: cell[0]!.agency,
    month: cell[0]!.month,
    findings: cell.length,
    isDark: cell.length > most / 2,
  }))
  const svg = await renderChart('findings-by-agency-and-month', rows, {
    description: report.chartByMonth,
    months: lastMonths,
    agencies,
  })
  const isLimited = agencies.length < byAgency.size || lastMonths.length < months.length
  return html`<figure class="chart"><figcaption>${report.chartByMonth}</figcaption>${trusted(svg)}
<p class="note">${report.chartByMonthNote}${isLimited && fill(report.chartByMonthLimited, { agencies: agencies.length, months: lastMonths.length })}</p></figure>`
}

/** Every month from the first to the last, the empty ones too. */
function monthsOf(months: readonly string[]): string[] {
  const sorted = [...months].sort()
  const last = sorted.at(-1) ?? ''
  const all: string[] = []
  let month = sorted[0]
  while (month !== undefined && month <= last) {
    all.push(month)
    month = monthAfter(month)
  }
  return all
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
