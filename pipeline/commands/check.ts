import { exitCodes } from '../domain/errors.ts'
import { kindGradesParameter } from '../domain/kind-grades.ts'
import { severities, type Severity } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { labelOfficers } from '../findings/label-officers.ts'
import { recordRun, type RunSummary } from '../findings/record-run.ts'
import { identityHasher } from '../privacy/identity-key.ts'
import { programVersion } from '../program-version.ts'
import { identityKey } from '../workspace/workspace.ts'
import { sayIfClockWentBack } from './clock-went-back.ts'
import { enabledChecks, localParameters } from './checks-in-force.ts'
import { endProgress, finish, inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { publishing } from './publish.ts'

export interface CheckFlags {
  /** Exit with 1 when a finding of this severity or above exists. */
  readonly failOn?: string | undefined
}

/** Runs the checks on what is loaded and stores the run. */
export async function check(context: CommandContext, flags: CheckFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const limit = severityLimit(flags)
  return publishing(within, { command: 'check' }, async (inside, engine) => {
    await sayIfClockWentBack(inside, engine)
    const run = await runChecks(inside, engine)
    finish(inside)
    return exitCodeOf(engine, run, limit)
  })
}

/** Runs the checks in an open database and says what they found. */
export async function runChecks(context: WorkspaceContext, engine: Engine): Promise<RunSummary> {
  const parameters = localParameters(context.workspace.configuration)
  const checks = enabledChecks(context.workspace.configuration)
  const titles = new Map(checks.map(({ id, words }) => [id, words[context.language].title]))
  await labelOfficers(engine, identityHasher(await identityKey(context.workspace)))
  const run = await recordRun(engine, {
    checks,
    parameters: {
      ...Object.fromEntries(checks.map(({ id }) => [id, parameters[id]!])),
      [kindGradesParameter]: context.workspace.configuration.kindGrades,
    },
    asOf: context.asOf,
    now: context.now,
    programVersion,
    onProgress: (id) => {
      context.progress('checking', { title: titles.get(id) })
    },
  })
  endProgress(context)
  context.say('run', { asOf: context.asOf, checks: checks.length, runId: run.runId, findings: run.findings })
  const counts = await countBySeverity(engine, run.runId)
  context.result['run'] = { ...run, asOf: context.asOf, bySeverity: Object.fromEntries(counts.map(({ severity, findings }) => [severity, findings])) }
  for (const { severity, findings } of counts) {
    context.say('runBySeverity', { severity: context.words.terms.severities[severity], count: findings })
  }
  for (const { checkId, message } of run.failures) context.say('checkFailed', { check: checkId, message })
  for (const { question, message } of run.unanswered) context.say('questionFailed', { question: context.words.statistics[`${question}Title`], message })
  return run
}

export function severityLimit({ failOn }: CheckFlags): Severity | null {
  return failOn === undefined ? null : oneOf('--fail-on', failOn, severities)
}

/** 4 when a check, or a table of the report, failed to run, 1 when findings reach the limit, else 0. */
export async function exitCodeOf(engine: Engine, run: RunSummary, limit: Severity | null): Promise<number> {
  if (run.failures.length > 0 || run.unanswered.length > 0) return exitCodes.check
  if (limit === null) return exitCodes.ran
  const reached = (await countBySeverity(engine, run.runId)).some(
    ({ severity }) => severities.indexOf(severity) >= severities.indexOf(limit),
  )
  return reached ? exitCodes.findings : exitCodes.ran
}

/** The findings of a run by severity, the gravest first; severities without findings are left out. */
export async function countBySeverity(engine: Engine, runId: string): Promise<{ severity: Severity; findings: number }[]> {
  const rows = await engine.query(
    'SELECT severity, count(*) AS findings FROM stored.finding WHERE run_id = $run_id GROUP BY severity',
    { run_id: runId },
  )
  const counts = new Map(rows.map((row) => [row['severity'], Number(row['findings'])]))
  return severities.toReversed().flatMap((severity) => {
    const findings = counts.get(severity)
    return findings === undefined ? [] : [{ severity, findings }]
  })
}
