import type { Check } from '../domain/check.ts'
import type { RunStatistic } from '../domain/finding.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { phrasesOfFlagged } from '../equal-treatment/distinct-phrases-of-flagged.ts'
import { judgeDecisions } from '../equal-treatment/judge-decisions.ts'
import { statisticsOfStudy } from '../equal-treatment/run-statistics.ts'
import { compareWithEarlier } from '../forward/compare-with-earlier.ts'

interface Study {
  readonly make: (engine: Engine, asOf: string) => Promise<void>
  /** The study whose tables it reads; it stands before it. */
  readonly builtOn?: string
}

const judging: Study = { make: judgeDecisions }

/** What several checks build on and one SELECT cannot say: each leaves temporary tables that check.sql may read. */
const studies = {
  'equal-treatment': judging,
  // Its tables are made on the way to judging decisions: what an agency does throughout is taken off first.
  'group-patterns': judging,
  forward: { make: compareWithEarlier, builtOn: 'equal-treatment' },
} as const satisfies Record<string, Study>

export type StudyId = keyof typeof studies
/** In the order in which they are made. */
export const studyIds = ['equal-treatment', 'group-patterns', 'forward'] as const satisfies readonly StudyId[]

/**
 * Makes the studies that the checks need, each once, as of an Asia/Shanghai calendar date. A study that fails is the failure
 * of the checks that need it: check id -> message.
 */
export async function prepareStudies(engine: Engine, checks: readonly Check[], asOf: string): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>()
  for (const study of new Set<Study>(Object.values(studies))) {
    const dependent = checks.filter((check) => needs(check, study) && !failures.has(check.id))
    if (dependent.length === 0) continue
    try {
      await study.make(engine, asOf)
    } catch (error) {
      for (const check of dependent) failures.set(check.id, error instanceof Error ? error.message : String(error))
    }
  }
  return failures
}

function needs({ studies: named }: Check, study: Study): boolean {
  const all: Readonly<Record<string, Study>> = studies
  return named.some((id) => all[id] === study || all[all[id]?.builtOn ?? ''] === study)
}

/** What the studies of a check know of its `flagged_subject` beyond its own evidence: rows with their subject_id. */
export async function evidenceOfStudies(engine: Engine, check: Check): Promise<Row[]> {
  if (!check.studies.includes('equal-treatment') || check.subject !== 'decision') return []
  // Words that may help to explain a finding are no reason to lose it.
  return phrasesOfFlagged(engine).catch(() => [])
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
