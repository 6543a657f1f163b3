import { changeCauses, changeKinds, type FindingChange, type RunEntry } from '../domain/finding-change.ts'
import { severities } from '../domain/finding.ts'
import type { ChangesSince } from '../domain/report-data.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { code, list, needed, number, text, yesOrNo } from './read-rows.ts'

/** The finished runs, the last first. */
export async function readRuns(engine: Engine): Promise<RunEntry[]> {
  return (await engine.query(readSql('findings/runs'))).map((row) => ({
    runId: needed(row, 'run_id'),
    asOf: needed(row, 'as_of'),
    startedAt: needed(row, 'started_at'),
    programVersion: needed(row, 'program_version'),
    bySeverity: { critical: count(row, 'critical'), high: count(row, 'high'), medium: count(row, 'medium'), low: count(row, 'low'), notice: count(row, 'notice') },
    findings: count(row, 'findings'),
    appeared: number(row, 'appeared'),
    gone: number(row, 'gone'),
    isDataChanged: yesOrNo(row, 'is_data_changed'),
    areChecksChanged: yesOrNo(row, 'are_checks_changed'),
    areParametersChanged: yesOrNo(row, 'are_parameters_changed'),
    isProgramChanged: yesOrNo(row, 'is_program_changed'),
  }))
}

/** The findings that differ between two runs, the earlier one named first, with what changed on record in between. */
export async function readChanges(engine: Engine, older: string, newer: string): Promise<FindingChange[]> {
  return (await engine.query(readSql('findings/changed-findings'), { older, newer })).map((row) => ({
    findingId: needed(row, 'finding_id'),
    checkId: needed(row, 'check_id'),
    agencyName: needed(row, 'agency_name'),
    documentNumber: text(row, 'document_number'),
    change: code(row, 'change', changeKinds),
    severityBefore: severityOf(row, 'severity_before'),
    severityAfter: severityOf(row, 'severity_after'),
    verdictBefore: text(row, 'verdict_before'),
    verdictAfter: text(row, 'verdict_after'),
    causes: changeCauses.filter((cause) => list(row, 'causes')?.includes(cause)),
  }))
}

/** What differs between a run and the one before it; null where there is none. */
export async function readChangesSince(engine: Engine, runId: string): Promise<ChangesSince | null> {
  const [row] = await engine.query(readSql('findings/run-before'), { run_id: runId })
  if (row === undefined) return null
  const before = needed(row, 'run_id')
  const changes = await readChanges(engine, before, runId)
  const fresh = changes.filter(({ change }) => change === 'new')
  return { runId: before, causes: Object.fromEntries(fresh.map(({ findingId, causes }) => [findingId, causes])), gone: changes.filter(({ change }) => change === 'gone').length }
}

function count(row: Row, column: string): number {
  return number(row, column) ?? 0
}

function severityOf(row: Row, column: string): FindingChange['severityBefore'] {
  return row[column] === null ? null : code(row, column, severities)
}
