import { healthLimits, type TierSpread } from '../../pipeline/domain/benchmark-health.ts'
import { renderChart, type ChartRow } from '../chart.ts'
import { html, trusted, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { figureText, partyText, rangeText } from './figure-text.ts'
import { count, countHeading, heading, offenceCell, tableSection, tooFewSentence, type HealthPage } from './page.ts'

const tiersShown = 24

/** Tiers inside which fines scatter, with a picture of the widest. */
export async function spreadSection(page: HealthPage): Promise<Html> {
  const { health: { spreads, usualSpread }, words } = page
  const { benchmarkHealth: own } = words
  const { spread, factor, decisionsToSpread: least } = healthLimits
  const judged = judgedOf(spreads)
  const usual = usualSpread === null ? [] : [fill(own.spreadUsual, { tiers: judged.length, usual: usualSpread })]
  const scattered = judged.filter(({ state }) => state === 'scattered')
  return tableSection({
    id: 'spread',
    title: own.sectionSpread,
    rule: fill(own.spreadRule, { spread, factor, least }),
    notShown: own.spreadNotShown,
    headings: [heading(own.offence), heading(own.tier), heading(own.range), countHeading(own.count), countHeading(own.agencies), countHeading(own.middleHalf), countHeading(own.width), countHeading(own.middleFigures)],
    rows: scattered.map((one) => html`<tr>${offenceCell(one, words)}<td>${one.tier}</td><td class="range">${rangeText(one, one, words)}</td>${count(one.decisions)}${count(one.agencies)}<td class="count">${between(percent(one.lowerQuartile), percent(one.upperQuartile))}</td><td class="count">${percent(widthOf(one))}</td><td class="count">${between(figureText(one.lowerFigure!, one, words), figureText(one.upperFigure!, one, words))}</td></tr>`),
    before: await positionsChart(judged, page),
    after: [...usual, ...tooFewSentence(spreads.filter(({ state }) => state === 'too few'), words)],
  }, words)

  function between(from: string, to: string): string {
    return fill(own.fromTo, { from, to })
  }
}

/** Tiers with enough decisions, the widest spread first. */
function judgedOf(spreads: readonly TierSpread[]): TierSpread[] {
  return spreads.filter(({ lowerQuartile }) => lowerQuartile !== null).sort((a, b) => widthOf(b) - widthOf(a))
}

function widthOf({ lowerQuartile, upperQuartile }: TierSpread): number {
  return upperQuartile! - lowerQuartile!
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(100 * share)}%`
}

async function positionsChart(judged: readonly TierSpread[], { words }: HealthPage): Promise<Html | null> {
  if (judged.length === 0) return null
  const { benchmarkHealth: own } = words
  const shown = judged.slice(0, tiersShown).map((spread) => ({ spread, tier: fill(own.chartTier, { tier: [spread.item, partyText(spread, words), spread.tier].filter((part) => part !== null).join('　'), decisions: spread.decisions }) }))
  const rows = shown.flatMap(({ spread, tier }): ChartRow[] => [
    { kind: 'half', tier, from: spread.lowerQuartile, to: spread.upperQuartile, median: spread.median },
    ...spread.positions.map(({ position, decisions }) => ({ kind: 'decisions', tier, position, share: decisions / spread.decisions })),
  ])
  const svg = await renderChart('positions-in-tiers', rows, { description: own.chartDescription, xTitle: own.chartX, tiers: shown.map(({ tier }) => tier) })
  return html`<figure class="chart"><figcaption>${own.chartPositions}</figcaption>${trusted(svg)}<p class="note">${fill(own.chartLegend, { shown: shown.length, all: judged.length })}</p></figure>`
}
