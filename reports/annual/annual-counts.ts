import type { AnnualAnalysis, AnnualDutyEntry, CellVerdict, CheckYear, ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import { sum } from '../nightly/format.ts'

/** Annual returns of the year, each list in the order of the register. */
export interface ReturnCounts {
  /** All that owe one. */
  readonly owing: readonly AnnualDutyEntry[]
  readonly exempt: readonly AnnualDutyEntry[]
  readonly late: readonly AnnualDutyEntry[]
  readonly missing: readonly AnnualDutyEntry[]
  readonly returned: readonly AnnualDutyEntry[]
  readonly revised: readonly AnnualDutyEntry[]
  readonly undated: readonly AnnualDutyEntry[]
  readonly nil: readonly AnnualDutyEntry[]
  /** Late or missing now, and in one of the five years before. */
  readonly habitual: readonly AnnualDutyEntry[]
}

/** Who sent in what and when is told in a part of its own, with the bureau's own report. */
const checksOfTime = new Set(['annual-return-missing-or-late', 'bureau-analysis-missing-or-late', 'annual-statistics-published-late'])
/** Finds again what the reconciliation of the figures shows. */
const checkOfDifferences = 'return-differs-from-decisions'

/** Checks of what the returns say, without those of when they came. */
export function checksOfContent({ returnChecks }: AnnualAnalysis): CheckYear[] {
  return returnChecks.filter(({ checkId }) => !checksOfTime.has(checkId))
}

/** Checks whose findings no other part of the analysis counts. */
export function checksCountedOnce(analysis: AnnualAnalysis): CheckYear[] {
  return checksOfContent(analysis).filter(({ checkId }) => checkId !== checkOfDifferences)
}

/** Duties in the order in which the tables of the form list the agencies: that of the register. */
export function inRegisterOrder({ duties, tables }: AnnualAnalysis): AnnualDutyEntry[] {
  const order = new Map(tables[0]?.rows.map(({ agencyId }, place) => [agencyId, place]))
  const placeOf = ({ agencyId }: AnnualDutyEntry): number => order.get(agencyId) ?? order.size
  return duties.toSorted((one, other) => placeOf(one) - placeOf(other))
}

export function returnCounts(analysis: AnnualAnalysis): ReturnCounts {
  const { year } = analysis
  const entries = inRegisterOrder(analysis).filter((entry) => entry.duty === 'annual return' && entry.year === year)
  const inState = (state: AnnualDutyEntry['state']): AnnualDutyEntry[] => entries.filter((entry) => entry.state === state)
  return {
    owing: entries.filter(({ state }) => state !== 'exempt'),
    exempt: inState('exempt'), late: inState('late'), missing: inState('missing'), returned: inState('returned'), revised: inState('revised'), undated: inState('date unknown'),
    nil: entries.filter(({ isNil }) => isNil === true),
    habitual: entries.filter(({ state, yearsLateBefore }) => (state === 'late' || state === 'missing') && yearsLateBefore.length > 0),
  }
}

/** Both sides are known; then one of them is not. */
export const comparedVerdicts = ['equal', 'explained', 'over-reported', 'under-reported'] as const satisfies readonly CellVerdict[]
export const otherVerdicts = ['not reported', 'unreadable', 'not computable'] as const satisfies readonly CellVerdict[]

export interface CellCounts {
  readonly agencies: number
  readonly of: Readonly<Record<CellVerdict, number>>
  readonly compared: number
  readonly rest: number
}

export function cellCounts(cells: readonly ReconciledCell[]): CellCounts {
  const count = (verdict: CellVerdict): number => cells.filter((cell) => cell.verdict === verdict).length
  const of = {
    equal: count('equal'), explained: count('explained'), 'over-reported': count('over-reported'), 'under-reported': count('under-reported'),
    'not reported': count('not reported'), unreadable: count('unreadable'), 'not computable': count('not computable'),
  }
  return { agencies: new Set(cells.map(({ agencyId }) => agencyId)).size, of, compared: sum(comparedVerdicts, (verdict) => of[verdict]), rest: sum(otherVerdicts, (verdict) => of[verdict]) }
}

/** How often each key occurs, in the order of first occurrence. */
export function tally<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
