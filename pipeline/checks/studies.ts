import { totalmem } from 'node:os'
import type { Check } from '../domain/check.ts'
import { reportedQuestions, type ReportedQuestion, type RunStatistic } from '../domain/finding.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { phrasesOfFlagged } from '../equal-treatment/distinct-phrases-of-flagged.ts'
import { judgeDecisions } from '../equal-treatment/judge-decisions.ts'
import { measureDecisions } from '../equal-treatment/measure-decisions.ts'
import { statisticsOfStudy } from '../equal-treatment/run-statistics.ts'
import { compareWithEarlier, keepComparisons } from '../forward/compare-with-earlier.ts'
import { findNarrowing } from '../group-patterns/find-narrowing.ts'
import { auditAgencies } from '../group-patterns/noise-components.ts'
import { findOfficerTails } from '../group-patterns/officer-tails.ts'
import { findPartyKinds } from '../group-patterns/party-kinds.ts'
import { findPracticeChanges } from '../group-patterns/practice-changes.ts'
import { findRangeEnds } from '../group-patterns/range-ends.ts'
import { createResultTables } from '../group-patterns/result-tables.ts'
import { findUnitPatterns } from '../group-patterns/unit-patterns.ts'
import { settleProcedure } from './settle-procedure.ts'
import { settleRanges, settleSupplements } from './settle-ranges.ts'
import { settleStatistics } from './settle-statistics.ts'

/**
 * What checks build on and one SELECT cannot say: each leaves temporary tables that check.sql may read. In the order in which
 * they are made: what an agency does throughout is known before decisions are judged, and taken off first.
 */
export const studyIds = [
  'ranges',
  'procedure',
  'annual-statistics',
  'comparable-cases',
  'agencies-and-officers',
  'officer-tails',
  'practice-changes',
  'range-ends',
  'party-kinds',
  ...reportedQuestions,
  'equal-treatment',
  'forward',
] as const
export type StudyId = (typeof studyIds)[number]

interface Study {
  readonly make: (engine: Engine, asOf: string) => Promise<void>
  /** The study whose tables it reads: it fails with it. */
  readonly builtOn?: StudyId
  /** Made whenever this one is, because its report shows them too; it does not fail with them. */
  readonly beside?: readonly StudyId[]
  /** Stores what later runs read of it. */
  readonly keep?: (engine: Engine) => Promise<void>
}

const studies: Readonly<Record<StudyId, Study>> = {
  ranges: { make: settleRanges },
  procedure: { make: settleProcedure },
  'annual-statistics': { make: settleStatistics },
  'comparable-cases': {
    builtOn: 'ranges',
    make: async (engine) => {
      await measureDecisions(engine)
      await createResultTables(engine)
    },
  },
  'agencies-and-officers': { make: findUnitPatterns, builtOn: 'comparable-cases' },
  'officer-tails': { make: findOfficerTails, builtOn: 'agencies-and-officers' },
  'practice-changes': { make: findPracticeChanges, builtOn: 'agencies-and-officers' },
  'range-ends': { make: findRangeEnds, builtOn: 'agencies-and-officers' },
  'party-kinds': { make: findPartyKinds, builtOn: 'agencies-and-officers' },
  noise: { make: auditAgencies, builtOn: 'comparable-cases' },
  narrowing: { make: findNarrowing, builtOn: 'comparable-cases' },
  'equal-treatment': { make: judgeDecisions, builtOn: 'agencies-and-officers', beside: reportedQuestions },
  forward: { make: compareWithEarlier, builtOn: 'equal-treatment', keep: keepComparisons },
}

/** Studies that could not be made -> why. */
export type StudyFailures = ReadonlyMap<StudyId, string>

/**
 * Makes the studies that the checks need, each once, as of an Asia/Shanghai calendar date. Each stands alone: one that fails
 * takes down only those that are built on it.
 */
export async function prepareStudies(engine: Engine, checks: readonly Check[], asOf: string): Promise<StudyFailures> {
  const needed = neededBy(checks)
  const failures = new Map<StudyId, string>()
  await withinMemory(engine, await memoryOfStudies(engine), async () => {
    // Only for speed: where it fails, the checks ask the view, and each says itself why it cannot.
    await settleSupplements(engine).catch(() => undefined)
    for (const id of studyIds.filter((each) => needed.has(each))) {
      const { make, builtOn } = studies[id]
      const inherited = builtOn === undefined ? undefined : failures.get(builtOn)
      const failure = inherited ?? (await failureOf(() => make(engine, asOf)))
      if (failure !== undefined) failures.set(id, failure)
    }
  })
  return failures
}

/**
 * In megabytes: what the engine may hold; what is more goes to the disk. The studies of a million decisions take no longer with
 * this than without a limit, and a gigabyte less. The process takes up to 1.5 GB more than the engine counts.
 */
async function memoryOfStudies(engine: Engine): Promise<number> {
  const [count] = await engine.query('SELECT count(*) AS decisions FROM stored.decision')
  const wanted = 1500 + 250 * Math.max(0, Number(count!['decisions']) / 1e6 - 1)
  return Math.round(Math.min(wanted, (0.8 * totalmem()) / 1e6))
}

/** Stores what later runs read of the studies that were made for these checks. Call it in the transaction that stores the run. */
export async function keepStudies(engine: Engine, checks: readonly Check[], failures: StudyFailures): Promise<void> {
  for (const id of neededBy(checks)) if (!failures.has(id)) await studies[id].keep?.(engine)
}

/** Why a check cannot run, if a study that it reads could not be made. */
export function missingStudy({ studies: read }: Check, failures: StudyFailures): string | undefined {
  return studyIds.filter((id) => read.includes(id)).map((id) => failures.get(id)).find((failure) => failure !== undefined)
}

/** What the studies of a check know of its `flagged_subject` beyond its own evidence: rows with their subject_id. */
export async function evidenceOfStudies(engine: Engine, check: Check): Promise<Row[]> {
  const comparesCases = check.studies.includes('equal-treatment') || check.studies.includes('comparable-cases')
  if (!comparesCases || check.subject !== 'decision') return []
  // Words that may help to explain a finding are no reason to lose it.
  return phrasesOfFlagged(engine).catch(() => [])
}

/** The numbers that a report must print of the studies that were made for these checks; none of a study that failed. */
export async function statisticsOfStudies(engine: Engine, checks: readonly Check[], failures: StudyFailures): Promise<RunStatistic[]> {
  if (!neededBy(checks).has('equal-treatment') || failures.has('equal-treatment')) return []
  return statisticsOfStudy(engine, unanswered(failures).map(({ question }) => question))
}

/** The questions that belong to no check and could not be answered, with the reason. */
export function unanswered(failures: StudyFailures): { readonly question: ReportedQuestion; readonly message: string }[] {
  return reportedQuestions.flatMap((question) => {
    const message = failures.get(question)
    return message === undefined ? [] : [{ question, message }]
  })
}

function neededBy(checks: readonly Check[]): ReadonlySet<StudyId> {
  const needed = new Set(studyIds.filter((id) => checks.some(({ studies: read }) => read.includes(id))))
  for (const id of studyIds.toReversed()) {
    const { builtOn, beside = [] } = studies[id]
    if (needed.has(id)) for (const other of builtOn === undefined ? beside : [builtOn, ...beside]) needed.add(other)
  }
  return needed
}

async function failureOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
