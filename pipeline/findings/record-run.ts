import { createHash } from 'node:crypto'
import { totalmem } from 'node:os'
import { comparablesTotal, contractColumns, departsByColumn, shownAsColumn } from '../checks/contract.ts'
import type { ParameterValue } from '../checks/parameters.ts'
import { runCheck, type CheckResult } from '../checks/run-check.ts'
import { keepStudies, missingStudy, prepareStudies, statisticsOfStudies, unanswered } from '../checks/studies.ts'
import type { Check } from '../domain/check.ts'
import type { Coverage, ReportedQuestion, RunStatistic } from '../domain/finding.ts'
import type { Engine, Row, Value } from '../engine/engine.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { modelSql } from '../sql-file.ts'
import { coverageOf, failureLines } from './coverage-ledger.ts'
import { findingFingerprint } from './finding-fingerprint.ts'
import { readIdentities, type Identify } from './finding-identity.ts'
import { decisionsJudged, factsOf, namedDecisions, readJudgedFacts, type JudgedFacts } from './judged-facts.ts'
import { recordChecks } from './record-checks.ts'
import { recordByItself } from './record-events.ts'

export interface RunRequest {
  readonly checks: readonly Check[]
  /** Check id -> parameter -> value, complete. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>
  /** Asia/Shanghai calendar date. */
  readonly asOf: string
  readonly now: Date
  readonly programVersion: string
  readonly onProgress?: (checkId: string) => void
}

export interface RunSummary {
  readonly runId: string
  readonly findings: number
  /** Checks that failed to run. The others ran. */
  readonly failures: readonly { readonly checkId: string; readonly message: string }[]
  /** Tables of the report that could not be computed. */
  readonly unanswered: readonly { readonly question: ReportedQuestion; readonly message: string }[]
}

/** In megabytes, for the engine: enough for a million decisions, and an office machine goes on with its other work. */
const memoryOfChecks = 2500

/**
 * Runs the checks, then stores the run with its findings, their comparables and the coverage ledger, or nothing of it.
 * The checks run before the transaction begins, because a statement that fails inside one spoils all of it.
 */
export async function recordRun(engine: Engine, request: RunRequest): Promise<RunSummary> {
  const results: { check: Check; result: CheckResult | { message: string } }[] = []
  const failedStudies = await prepareStudies(engine, request.checks, request.asOf)
  await withinMemory(engine, Math.min(memoryOfChecks, (0.8 * totalmem()) / 1e6), async () => {
    for (const check of request.checks) {
      request.onProgress?.(check.id)
      const message = missingStudy(check, failedStudies)
      results.push({ check, result: message === undefined ? await attempt(engine, check, request) : { message } })
    }
  })
  const statistics = await statisticsOfStudies(engine, request.checks, failedStudies)
  const facts = await readJudgedFacts(engine, judgedDecisions(results))
  const identify = await readIdentities(engine)
  const agencyIds = await texts(engine, 'SELECT agency_id FROM agency ORDER BY agency_id')
  const periods = await texts(engine, 'SELECT DISTINCT period FROM decision ORDER BY period')
  return engine.transaction(async () => {
    const runId = await openRun(engine, request)
    await recordChecks(engine, runId, request.checks, request.parameters)
    await storeStatistics(engine, runId, statistics)
    await keepStudies(engine, request.checks, failedStudies)
    const failures = results.flatMap(({ check, result }) => ('message' in result ? [{ checkId: check.id, message: result.message }] : []))
    const answered = results.flatMap(({ check, result }) => ('message' in result ? [] : [{ check, result }]))
    // All checks at once: to store a few rows takes as long as to store many.
    await storeFindings(engine, runId, answered, facts, identify)
    await storeCoverage(engine, [
      ...failures.flatMap(({ checkId, message }) => failureLines(runId, checkId, message, agencyIds, periods)),
      ...answered.flatMap(({ check, result }) => coverageOf(runId, check.id, result.counts, agencyIds, periods)),
    ])
    await engine.execute("UPDATE stored.run SET finished_at = now() AT TIME ZONE 'UTC' WHERE run_id = $runId", { runId })
    await recordByItself(engine, request.now)
    return { runId, findings: answered.reduce((sum, { result }) => sum + result.flagged.length, 0), failures, unanswered: unanswered(failedStudies) }
  })
}

/** The first column of a query as text. */
async function texts(engine: Engine, sql: string): Promise<string[]> {
  return (await engine.query(sql)).map((row) => String(Object.values(row)[0]))
}

/** One check must not take the others down: what it throws is its result. */
async function attempt(engine: Engine, check: Check, request: RunRequest): Promise<CheckResult | { message: string }> {
  try {
    return await runCheck(engine, check, request.parameters[check.id] ?? {}, request.asOf)
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}

async function openRun(engine: Engine, request: RunRequest): Promise<string> {
  const dataHash = await hashOfData(engine)
  const statements = request.checks.map((check) => [check.id, check.sql, check.comparablesSql, check.evidenceSql, ...(check.candidatesSql === null ? [] : [check.candidatesSql])])
  const checksHash = hash(JSON.stringify([statements, modelSql(), request.parameters]))
  const started = await startOf(engine, request.now)
  const runId = `${request.asOf}-${hash(`${started}${dataHash}${checksHash}`).slice(0, 8)}`
  const columns = ['run_id', 'as_of', 'started_at', 'program_version', 'data_hash', 'checks_hash', 'parameters']
  const row = [runId, request.asOf, started.replace('T', ' ').replace('Z', ''), request.programVersion, dataHash, checksHash]
  await engine.append('stored.run', columns, [[...row, JSON.stringify(request.parameters)]])
  return runId
}

/** A clock that was set back must not make an earlier run the latest: then the run counts as begun right after that one. */
async function startOf(engine: Engine, now: Date): Promise<string> {
  const [latest] = await engine.query("SELECT strftime(max(started_at), '%Y-%m-%dT%H:%M:%S.%gZ') AS started_at FROM stored.run")
  const last = typeof latest?.['started_at'] === 'string' ? Date.parse(latest['started_at']) : 0
  return new Date(last > now.getTime() ? last + 1 : now.getTime()).toISOString()
}

interface Answered {
  readonly check: Check
  readonly result: CheckResult
}

async function storeFindings(engine: Engine, runId: string, answered: readonly Answered[], facts: JudgedFacts, identify: Identify): Promise<void> {
  await engine.append(
    'stored.finding',
    ['run_id', 'finding_id', 'check_id', ...ownColumns, 'evidence', 'violation_item', 'party_kind', 'fingerprint'],
    answered.flatMap((one) => findingRows(runId, one, facts, identify)),
  )
  await engine.append(
    'stored.finding_comparable',
    ['run_id', 'finding_id', 'decision_id', 'place', 'shown_as', 'departs_by'],
    answered.flatMap(({ check, result }) => result.comparables.map((row): Value[] =>
      [runId, identify(check.id, String(row['subject_id'])), row['decision_id']!, row['place']!, row[shownAsColumn] ?? null, row[departsByColumn] ?? null])),
  )
}

const ownColumns = contractColumns.filter((name) => name !== 'outcome' && name !== 'reason')

function findingRows(runId: string, { check, result }: Answered, facts: JudgedFacts, identify: Identify): Value[][] {
  const named = namedDecisions(result)
  return result.flagged.map((row): Value[] => [
    runId,
    identify(check.id, String(row['subject_id'])),
    check.id,
    ...ownColumns.map((name) => (name === 'severity' ? (row[name] ?? check.severity) : (row[name] ?? null))),
    JSON.stringify({
      ...evidenceOf(row),
      [comparablesTotal]: result.comparableTotals.get(String(row['subject_id'])) ?? 0,
    }),
    ...judgedColumns(check, row, factsOf(facts, decisionsJudged(check, row, named))),
  ])
}

/** The item, the kind of party and the fingerprint of a finding. */
function judgedColumns(check: Check, row: Row, decisions: readonly Row[]): Value[] {
  const severity = row['severity'] ?? check.severity
  const item = row['violation_item'] ?? row['permit_item'] ?? onlyOne(decisions, 'item')
  return [item, row['party_kind'] ?? onlyOne(decisions, 'party_kind'), findingFingerprint(check, { ...row, severity }, contractColumns, decisions)]
}

function onlyOne(rows: readonly Row[], column: string): Value {
  const values = new Set(rows.map((row) => row[column] ?? null))
  return values.size === 1 ? [...values][0]! : null
}

function judgedDecisions(results: readonly { check: Check; result: CheckResult | { message: string } }[]): ReadonlySet<string> {
  return new Set(results.flatMap(({ check, result }) => {
    if ('message' in result) return []
    const named = namedDecisions(result)
    return result.flagged.flatMap((row) => decisionsJudged(check, row, named))
  }))
}

async function storeStatistics(engine: Engine, runId: string, statistics: readonly RunStatistic[]): Promise<void> {
  const rows = statistics.map(({ study, part, name, value }) => [runId, study, part, name, value])
  await engine.append('stored.run_statistic', ['run_id', 'study', 'part', 'name', 'value'], rows)
}

async function storeCoverage(engine: Engine, lines: readonly Coverage[]): Promise<void> {
  const columns = ['run_id', 'check_id', 'agency_id', 'period', 'outcome', 'examined', 'flagged', 'clear', 'too_few', 'not_applicable', 'reasons']
  await engine.append(
    'stored.coverage',
    columns,
    lines.map((line) => [
      line.runId,
      line.checkId,
      line.agencyId,
      line.period,
      line.outcome,
      line.examined,
      line.flagged,
      line.clear,
      line.tooFew,
      line.notApplicable,
      JSON.stringify(line.reasons),
    ]),
  )
}

function evidenceOf(row: Row): Record<string, Value> {
  const contract: readonly string[] = contractColumns
  return Object.fromEntries(Object.entries(row).filter(([name]) => !contract.includes(name)))
}

/** What was loaded, in the order in which it was loaded: the same data have the same hash. */
export async function hashOfData(engine: Engine): Promise<string> {
  return hash((await texts(engine, 'SELECT source_id FROM stored.source_file ORDER BY loaded_at, source_id')).join('\n'))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
