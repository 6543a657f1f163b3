import type { DocumentBlock } from '../../pipeline/domain/document.ts'
import { fill } from '../words/fill.ts'
import type { AnnualContext } from './annual-context.ts'

interface YearsWords {
  readonly both: string
  /** Where nothing is known of the year before. */
  readonly one: string
  readonly group: string
  readonly unit: string
}

/** Counts of the year and of the year before side by side; a group without a year before has one bar. */
export function yearsChart(counts: readonly { readonly group: string; readonly count: number; readonly before: number | null }[], { both, one, group, unit }: YearsWords, { own, analysis: { year } }: AnnualContext): DocumentBlock {
  const names = { now: fill(own.yearName, { year }), before: fill(own.yearName, { year: year - 1 }) }
  const isCompared = counts.some(({ before }) => before !== null)
  const caption = fill(isCompared ? both : one, { year, before: year - 1 })
  return {
    block: 'chart',
    chart: {
      chart: 'counts-of-two-years', caption,
      rows: counts.flatMap((each) => [
        { group: each.group, series: names.now, count: each.count },
        ...(each.before === null ? [] : [{ group: each.group, series: names.before, count: each.before }]),
      ]),
      words: { description: caption, groupNames: counts.map((each) => each.group), seriesNames: isCompared ? [names.now, names.before] : [names.now], unit, group, series: own.columnYearNumber, count: unit },
    },
  }
}
