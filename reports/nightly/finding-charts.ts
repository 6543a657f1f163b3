import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { renderChart, type ChartRow } from '../chart.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import type { Description } from './describe-finding.ts'
import { formatAmount, groupBy, numberOf } from './format.ts'
import { html, trusted, type Html } from './html.ts'

/** Above this spread a linear axis would press the small fines together. */
const logarithmicFrom = 10

/** The charts of one finding: its fine among comparable decisions, and among the tiers of the benchmark. */
export async function findingCharts(reportFinding: ReportFinding, description: Description, words: Words): Promise<Html> {
  const charts = [await tiersChart(reportFinding, words), await comparablesChart(reportFinding, description, words)]
  return html`<div class="charts">${charts}</div>`
}

async function comparablesChart(
  { finding, decision, comparables }: ReportFinding,
  { isFine, expectedLabel }: Description,
  words: Words,
): Promise<Html | null> {
  const { report } = words
  const others = comparables.flatMap(({ fine }) => numberOf(fine) ?? [])
  const own = numberOf(decision?.fine ?? null)
  if (others.length < 2 || (decision !== null && own === null)) return null
  const isCase = decision === null
  const parties = [...groupBy(comparables, ({ party }) => party).keys()]
  const groups = isCase ? parties : [report.thisDecision, report.comparableDecisions]
  const points: ChartRow[] = isCase
    ? comparables.flatMap(({ party, fine }) => point('finding', party, fine))
    : [
        ...point('finding', report.thisDecision, decision.fine),
        ...comparables.flatMap(({ fine }) => point('comparable', report.comparableDecisions, fine)),
      ]
  const [lower, upper] = [numberOf(finding.expectedLower), numberOf(finding.expectedUpper)]
  const band = isFine && !isCase && lower !== null && upper !== null ? [{ kind: 'range', lower, upper }] : []
  const scale = scaleFor([...others, ...(own === null ? [] : [own]), ...band.flatMap((each) => [each.lower, each.upper])])
  const svg = await renderChart('fine-among-comparables', [...band, ...points], {
    description: report.chartFineAmongComparables,
    xTitle: report.fineAxis,
    scaleType: scale.type,
    groups,
  }, scale.domain)
  const legend = [
    isCase ? report.chartLegendParties : report.chartLegendDiamond,
    !isCase && report.chartLegendCircle,
    band.length > 0 && fill(report.chartLegendBand, { label: expectedLabel }),
    scale.type === 'log' && report.chartLegendLog,
  ].filter((each) => each !== false)
  return figure(report.chartFineAmongComparables, svg, legend.join(report.clauseSeparator))
}

function point(kind: string, group: string, fine: string | null): ChartRow[] {
  const amount = numberOf(fine)
  return amount === null ? [] : [{ kind, group, fine: amount, label: formatAmount(fine ?? '') }]
}

async function tiersChart({ decision, tiers }: ReportFinding, words: Words): Promise<Html | null> {
  const { report } = words
  const fine = numberOf(decision?.fine ?? null)
  const bounds = tiers.flatMap(({ lower, upper }) => [numberOf(lower), numberOf(upper)]).filter((each) => each !== null)
  if (tiers.length === 0 || bounds.length === 0) return null
  const figures = fine === null ? bounds : [...bounds, fine]
  const hasOpenCeiling = tiers.some(({ upper }) => upper === null)
  const hasOpenFloor = tiers.some(({ lower }) => lower === null)
  const ceiling = 1.2 * Math.max(...figures)
  const scale = scaleFor([...figures, ...(hasOpenFloor ? [0] : []), ...(hasOpenCeiling ? [ceiling] : [])])
  const rows: ChartRow[] = tiers.map((tier) => ({
    kind: 'tier',
    tier: tier.tier,
    lower: numberOf(tier.lower) ?? 0,
    upper: numberOf(tier.upper) ?? scale.domain.most,
    cited: tier.isCited,
  }))
  if (fine !== null) {
    const amount = formatAmount(decision?.fine ?? '')
    rows.push({ kind: 'fine', fine, label: `${report.thisDecision} ${amount}` })
  }
  const svg = await renderChart('tier-ranges', rows, {
    description: report.chartTiers,
    xTitle: report.fineAxis,
    scaleType: scale.type,
    tiers: tiers.map((tier) => tier.tier),
  }, scale.domain)
  const legend = [report.chartLegendCited, scale.type === 'log' && report.chartLegendLog].filter((each) => each !== false)
  return figure(report.chartTiers, svg, legend.join(report.clauseSeparator))
}

interface AmountScale {
  readonly type: 'linear' | 'log'
  readonly domain: { readonly least: number; readonly most: number }
}

/** An axis that holds the figures with some room beside them, never below zero. */
function scaleFor(figures: readonly number[]): AmountScale {
  const least = Math.min(...figures)
  const most = Math.max(...figures)
  if (least > 0 && most / least > logarithmicFrom) {
    const room = (most / least) ** 0.06
    return { type: 'log', domain: { least: least / room, most: most * room } }
  }
  const room = 0.06 * (most - least || most || 1)
  return { type: 'linear', domain: { least: Math.max(0, least - room), most: most + room } }
}

function figure(caption: string, svg: string, legend: string): Html {
  return html`<figure class="chart"><figcaption>${caption}</figcaption>${trusted(svg)}<p class="note">${legend}</p></figure>`
}
