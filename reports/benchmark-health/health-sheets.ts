import { healthLimits, type BenchmarkHealth, type NarrowerRange, type TierName, type TierSpread, type TierUse, type UsualAmount } from '../../pipeline/domain/benchmark-health.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { TextSheet } from '../../pipeline/domain/text-sheet.ts'
import { fill } from '../words/fill.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { partyText, rangeText, rounded, unitText } from './figure-text.ts'

type Cell = string | number | null
type Column<Entry> = readonly [header: string, width: number, cellOf: (entry: Entry) => Cell]

/** The workbook beside the page: every tier and offence with its figures, to sort and filter, and the rules in front. */
export function healthSheets(health: BenchmarkHealth, language: Language): TextSheet[] {
  const words = wordsIn(language)
  const { benchmarkHealth: own } = words
  return [
    notesSheet(health, words),
    sheet(own.sheetUnused, health.uses, [...offenceColumns<TierUse>(words), tierColumn(words), [own.state, 12, ({ state }) => ({ used: own.stateUsed, unused: own.stateUnused, 'too few': own.stateTooFew })[state]], ...useColumns(words)]),
    sheet(own.sheetSpread, health.spreads, [...offenceColumns<TierSpread>(words), tierColumn(words), [own.state, 12, ({ state }) => ({ scattered: own.stateScattered, close: own.stateClose, 'too few': own.stateTooFew, 'no range': own.stateNoRange })[state]], ...spreadColumns(words)]),
    sheet(own.sheetSettled, health.amounts, [...offenceColumns<UsualAmount>(words), [own.state, 14, ({ state }) => ({ settled: own.stateSettled, open: own.stateOpen, 'too few': own.stateTooFew })[state]], ...amountColumns(words)]),
    sheet(own.sheetNarrower, health.ranges, [...offenceColumns<NarrowerRange>(words), tierColumn(words), [own.state, 18, ({ state }) => ({ narrower: own.stateNarrower, 'one figure': own.stateOneFigure, 'as wide': own.stateAsWide, 'too few': own.stateTooFew, 'no range': own.stateFixed })[state]], ...narrowerColumns(words)]),
    sheet(own.sheetWithout, health.itemsWithout, [
      [own.offence, 36, ({ item }) => item],
      [own.allDecisions, 14, ({ decisions }) => decisions],
      [own.withoutBenchmark, 16, ({ without }) => without],
      [own.agencies, 14, ({ agencies }) => agencies],
      [own.firstYear, 12, ({ firstYear }) => firstYear],
      [own.lastYear, 12, ({ lastYear }) => lastYear],
      [own.knownRange, 18, ({ hasKnownRange }) => (hasKnownRange ? own.yes : own.unknown)],
    ]),
  ]
}

function sheet<Entry>(name: string, entries: readonly Entry[], columns: readonly Column<Entry>[]): TextSheet {
  return { name, lines: [], columns: columns.map(([header, width]) => ({ header, width })), rows: entries.map((entry) => columns.map(([, , cellOf]) => cellOf(entry))) }
}

function notesSheet({ asOf, runId }: BenchmarkHealth, { benchmarkHealth: own }: Words): TextSheet {
  const { decisionsToCallUnused, decisionsToSpread, spread, factor, decisionsToSettle, settledShare, decisionsToSuggest, tail, leastGain } = healthLimits
  const parts: readonly (readonly [string, string, string])[] = [
    [own.sheetUnused, fill(own.unusedRule, { least: decisionsToCallUnused }), own.unusedNotShown],
    [own.sheetSpread, fill(own.spreadRule, { spread, factor, least: decisionsToSpread }), own.spreadNotShown],
    [own.sheetSettled, fill(own.settledRule, { least: decisionsToSettle, share: settledShare }), own.settledNotShown],
    [own.sheetNarrower, fill(own.narrowerRule, { tail, gain: leastGain, least: decisionsToSuggest }), own.narrowerNotShown],
    [own.sheetWithout, own.withoutRule, own.withoutNotShown],
  ]
  return {
    name: own.sheetNotes,
    lines: [],
    columns: [{ header: own.title, width: 22 }, { header: own.sheetNote, width: 110 }],
    rows: [
      [own.asOf, asOf],
      [own.run, runId],
      [null, own.whatThisIs],
      [null, own.caution],
      ...parts.flatMap(([name, rule, notShown]) => [[name, `${own.rule}：${rule}`], [null, `${own.notShown}：${notShown}`]]),
    ],
  }
}

function offenceColumns<Entry extends Omit<TierName, 'tier'>>(words: Words): Column<Entry>[] {
  const { benchmarkHealth: own } = words
  return [
    [own.offence, 32, ({ item }) => item],
    [own.party, 16, (entry) => partyText(entry, words)],
    [own.benchmark, 30, ({ benchmark }) => benchmark],
    [own.version, 12, ({ version }) => version],
  ]
}

function tierColumn<Entry extends TierName>({ benchmarkHealth: own }: Words): Column<Entry> {
  return [own.tier, 12, ({ tier }) => tier]
}

function useColumns({ benchmarkHealth: own }: Words): Column<TierUse>[] {
  return [
    [own.decisions, 14, ({ decisions }) => decisions],
    [own.recorded, 14, ({ recorded }) => recorded],
    [own.known, 16, ({ known }) => known],
    [own.used, 16, ({ used }) => used],
    [own.atMost + own.positionPercent, 18, ({ atMost }) => percent(atMost)],
  ]
}

function spreadColumns(words: Words): Column<TierSpread>[] {
  const { benchmarkHealth: own } = words
  return [
    [own.range, 30, (one) => rangeText(one, one, words)],
    [own.count, 12, ({ decisions }) => decisions],
    [own.agencies, 14, ({ agencies }) => agencies],
    [own.lowerQuartile + own.positionPercent, 16, ({ lowerQuartile }) => percent(lowerQuartile)],
    [own.median + own.positionPercent, 14, ({ median }) => percent(median)],
    [own.upperQuartile + own.positionPercent, 16, ({ upperQuartile }) => percent(upperQuartile)],
    [own.width + own.positionPercent, 14, ({ lowerQuartile, upperQuartile }) => (lowerQuartile === null || upperQuartile === null ? null : percent(upperQuartile - lowerQuartile))],
    [own.lowerFigure, 16, (one) => (one.lowerFigure === null ? null : rounded(one.lowerFigure, one))],
    [own.upperFigure, 16, (one) => (one.upperFigure === null ? null : rounded(one.upperFigure, one))],
    [own.unit, 16, (one) => unitText(one, words)],
  ]
}

function amountColumns(words: Words): Column<UsualAmount>[] {
  const { benchmarkHealth: own } = words
  return [
    [own.tiersOfItem, 12, ({ tiers }) => tiers],
    [own.count, 12, ({ decisions }) => decisions],
    [own.agencies, 14, ({ agencies }) => agencies],
    [own.usualFigure, 14, ({ figure }) => figure],
    [own.unit, 16, (one) => unitText(one, words)],
    [own.times, 10, ({ times }) => times],
    [own.share + own.positionPercent, 12, ({ times, decisions }) => percent(times / decisions)],
    [own.shareAtLeast + own.positionPercent, 16, ({ atLeast }) => percent(atLeast)],
  ]
}

function narrowerColumns(words: Words): Column<NarrowerRange>[] {
  const { benchmarkHealth: own } = words
  return [
    [own.current, 30, (one) => rangeText(one, one, words)],
    [own.suggested, 30, (one) => (one.suggested === null ? null : rangeText(one.suggested, one, words))],
    [own.widthShare + own.positionPercent, 16, ({ widthShare }) => percent(widthShare)],
    [own.counted, 16, ({ decisions }) => decisions],
    [own.agencies, 14, ({ agencies }) => agencies],
    [own.outsideCount, 18, ({ outside }) => outside],
    [own.outsideShare, 20, ({ outside, decisions }) => (outside === null ? null : percent(outside / decisions))],
    [own.withFinding, 18, ({ withFinding }) => withFinding],
  ]
}

/** With one decimal. */
function percent(share: number | null): number | null {
  return share === null ? null : Number((100 * share).toFixed(1))
}
