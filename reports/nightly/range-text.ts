import type { Finding } from '../../pipeline/domain/finding.ts'
import type { ReportTier } from '../../pipeline/domain/report-data.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { formatAmount, formatFigure, formatLowerBound, formatUpperBound } from './format.ts'

/** Bounds that were worked out from other decisions; those of a law or a tier are exact. */
const estimatedBounds: ReadonlySet<string> = new Set(['like-facts-unlike-outcome', 'departs-from-established-practice'])

/** The bounds of a finding; ends that are not both included say so, where the check tells. */
export function expectedText({ checkId, expectedLower, expectedUpper, evidence }: Finding, isFine: boolean, words: Words, withUnit = isFine): string {
  if (expectedLower === null && expectedUpper === null) return words.report.dash
  const isEstimate = isFine && estimatedBounds.has(checkId)
  const format = isFine ? formatAmount : formatFigure
  const isIncluded = (end: string): boolean => String(evidence[end]) !== 'false'
  const range = isEstimate ? estimatedRange(expectedLower, expectedUpper, words) : rangeWithEnds(expectedLower, expectedUpper, isIncluded('lower_closed'), isIncluded('upper_closed'), words, format)
  const text = withUnit ? fill(words.report.yuan, { amount: range }) : range
  return text.replaceAll('） ', '）')
}

/** Estimated bounds in whole yuan, rounded outward. */
export function estimatedRange(lower: string | null, upper: string | null, words: Words): string {
  return rangeText(lower, upper, words, formatLowerBound, formatUpperBound)
}

/** Two bounds in yuan, either of them open. */
export function amountRange(lower: string | null, upper: string | null, words: Words): string {
  return rangeText(lower, upper, words)
}

/** The bounds of a tier in yuan; ends that are not both included say so. */
export function tierText({ lower, upper, isLowerIncluded, isUpperIncluded }: ReportTier, words: Words): string {
  return rangeWithEnds(lower, upper, isLowerIncluded, isUpperIncluded, words, formatAmount).replaceAll('） ', '）')
}

function rangeWithEnds(
  lower: string | null,
  upper: string | null,
  isLowerIncluded: boolean,
  isUpperIncluded: boolean,
  words: Words,
  format: (figure: string) => string,
): string {
  const isSaid = !isLowerIncluded || !isUpperIncluded
  const withEnd = (isIncluded: boolean) => (figure: string): string => {
    const end = words.terms.rangeEnds[isIncluded ? 'closed_end' : 'open_end']
    return isSaid ? fill(words.report.rangeEnd, { figure: format(figure), end }) : format(figure)
  }
  return rangeText(lower, upper, words, withEnd(isLowerIncluded), withEnd(isUpperIncluded))
}

/** `5,000 至 10,000`, with either bound open, or one figure. */
function rangeText(
  lower: string | null,
  upper: string | null,
  { report }: Words,
  formatLower: (figure: string) => string = formatAmount,
  formatUpper: (figure: string) => string = formatLower,
): string {
  if (lower === null && upper === null) return report.rangeOpen
  if (lower === null) return fill(report.rangeUpTo, { upper: formatUpper(upper ?? '') })
  if (upper === null) return fill(report.rangeFrom, { lower: formatLower(lower) })
  if (Number(lower) === Number(upper)) return formatLower(lower)
  return fill(report.rangeBetween, { lower: formatLower(lower), upper: formatUpper(upper) })
}
