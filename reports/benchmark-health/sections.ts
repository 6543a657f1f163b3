import { healthLimits } from '../../pipeline/domain/benchmark-health.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { figureText, rangeText } from './figure-text.ts'
import { count, countHeading, heading, offenceCell, tableSection, tooFewSentence, type HealthPage } from './page.ts'

/** Tiers that no decision cites. */
export function unusedSection({ health: { uses }, words }: HealthPage): Html {
  const { benchmarkHealth: own } = words
  const unused = uses.filter(({ state }) => state === 'unused')
  return tableSection({
    id: 'unused',
    title: own.sectionUnused,
    rule: fill(own.unusedRule, { least: healthLimits.decisionsToCallUnused }),
    notShown: own.unusedNotShown,
    headings: [heading(own.offence), heading(own.tier), countHeading(own.decisions), countHeading(own.recorded), countHeading(own.known), countHeading(own.used), countHeading(own.atMost)],
    rows: unused.map((one) => html`<tr>${offenceCell(one, words)}<td>${one.tier}</td>${count(one.decisions)}${count(one.recorded)}${count(one.known)}${count(one.used)}<td class="count">${fill('{share:percent}', { share: one.atMost })}</td></tr>`),
    after: tooFewSentence(uses.filter(({ state }) => state === 'too few').map(({ known, ...one }) => Object.assign(one, { decisions: known })), words),
  }, words)
}

/** Offences with one amount in practice. */
export function settledSection({ health: { amounts }, words }: HealthPage): Html {
  const { benchmarkHealth: own } = words
  const tooFew = amounts.filter(({ state }) => state === 'too few').length
  return tableSection({
    id: 'settled',
    title: own.sectionSettled,
    rule: fill(own.settledRule, { least: healthLimits.decisionsToSettle, share: healthLimits.settledShare }),
    notShown: own.settledNotShown,
    headings: [heading(own.offence), countHeading(own.tiersOfItem), countHeading(own.count), countHeading(own.agencies), countHeading(own.usualFigure), countHeading(own.times), countHeading(own.share), countHeading(own.shareAtLeast)],
    rows: amounts.filter(({ state }) => state === 'settled').map((one) => html`<tr>${offenceCell(one, words)}${count(one.tiers)}${count(one.decisions)}${count(one.agencies)}<td class="count">${figureText(one.figure, one, words)}</td>${count(one.times)}<td class="count">${fill('{share:percent}', { share: one.times / one.decisions })}</td><td class="count">${fill('{share:percent}', { share: one.atLeast })}</td></tr>`),
    after: tooFew === 0 ? [] : [fill(own.tooFewOffences, { count: tooFew })],
  }, words)
}

/** Narrower ranges, for reference. */
export function narrowerSection({ health: { ranges }, words }: HealthPage): Html {
  const { benchmarkHealth: own } = words
  const { tail, leastGain: gain, decisionsToSuggest: least } = healthLimits
  const asWide = ranges.filter(({ state }) => state === 'as wide').length
  const rows = ranges.flatMap((one) => {
    if (one.suggested === null || one.outside === null) return []
    const range = one.state === 'one figure' ? fill(own.oneFigure, { figure: rangeText(one.suggested, one, words) }) : rangeText(one.suggested, one, words)
    const outside = fill(own.outsideOf, { outside: one.outside, share: one.outside / one.decisions })
    return [html`<tr>${offenceCell(one, words)}<td>${one.tier}</td><td class="range">${rangeText(one, one, words)}</td><td class="range"><b>${range}</b></td><td class="count">${fill('{share:percent}', { share: one.widthShare })}</td>${count(one.decisions)}${count(one.agencies)}<td class="count">${outside}</td>${count(one.withFinding)}</tr>`]
  })
  return tableSection({
    id: 'narrower',
    title: own.sectionNarrower,
    rule: fill(own.narrowerRule, { tail, gain, least }),
    notShown: own.narrowerNotShown,
    headings: [heading(own.offence), heading(own.tier), heading(own.current), heading(own.suggested), countHeading(own.widthShare), countHeading(own.counted), countHeading(own.agencies), countHeading(own.outside), countHeading(own.withFinding)],
    rows,
    after: [...(asWide === 0 ? [] : [fill(own.asWide, { count: asWide })]), ...tooFewSentence(ranges.filter(({ state }) => state === 'too few'), words)],
  }, words)
}

/** Offences without a benchmark. */
export function withoutSection({ health: { itemsWithout }, words }: HealthPage): Html {
  const { benchmarkHealth: own } = words
  return tableSection({
    id: 'without',
    title: own.sectionWithout,
    rule: own.withoutRule,
    notShown: own.withoutNotShown,
    headings: [heading(own.offence), countHeading(own.allDecisions), countHeading(own.withoutBenchmark), countHeading(own.agencies), heading(own.years), heading(own.knownRange)],
    rows: itemsWithout.map((one) => html`<tr><th scope="row">${one.item}</th>${count(one.decisions)}${count(one.without)}${count(one.agencies)}<td>${one.firstYear === one.lastYear ? one.firstYear : fill(own.fromTo, { from: one.firstYear, to: one.lastYear })}</td><td>${one.hasKnownRange ? own.yes : own.unknown}</td></tr>`),
  }, words)
}
