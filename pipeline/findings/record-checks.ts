import { createHash } from 'node:crypto'
import type { ParameterSettings } from '../checks/parameters.ts'
import type { Check } from '../domain/check.ts'
import { kindGradesParameter } from '../domain/kind-grades.ts'
import type { Engine } from '../engine/engine.ts'
import { modelSql } from '../sql-file.ts'

const columns = ['run_id', 'check_id', 'subject', 'reads_rules', 'sql_hash', 'parameters_hash', 'model_hash'] as const

/** Studies that read no tier and no statutory range. */
const withoutRules: ReadonlySet<string> = new Set(['procedure', 'annual-statistics'])

/** Stores what decided what the checks of a run see, for `queries/findings/changed-findings.sql`. */
export async function recordChecks(engine: Engine, runId: string, checks: readonly Check[], parameters: ParameterSettings): Promise<void> {
  const model = hash(modelSql())
  const rows = checks.map((check) => [
    runId,
    check.id,
    check.subject,
    check.subject === 'benchmark' || check.studies.some((study) => !withoutRules.has(study)),
    hash([check.sql, check.comparablesSql, check.evidenceSql, ...(check.candidatesSql === null ? [] : [check.candidatesSql])]),
    hash([parameters[check.id] ?? {}, parameters[kindGradesParameter] ?? {}]),
    model,
  ])
  await engine.append('stored.run_check', columns, rows)
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
