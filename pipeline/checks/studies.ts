import type { Check } from '../domain/check.ts'
import type { RunStatistic } from '../domain/finding.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { phrasesOfFlagged } from '../equal-treatment/distinct-phrases-of-flagged.ts'
import { judgeDecisions } from '../equal-treatment/judge-decisions.ts'
import { statisticsOfStudy } from '../equal-treatment/run-statistics.ts'

/** What several checks build on and one SELECT cannot say: each leaves temporary tables that check.sql may read. */
const studies = { 'equal-treatment': judgeDecisions } as const satisfies Record<string, (engine: Engine) => Promise<void>>

export type StudyId = keyof typeof studies
export const studyIds: readonly [StudyId, ...StudyId[]] = ['equal-treatment']

/** Makes the studies that the checks need, each once. A study that fails is the failure of the checks that need it. */
export async function prepareStudies(engine: Engine, checks: readonly Check[]): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>()
  for (const id of studyIds) {
    const dependent = checks.filter((check) => check.studies.includes(id))
    if (dependent.length === 0) continue
    try {
      await studies[id](engine)
    } catch (error) {
      for (const check of dependent) failures.set(check.id, error instanceof Error ? error.message : String(error))
    }
  }
  return failures
}

/** What the studies of a check know of its `flagged_subject` beyond its own evidence: rows with their subject_id. */
export async function evidenceOfStudies(engine: Engine, check: Check): Promise<Row[]> {
  return check.studies.includes('equal-treatment') && check.subject === 'decision' ? phrasesOfFlagged(engine) : []
}

/** The numbers that a report must print of the studies that were made for these checks; none of a study that failed. */
export async function statisticsOfStudies(
  engine: Engine,
  checks: readonly Check[],
  failures: ReadonlyMap<string, string>,
): Promise<RunStatistic[]> {
  const isMade = checks.some(({ id, studies: used }) => used.includes('equal-treatment') && !failures.has(id))
  return isMade ? statisticsOfStudy(engine) : []
}
