import type { Coverage, CoverageOutcome } from '../domain/finding.ts'
import type { ExaminationCount } from '../checks/run-check.ts'

/** The reason of a line for an agency and period of which a check saw nothing at all. */
export const noRecords = 'no-records'

/** The lines of one check: one for each agency and period that it saw, and one for each that it did not. */
export function coverageOf(
  runId: string,
  checkId: string,
  counts: readonly ExaminationCount[],
  agencyIds: readonly string[],
  periods: readonly string[],
): Coverage[] {
  const lines = new Map<string, ExaminationCount[]>()
  for (const agencyId of agencyIds) for (const period of periods) lines.set(`${agencyId}\n${period}`, [])
  for (const count of counts) {
    const key = `${count.agencyId}\n${count.period}`
    lines.set(key, [...(lines.get(key) ?? []), count])
  }
  return [...lines].map(([key, group]) => {
    const [agencyId = '', period = ''] = key.split('\n')
    return lineOf(runId, checkId, agencyId, period, group)
  })
}

/** The lines of a check that failed to run: one of its own (`*`) with the message, and one for each agency and period. */
export function failureLines(
  runId: string,
  checkId: string,
  message: string,
  agencyIds: readonly string[],
  periods: readonly string[],
): Coverage[] {
  const nothing = { examined: 0, flagged: 0, clear: 0, tooFew: 0, notApplicable: 0 }
  const line = (agencyId: string, period: string, reasons: Coverage['reasons']): Coverage => ({
    runId,
    checkId,
    agencyId,
    period,
    outcome: 'error',
    ...nothing,
    reasons,
  })
  const pairs = agencyIds.flatMap((agencyId) => periods.map((period) => line(agencyId, period, {})))
  return [line('*', '*', { [message]: 1 }), ...pairs]
}

function lineOf(
  runId: string,
  checkId: string,
  agencyId: string,
  period: string,
  group: readonly ExaminationCount[],
): Coverage {
  const total = (outcome: string): number =>
    group.filter((count) => count.outcome === outcome).reduce((sum, count) => sum + count.subjects, 0)
  const flagged = total('flagged')
  const clear = total('clear')
  const tooFew = total('too few')
  const notApplicable = total('not applicable')
  const outcome: CoverageOutcome =
    flagged > 0 ? 'flagged' : clear > 0 ? 'clear' : tooFew > 0 ? 'too few' : 'not applicable'
  const reasons: Record<string, number> = {}
  for (const { reason, subjects } of group.toSorted((a, b) => b.subjects - a.subjects)) {
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + subjects
  }
  if (group.length === 0) reasons[noRecords] = 0
  const examined = flagged + clear + tooFew + notApplicable
  return { runId, checkId, agencyId, period, outcome, examined, flagged, clear, tooFew, notApplicable, reasons }
}
