import type { Finding } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { formatAmount, formatFigure } from './format.ts'

/** The bounds of a finding; ends that are not both included say so, where the check tells. */
export function expectedText({ expectedLower, expectedUpper, evidence }: Finding, isFine: boolean, words: Words): string {
  if (expectedLower === null && expectedUpper === null) return words.report.dash
  const format = isFine ? formatAmount : formatFigure
  const ends = [evidence['lower_closed'], evidence['upper_closed']].map((end) => String(end) !== 'false')
  const [isLowerIncluded = true, isUpperIncluded = true] = ends
  const isSaid = !isLowerIncluded || !isUpperIncluded
  const withEnd = (figure: string, isIncluded: boolean): string => {
    const end = words.terms.rangeEnds[isIncluded ? 'closed_end' : 'open_end']
    return isSaid ? fill(words.report.rangeEnd, { figure: format(figure), end }) : format(figure)
  }
  const range = rangeText(
    expectedLower,
    expectedUpper,
    words,
    (figure) => withEnd(figure, isLowerIncluded),
    (figure) => withEnd(figure, isUpperIncluded),
  )
  const text = isFine ? fill(words.report.yuan, { amount: range }) : range
  return text.replaceAll('） ', '）')
}

/** `5,000 至 10,000`, with either bound open, or one figure. */
export function rangeText(
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
