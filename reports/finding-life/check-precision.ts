import type { JudgedFindings } from '../../pipeline/domain/finding-life.ts'
import { clopperPearson } from '../../pipeline/statistics/clopper-pearson.ts'

/** From how many judged findings on the precision of a check weighs in the order of findings: policy, printed beside the table. */
export const leastJudged = 10

/** How often the findings of a check were upheld, with exact 95% bounds. */
export interface CheckPrecision extends JudgedFindings {
  readonly share: number
  readonly lower: number
  readonly upper: number
}

export function checkPrecision(judged: JudgedFindings): CheckPrecision {
  return { ...judged, share: judged.upheld / judged.judged, ...clopperPearson(judged.upheld, judged.judged) }
}

/**
 * Where a check comes among others of a severity: -1 = first, most of its findings were upheld; 1 = last, most were not; 0 = nobody can
 * tell, because too few were judged or the bounds hold one half.
 */
export function precisionGrades(judged: readonly JudgedFindings[]): ReadonlyMap<string, -1 | 0 | 1> {
  return new Map(judged.map((one) => {
    if (one.judged < leastJudged) return [one.checkId, 0]
    const { lower, upper } = checkPrecision(one)
    return [one.checkId, lower > 0.5 ? -1 : upper < 0.5 ? 1 : 0]
  }))
}
