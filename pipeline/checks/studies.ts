import type { Check } from '../domain/check.ts'
import type { Engine } from '../engine/engine.ts'
import { judgeDecisions } from '../equal-treatment/judge-decisions.ts'

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
