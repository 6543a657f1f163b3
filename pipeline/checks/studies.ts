import type { Check } from '../domain/check.ts'
import type { Engine } from '../engine/engine.ts'
import { judgeDecisions } from '../equal-treatment/judge-decisions.ts'

type Study = (engine: Engine, asOf: string) => Promise<void>

/** What several checks build on and one SELECT cannot say: each leaves temporary tables that check.sql may read. */
const studies = {
  'equal-treatment': judgeDecisions,
  // Its tables are made on the way to judging decisions: what an agency does throughout is taken off first.
  'group-patterns': judgeDecisions,
} as const satisfies Record<string, Study>

export type StudyId = keyof typeof studies
export const studyIds = ['equal-treatment', 'group-patterns'] as const satisfies readonly StudyId[]

/**
 * Makes the studies that the checks need, each once, as of an Asia/Shanghai calendar date. A study that fails is the failure
 * of the checks that need it: check id -> message.
 */
export async function prepareStudies(engine: Engine, checks: readonly Check[], asOf: string): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>()
  for (const study of new Set<Study>(Object.values(studies))) {
    const dependent = checks.filter((check) => studyIds.some((id) => studies[id] === study && check.studies.includes(id)))
    if (dependent.length === 0) continue
    try {
      await study(engine, asOf)
    } catch (error) {
      for (const check of dependent) failures.set(check.id, error instanceof Error ? error.message : String(error))
    }
  }
  return failures
}
