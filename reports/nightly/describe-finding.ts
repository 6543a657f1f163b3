import type { Check } from '../../pipeline/domain/check.ts'
import type { Finding } from '../../pipeline/domain/finding.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'
import { isOnSeveral } from './decisions-behind.ts'
import { formatAmount, formatFigure, numberOf } from './format.ts'
import { expectedText } from './range-text.ts'

/** The check whose findings come with a probability. */
export const likeFactsCheck = 'like-facts-unlike-outcome'

/** A finding in the words that the list, the card and the terminal share. */
export interface Description {
  readonly checkTitle: string
  readonly verdict: string
  readonly arithmetic: string | null
  /** Outside the law, outside the cited tier, or inside both but unusual; null of a finding that is not about one fine. */
  readonly rangeVerdict: string | null
  /** What makes the finding as severe as it is. */
  readonly severityReason: string | null
  readonly direction: string | null
  readonly agency: string
  /** Of a finding on an agency and year, the year; of one on a benchmark, its title, version and item. */
  readonly document: string
  readonly party: string
  readonly actual: string
  /** What `expected` is called: bounds of the law, or those of comparable cases, which leave honest decisions outside. */
  readonly expectedLabel: string
  readonly expected: string
  /** The recorded reason as a reader sees it. */
  readonly explanation: string | null
  /** Whether `actual` is the recorded fine: only then do figures carry a unit and stand in a chart of fines. */
  readonly isFine: boolean
  /** How far `actual` lies outside the expectation, in its own unit; 0 when that can not be told. */
  readonly deviation: number
}

export function describeFinding(
  reportFinding: ReportFinding,
  check: Check,
  words: Words,
  language: Language,
): Description {
  const { finding, decision } = reportFinding
  const checkWords = check.words[language]
  const verdict = checkWords.verdicts[finding.verdict]
  const isFine = concernsFine(reportFinding)
  return {
    checkTitle: checkWords.title,
    verdict: verdict?.title ?? finding.verdict,
    arithmetic: verdict === undefined ? null : fill(verdict.arithmetic, fillingsOf(finding, decision, words), (code) => termOf({ ...words.terms.actTypes, ...words.terms.penaltyKinds, ...words.terms.rangeEnds, ...words.terms.rangeUnits, ...words.terms.fines, ...words.terms.places, ...words.terms.benchmarkSteps, ...words.terms.platformCategories, ...words.terms.baseSums, ...words.terms.payers, ...words.terms.cellUnits, ...words.terms.unitSlips, ...words.terms.clockUnits }, code)),
    rangeVerdict: check.rangeVerdict === null ? null : words.terms.rangeVerdicts[check.rangeVerdict],
    severityReason: checkWords.severities[finding.severity] ?? null,
    direction: directionOf(finding, words),
    agency: reportFinding.agencyName === '' ? words.report.issuerNotRecorded : reportFinding.agencyName,
    document: documentOf(reportFinding, check, words),
    party: partyOf(reportFinding, words),
    actual: figureOf(finding.actual, isFine, words),
    expectedLabel: isComparableRange(finding) ? words.comparison.comparableRange : words.report.expected,
    expected: expectedText(finding, isFine, words),
    explanation: explanationOf(finding, decision, words),
    isFine,
    deviation: deviationOf(finding),
  }
}

/** This check cites no range: its bounds are those of all but the lowest and the highest 3% of comparable decisions. */
function isComparableRange({ checkId, expectedLower }: Finding): boolean {
  return checkId === likeFactsCheck && expectedLower !== null
}

/** What checks return where an approved adjustment, or that the case was discussed collectively, is the reason. */
const adjustedApplication = 'adjusted_application_approved'
const collectivelyDiscussed = 'collectively_discussed'

function explanationOf({ explanation }: Finding, decision: ReportFinding['decision'], { report }: Words): string | null {
  if (explanation === collectivelyDiscussed) return `${report.factDiscussion}${report.colon}${decision?.collectiveDiscussionDate ?? report.yes}`
  return explanation === adjustedApplication ? `${report.factAdjusted}${report.colon}${report.yes}` : explanation
}

function fillingsOf(finding: Finding, decision: ReportFinding['decision'], words: Words): Finding['evidence'] {
  return {
    ...finding.evidence,
    explanation: explanationOf(finding, decision, words),
    expected_lower: finding.expectedLower,
    expected_upper: finding.expectedUpper,
    actual: finding.actual,
  }
}

function concernsFine({ finding, decision, comparables }: ReportFinding): boolean {
  const actual = numberOf(finding.actual)
  if (actual === null) return false
  const decisions = decision === null ? comparables : [decision]
  return decisions.some(({ fine }) => numberOf(fine) === actual)
}

/** At least twice the upper bound or less than half of the lower one is gross (畸); the report states this convention. */
function directionOf({ direction, actual, expectedLower, expectedUpper }: Finding, { terms }: Words): string | null {
  if (direction === null) return null
  const value = numberOf(actual)
  const lower = numberOf(expectedLower)
  const upper = numberOf(expectedUpper)
  const isGross =
    value !== null &&
    (direction === 'excessive'
      ? upper !== null && upper > 0 && value >= 2 * upper
      : lower !== null && lower > 0 && value < lower / 2)
  return (isGross ? terms.grossDirections : terms.directions)[direction]
}

function deviationOf({ actual, expectedLower, expectedUpper }: Finding): number {
  const value = numberOf(actual)
  if (value === null) return 0
  const lower = numberOf(expectedLower)
  const upper = numberOf(expectedUpper)
  return Math.max(0, upper === null ? 0 : value - upper, lower === null ? 0 : lower - value)
}

function documentOf(reportFinding: ReportFinding, check: Check, { report }: Words): string {
  const { finding, decision, comparables, comparablesTotal } = reportFinding
  if (decision !== null) return decision.documentNumber ?? report.notRecorded
  if (check.subject === 'agency') return fill(report.yearOf, { year: finding.period })
  if (check.subject === 'benchmark') return benchmarkOf(finding, report)
  if (isOnSeveral(reportFinding)) return fill(report.documentsAndMore, { document: comparables[0]?.documentNumber, count: comparablesTotal })
  if (typeof finding.evidence['record_label'] === 'string') return finding.evidence['record_label']
  return fill(report.caseNumber, { case: comparables[0]?.caseId ?? finding.subjectId })
}

function benchmarkOf({ evidence, subjectId }: Finding, report: Words['report']): string {
  const { benchmark_title: title, benchmark_version: version, violation_item: item } = evidence
  if (typeof title !== 'string') return subjectId
  const named = fill(report.benchmarkOf, { title: title.replaceAll(/[《》]/g, ''), version })
  return typeof item === 'string' && item !== '' ? fill(report.itemOfBenchmark, { benchmark: named, item }) : named
}

function partyOf(reportFinding: ReportFinding, { report }: Words): string {
  const { decision, comparables } = reportFinding
  if (decision !== null) return decision.party
  if (isOnSeveral(reportFinding)) return report.dash
  const parties = [...new Set(comparables.map(({ party }) => party))]
  if (parties.length === 0) return report.dash
  if (parties.length <= 2) return parties.join(report.listSeparator)
  return fill(report.partiesAndMore, { parties: parties.slice(0, 2).join(report.listSeparator), count: parties.length })
}

function figureOf(figure: string | null, isFine: boolean, { report }: Words): string {
  if (figure === null) return report.dash
  return isFine ? fill(report.yuan, { amount: formatAmount(figure) }) : formatFigure(figure)
}
