import type { Check } from '../domain/check.ts'
import { severities, type Severity } from '../domain/finding.ts'
import { QueryError, type Description, type Engine, type Parameters, type Row } from '../engine/engine.ts'
import { asOfParameter, contractColumns } from './contract.ts'
import { findComparables, type Comparables } from './find-comparables.ts'
import type { ParameterValue } from './parameters.ts'
import { evidenceOfStudies } from './studies.ts'

/** What a check said of one agency and period, in numbers. */
export interface ExaminationCount {
  readonly agencyId: string
  readonly period: string
  readonly outcome: string
  readonly reason: string | null
  readonly subjects: number
}

export interface CheckResult extends Comparables {
  /** Rows of the check with outcome `flagged`: the contract's columns and its evidence. */
  readonly flagged: readonly Row[]
  readonly counts: readonly ExaminationCount[]
}

/**
 * Runs one check on the model. `asOf` is an Asia/Shanghai calendar date.
 * Throws a QueryError when the SQL fails, an Error when its columns break the contract.
 */
export async function runCheck(
  engine: Engine,
  check: Check,
  values: Readonly<Record<string, ParameterValue>>,
  asOf: string,
): Promise<CheckResult> {
  const parameters = usedParameters(check.sql, { ...values, [asOfParameter]: asOf })
  // Asked twice: all of what it flagged, then of all that it examined only what is counted. Of a million rows few are flagged, and
  // keeping the evidence of all would take longer than asking again.
  await keepFlagged(engine, check, parameters)
  const counts = await engine.query(
    `WITH examined AS (
       SELECT group_key(subject_id) AS subject_key, agency_id, coalesce(period, '') AS period, outcome, reason FROM (${check.sql}) AS answer
     )
     SELECT agency_id, period, outcome, reason, count(*) AS subjects, (SELECT count(DISTINCT subject_key) FROM examined) AS different
     FROM examined GROUP BY agency_id, period, outcome, reason ORDER BY agency_id, period, outcome, reason`,
    parameters,
  )
  const subjects = counts.reduce((sum, row) => sum + Number(row['subjects']), 0)
  if (counts.some((row) => row['different'] !== subjects)) await refuseRepeated(engine, check, parameters)
  const flagged = await engine.query('SELECT * FROM found ORDER BY subject_id')
  if (flagged.length > 0) {
    await engine.execute(flaggedSubjects(check.severity))
  }
  const { comparables, comparableTotals } = await findComparables(engine, check, flagged.length)
  const evidence = await gatherEvidence(engine, check, flagged.length)
  await engine.execute('DROP TABLE found; DROP TABLE IF EXISTS temp.flagged_subject')
  return {
    flagged: flagged.map((row) => Object.assign(row, evidence.get(String(row['subject_id'])))),
    comparables,
    comparableTotals,
    counts: counts.map((row) => ({
      agencyId: String(row['agency_id']),
      period: String(row['period']),
      outcome: String(row['outcome']),
      reason: row['reason'] === null ? null : String(row['reason']),
      subjects: Number(row['subjects']),
    })),
  }
}

/** The subjects of `found`, with their place: the gravest first; `severity` is that of the check. */
const flaggedSubjects = (severity: Severity): string => `
  CREATE OR REPLACE TEMP TABLE flagged_subject AS
  SELECT subject_id, decision_id, verdict, row_number() OVER (
    ORDER BY CASE coalesce(severity, '${severity}') ${severities.toReversed().map((one, i) => `WHEN '${one}' THEN ${i}`).join(' ')} END, subject_id
  ) AS place
  FROM found`

/** Leaves what the check flagged in the temporary table `found`. */
async function keepFlagged(engine: Engine, check: Check, parameters: Parameters): Promise<void> {
  try {
    await engine.execute(`CREATE OR REPLACE TEMP TABLE found AS SELECT * FROM (${check.sql}) AS answer WHERE outcome = 'flagged'`, parameters)
    refuseIncomplete(check, (await engine.describe('SELECT * FROM found')).columns)
  } catch (error) {
    // A column that is missing is named before what the engine says of it. To plan a check takes long: not without need.
    if (error instanceof QueryError) refuseIncomplete(check, (await engine.describe(check.sql, parameters)).columns)
    throw error
  }
}

function refuseIncomplete(check: Check, columns: Description['columns']): void {
  const missing = contractColumns.filter((name) => !columns.some((column) => column.name === name))
  if (missing.length > 0) throw new Error(`check ${check.id} does not return ${missing.join(', ')}`)
}

/** Two keys may be alike although the subjects differ: the error is thrown only where a subject itself comes twice. */
async function refuseRepeated(engine: Engine, check: Check, parameters: Parameters): Promise<void> {
  const [repeated] = await engine.query(
    `SELECT subject_id FROM (${check.sql}) AS answer GROUP BY subject_id HAVING count(*) > 1 ORDER BY subject_id LIMIT 1`,
    parameters,
  )
  if (repeated !== undefined) throw new Error(`check ${check.id} returns the subject ${String(repeated['subject_id'])} twice`)
}

/** What is asked of flagged subjects only: the check's evidence.sql, then what its studies add. */
async function gatherEvidence(engine: Engine, check: Check, flagged: number): Promise<ReadonlyMap<string, Row>> {
  const evidence = new Map<string, Row>()
  if (flagged === 0) return evidence
  const rows = check.evidenceSql === null ? [] : await engine.query(check.evidenceSql)
  for (const row of [...rows, ...(await evidenceOfStudies(engine, check))]) {
    const subject = String(row['subject_id'])
    evidence.set(subject, { ...evidence.get(subject), ...row })
  }
  return evidence
}

/** Of the known parameters those that the statement uses: a database refuses to bind the others. */
function usedParameters(sql: string, known: Parameters): Parameters {
  const used = Object.keys(known).filter((name) => new RegExp(`\\$${name}\\b`).test(sql))
  return Object.fromEntries(used.map((name) => [name, known[name]!]))
}
