import type { Coverage, CoverageOutcome } from '../../pipeline/domain/finding.ts'
import { groupBy, sum } from './format.ts'

/** What one check says of one agency over the periods shown. */
export type CoverageCell = Pick<Coverage, 'outcome' | 'examined' | 'flagged' | 'clear' | 'tooFew' | 'notApplicable'>

export interface CoverageLedger {
  /** Latest first. */
  readonly periods: readonly string[]
  readonly agencyIds: readonly string[]
  readonly cellOf: (checkId: string, agencyId: string) => CoverageCell | null
  readonly totalOf: (checkId: string) => CoverageCell | null
  /** Check -> reason -> subjects. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const periodsShown = 3

/** Sums the coverage of the latest periods by check and agency; agencies that need a look come first. */
export function coverageLedger(coverage: readonly Coverage[], nameOf: (agencyId: string) => string): CoverageLedger {
  const named = coverage.filter(({ agencyId }) => agencyId !== '*')
  const periods = [...new Set(named.map(({ period }) => period))].sort().reverse().slice(0, periodsShown)
  const shown = coverage.filter(({ agencyId, period }) => agencyId === '*' || periods.includes(period))
  const cells = groupBy(shown, ({ checkId, agencyId }) => `${checkId} ${agencyId}`)
  const totals = groupBy(shown, ({ checkId }) => checkId)
  const byAgency = groupBy(
    shown.filter(({ agencyId }) => agencyId !== '*'),
    ({ agencyId }) => agencyId,
  )
  const agencyIds = [...byAgency]
    .sort(([idA, a], [idB, b]) => urgencyOf(a) - urgencyOf(b) || nameOf(idA).localeCompare(nameOf(idB), 'zh-CN'))
    .map(([agencyId]) => agencyId)
  const cellOf = (checkId: string, agencyId: string): CoverageCell | null =>
    summed(cells.get(`${checkId} ${agencyId}`) ?? cells.get(`${checkId} *`))
  return {
    periods,
    agencyIds,
    cellOf,
    totalOf: (checkId) => summed(totals.get(checkId)),
    reasons: new Map([...totals].map(([checkId, own]) => [checkId, reasonsOf(own)])),
  }
}

function urgencyOf(coverage: readonly Coverage[]): number {
  const outcome = summed(coverage)?.outcome
  if (outcome === 'flagged' || outcome === 'error') return 0
  return coverage.some(({ tooFew }) => tooFew > 0) ? 1 : 2
}

function summed(coverage: readonly Coverage[] | undefined): CoverageCell | null {
  if (coverage === undefined || coverage.length === 0) return null
  const counts = {
    examined: sum(coverage, (each) => each.examined),
    flagged: sum(coverage, (each) => each.flagged),
    clear: sum(coverage, (each) => each.clear),
    tooFew: sum(coverage, (each) => each.tooFew),
    notApplicable: sum(coverage, (each) => each.notApplicable),
  }
  const hasFailed = coverage.some(({ outcome }) => outcome === 'error')
  return { ...counts, outcome: hasFailed ? 'error' : outcomeOf(counts) }
}

function outcomeOf({ flagged, clear, tooFew }: Omit<CoverageCell, 'outcome'>): CoverageOutcome {
  if (flagged > 0) return 'flagged'
  if (clear > 0) return 'clear'
  return tooFew > 0 ? 'too few' : 'not applicable'
}

function reasonsOf(coverage: readonly Coverage[]): Map<string, number> {
  const reasons = new Map<string, number>()
  for (const { reasons: own } of coverage) {
    for (const [reason, count] of Object.entries(own)) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
  }
  return new Map([...reasons].sort(([, a], [, b]) => b - a))
}
