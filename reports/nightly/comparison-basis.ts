import type { Check } from '../../pipeline/domain/check.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { fill, type Filling } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'
import { fewestCalibrated } from './calibration-table.ts'
import { evidenceText, formatAmount, formatEstimate, numberOf } from './format.ts'
import { joined } from './markdown.ts'
import { amountRange, estimatedRange, expectedText, tierText } from './range-text.ts'

/** What a comparison of like facts rests on, in the words that the card and the terminal share. */
export interface ComparisonBasis {
  /** With whom, and under which law. */
  readonly scope: readonly string[]
  /** How many cases fulfil each condition and those before it; the last one says what was used. */
  readonly ladder: readonly Line[]
  readonly ladderTitle: string
  readonly ladderNote: string | null
  /** In yuan. */
  readonly ranges: readonly Line[]
  readonly chance: readonly string[]
  readonly sensitivity: readonly string[]
  readonly phrases: readonly string[]
  readonly phrasesNote: string
}

export type Line = readonly [label: string, value: string]

/** Null for a finding of another check: only the study of equal treatment tells these. */
export function comparisonBasis(reportFinding: ReportFinding, check: Check, words: Words): ComparisonBasis | null {
  const { finding } = reportFinding
  const { evidence } = finding
  if (evidence['in_item'] === undefined || evidence['in_item'] === null) return null
  const { comparison } = words
  const concernsKinds = finding.verdict === 'kinds-depart'
  const phrases = String(evidence['distinct_phrases'] ?? '').split('|').filter((phrase) => phrase !== '')
  const isUnknown = evidence['of_same_harm_and_balance'] === null
  return {
    scope: scopeSentences(evidence, comparablesUsed(reportFinding), words),
    ladder: ladderLines(reportFinding, comparablesUsed(reportFinding), words),
    ladderTitle: concernsKinds ? comparison.ladderOfAll : comparison.ladderOfKinds,
    ladderNote: isUnknown ? comparison.ladderUnknownNote : null,
    ranges: rangeLines(reportFinding, concernsKinds, words),
    chance: concernsKinds ? [comparison.chanceNone] : chanceSentences(reportFinding, check, words),
    sensitivity: concernsKinds ? [] : sensitivitySentences(evidence, words),
    phrases,
    phrasesNote: fill(comparison.phrasesNote, { count: evidence['texts_compared'] }),
  }
}

type Evidence = ReportFinding['finding']['evidence']

function comparablesUsed({ finding: { verdict, evidence } }: ReportFinding): Filling {
  return evidence[verdict === 'kinds-depart' ? 'kind_comparables' : 'comparables']
}

function scopeSentences(evidence: Evidence, comparables: Filling, { comparison }: Words): string[] {
  const own = Number(evidence['of_own_agency'] ?? 0)
  const sameDay = Number(evidence['decided_same_day'] ?? 0)
  const sentence = own === 0 ? comparison.scopeOthers : Number(evidence['agencies']) === 1 ? comparison.scopeSelf : comparison.scopePeers
  const withoutOfficer = Number(evidence['without_officer'] ?? 0)
  const clause = evidence['legal_clause'] ?? null
  const epoch = clause === null ? comparison.epochNoClause : fill(comparison.epochClause, { clause })
  const { benchmark, benchmark_version: version } = evidence
  return [
    joined([
      fill(sentence, { comparables, agencies: evidence['agencies'], officers: evidence['officers'], own }),
      ...(withoutOfficer > 0 ? [fill(comparison.scopeOfficersUnknown, { count: withoutOfficer })] : []),
    ]),
    benchmark === null || benchmark === undefined ? fill(comparison.epochNoBenchmark, { epoch }) : fill(comparison.epochBenchmark, { epoch, benchmark, version }),
    fill(comparison.scopeDates.replace('{sameDay}', sameDay > 0 ? fill(comparison.scopeSameDay, { count: sameDay }) : ''), {
      from: evidence['first_date'],
      to: evidence['last_date'],
      before: evidence['decided_before'],
      after: evidence['decided_after'],
    }),
  ]
}

/** No step for a value of goods that was not recorded: nothing could be of the same order. */
function ladderLines({ finding: { evidence }, decision }: ReportFinding, used: Filling, { comparison }: Words): Line[] {
  const ofValue: readonly (readonly [string, Filling])[] =
    decision?.valueOfGoods == null ? [] : [[comparison.ladderFactsAndValue, evidence['of_same_facts_and_value'] ?? 0]]
  const steps: readonly (readonly [string, Filling])[] = [
    [comparison.ladderItem, evidence['in_item']],
    [comparison.ladderEpoch, evidence['in_epoch']],
    [comparison.ladderBalance, evidence['of_same_harm_and_balance']],
    [comparison.ladderFacts, evidence['of_same_facts'] ?? 0],
    ...ofValue,
    [comparison.ladderUsed, used],
  ]
  return steps.map(([label, cases]) => [label, cases === null || cases === undefined ? comparison.ladderUnknown : Number(cases).toLocaleString('en-US')])
}

function rangeLines(reportFinding: ReportFinding, concernsKinds: boolean, words: Words): Line[] {
  const { finding, tiers, decision } = reportFinding
  const { comparison, report } = words
  const amount = (name: string): string | null => evidenceText(finding.evidence[name])
  const legal = [amount('legal_lower'), amount('legal_upper')] as const
  const cited = tiers.find(({ isCited }) => isCited)
  const law: Line[] = [
    [comparison.legalRange, legal.every((each) => each === null) ? comparison.legalRangeNone : amountRange(...legal, words)],
    [comparison.tierRangeCited, cited === undefined ? comparison.tierRangeNone : tierText(cited, words)],
  ]
  const own: Line = [report.thisDecision, decision?.fine == null ? report.dash : formatAmount(decision.fine)]
  if (concernsKinds) return [...law, own, [comparison.gradeChange, gradeText(finding, words)]]
  const ratio = numberOf(evidenceText(finding.evidence['share_of_typical']))
  return [
    ...law,
    [comparison.comparableRange, expectedText(finding, true, words, false)],
    [comparison.middleHalf, estimatedRange(amount('quarter_lower'), amount('quarter_upper'), words)],
    [comparison.comparableMedian, estimateOf(amount('middle_fine'), report.dash)],
    own,
    [comparison.ratioOfFine, fill(comparison.ratioOfFineValue, { ratio: ratio === null ? null : String(Number(ratio.toPrecision(3))) })],
    [comparison.gradeChange, comparison.gradeSame],
  ]
}

function estimateOf(value: string | null, otherwise: string): string {
  return value === null ? otherwise : formatEstimate(value)
}

function gradeText({ direction, evidence }: ReportFinding['finding'], { comparison, terms }: Words): string {
  const usual = termOf(terms.penaltyKinds, String(evidence['usual_kind']))
  const kinds = String(evidence['kinds'] ?? '').split('|').map((kind) => termOf(terms.penaltyKinds, kind)).join(' + ')
  return fill(direction === 'excessive' ? comparison.gradeHigher : comparison.gradeLower, { usual, kinds })
}

function chanceSentences({ finding, configuration }: ReportFinding, check: Check, { comparison }: Words): string[] {
  const { evidence, verdict } = finding
  const share = fill('{share:percent}', { share: configuration.parameters['share_of_false'] ?? check.parameters['share_of_false']?.default })
  const known = Number(evidence['calibrated_on'] ?? 0)
  const count = Number(evidence['one_in'] ?? 1)
  const isWatched = verdict === 'watch'
  if (known < fewestCalibrated) {
    return [
      fill(comparison.chanceOfAssumed, { share: coarseShare(count, comparison) }),
      comparison.chanceAssumed,
      fill(isWatched ? comparison.chanceWatchAssumed : comparison.chanceListedAssumed, { share }),
    ]
  }
  const [p, q] = ['p', 'q'].map((name) => fill('{value:chance}', { value: evidence[name] }))
  return [
    fill(comparison.chanceOf, { count: roundedDown(count).toLocaleString('en-US'), p }),
    ...(count >= known ? [comparison.chanceRare] : []),
    fill(isWatched ? comparison.chanceWatch : comparison.chanceListed, { share, q }),
  ]
}

/** A chance of one in `count` as what it is below, in whole hundredths or thousandths: an assumed distribution bears no more. */
function coarseShare(count: number, { chanceBelowThousandths, chanceBelowHundredths, chanceNumbers }: Words['comparison']): string {
  const isRare = count > 112
  const number = Math.floor((isRare ? 1000 : 100) / count) + 1
  return fill(isRare ? chanceBelowThousandths : chanceBelowHundredths, { number: chanceNumbers[number - 1] ?? number })
}

/** Two digits: more would be finer than such a figure can be known. */
function roundedDown(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1)
  return Math.floor(count / step) * step
}

/** A circumstance that moves the fine by less explains nothing. */
const leastEffect = 1.05

function sensitivitySentences(evidence: Evidence, { comparison }: Words): string[] {
  const { unrecorded_factor: factor, strongest_circumstance: circumstance, strongest_factor: strongest } = evidence
  return [
    fill(comparison.sensitivityOf, { factor }),
    circumstance === null || circumstance === undefined || Number(strongest) < leastEffect
      ? comparison.sensitivityNone
      : fill(comparison.sensitivityStrongest, { circumstance, factor: strongest }),
  ]
}
