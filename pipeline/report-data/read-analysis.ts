import type { ActCount, AnnualAnalysis, AnnualDutyEntry, GroupedCount } from '../domain/annual-analysis.ts'
import type { AnnualForm } from '../domain/annual-form.ts'
import type { BenchmarkHealthCounts } from '../domain/benchmark-health.ts'
import type { Check } from '../domain/check.ts'
import { actTypes } from '../domain/decision.ts'
import type { Language } from '../domain/language.ts'
import type { BoardEntry } from '../domain/report-data.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { readChecksOfYear } from './annual-checks.ts'
import { readAnnualTables } from './annual-tables.ts'
import { readBoard } from './read-board.ts'
import { readReconciliation } from './read-reconciliation.ts'
import { readResolution } from './read-resolution.ts'
import { number, text } from './read-rows.ts'

/** Years before the year of the analysis in which lateness is looked for. */
const yearsOfHistory = 5

export interface AnalysisRequest {
  readonly bureau: string
  readonly year: number
  readonly asOf: string
  readonly runId: string
  readonly language: Language
  readonly form: AnnualForm
  readonly checks: readonly Check[]
  readonly benchmarks: BenchmarkHealthCounts | null
}

/** Everything that the analysis of a year says. Reads the settled views of the annual statistics and the findings of the run. */
export async function readAnalysis(engine: Engine, request: AnalysisRequest): Promise<AnnualAnalysis> {
  const { bureau, year, asOf, runId, form, checks, language, benchmarks } = request
  const coverage = (await engine.query(readSql('annual-statistics/coverage'), { year }))[0]!
  const hasYearBefore = (number(coverage, 'decisions_before') ?? 0) > 0
  const found = await readChecksOfYear(engine, checks, { runId, year, language, hasYearBefore })
  const acts = await engine.query(readSql('annual-statistics/acts'), { year })
  return {
    bureau,
    year,
    asOf,
    runId,
    isPublic: false,
    form: { form: form.form, title: form.title[language], source: form.source, countsAnnulled: form.counting.annulled === 'counted' },
    coverage: {
      decisions: number(coverage, 'decisions') ?? 0,
      decisionsOfYear: number(coverage, 'decisions_of_year') ?? 0,
      agenciesWithDecisions: number(coverage, 'agencies') ?? 0,
      rowsSetAside: number(coverage, 'rows_set_aside') ?? 0,
      files: number(coverage, 'files') ?? 0,
      latestDecision: text(coverage, 'latest_decision'),
    },
    acts: countsOf(acts, hasYearBefore),
    byLevel: groupsOf(acts, 'level', hasYearBefore),
    bySector: groupsOf(acts, 'sector', hasYearBefore),
    tables: await readAnnualTables(engine, form, year),
    duties: dutiesOf(await readBoard(engine, asOf), year),
    reconciliation: await readReconciliation(engine, year),
    ...found,
    resolution: await readResolution(engine, { runId, year, checkIds: new Set(found.discretionChecks.map(({ checkId }) => checkId)) }),
    benchmarks,
  }
}

function countsOf(rows: readonly Row[], hasYearBefore: boolean): ActCount[] {
  return actTypes.flatMap((act) => {
    const own = rows.filter((row) => row['act_type'] === act)
    return own.length === 0 ? [] : [{ act, ...sumOf(own, hasYearBefore) }]
  })
}

function groupsOf(rows: readonly Row[], column: 'level' | 'sector', hasYearBefore: boolean): GroupedCount[] {
  return actTypes.flatMap((act) => {
    const own = rows.filter((row) => row['act_type'] === act)
    const groups = [...new Set(own.map((row) => text(row, column)))]
    return groups.map((group) => {
      const { count, before } = sumOf(own.filter((row) => text(row, column) === group), hasYearBefore)
      return { group, act, count, before }
    })
  })
}

function sumOf(rows: readonly Row[], hasYearBefore: boolean): { count: number; before: number | null } {
  const total = (column: string): number => rows.reduce((sum, row) => sum + (number(row, column) ?? 0), 0)
  return { count: total('documents'), before: hasYearBefore ? total('documents_before') : null }
}

function dutiesOf(board: readonly BoardEntry[], year: number): AnnualDutyEntry[] {
  return board.filter((entry) => entry.year === year).map((entry) => Object.assign(entry, { yearsLateBefore: yearsLateBefore(board, entry) }))
}

function yearsLateBefore(board: readonly BoardEntry[], { agencyId, duty, year }: BoardEntry): number[] {
  const before = board.filter((other) => other.agencyId === agencyId && other.duty === duty && other.year < year && other.year >= year - yearsOfHistory)
  return before.filter(({ state }) => state === 'late' || state === 'missing').map((other) => other.year).sort((a, b) => a - b)
}
