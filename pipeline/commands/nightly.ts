import { exitCodes } from '../domain/errors.ts'
import { severities } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { readChangesSince } from '../report-data/read-changes.ts'
import { latestRun } from '../report-data/read-report.ts'
import { openForReading } from '../workspace/workspace.ts'
import { countBySeverity, exitCodeOf, runChecks, severityLimit, type CheckFlags } from './check.ts'
import { sayIfClockWentBack } from './clock-went-back.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { load } from './ingest.ts'
import { nightJournal, noted, type NightJournal } from './night-journal.ts'
import { publishing } from './publish.ts'
import { render } from './report.ts'

/**
 * Loads the inbox, checks and reports, with the exit code of the check, or of the load where files could not be used. The log of the
 * night is kept by the process that publishes; one that writes for it only adds what it did.
 */
export async function nightly(context: CommandContext, flags: CheckFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const limit = severityLimit(flags)
  const journal = nightJournal(within.workspace, (error) => { context.console.err(`${within.words.schedule.logFailed}: ${String(error)}\n`) })
  let summary: RunSummary | undefined
  const night = (): Promise<number> =>
    publishing(within, { command: 'nightly', backup: true, isWhole: true }, async (inside, engine) => {
      await sayIfClockWentBack(inside, engine)
      const { loaded, run, counts } = await work(inside, engine, journal)
      summary = { runId: run.runId, counts }
      const checked = await exitCodeOf(engine, run, limit)
      return checked === exitCodes.check || loaded === exitCodes.ran ? checked : loaded
    })
  if (within.writer?.token !== undefined) return night()
  let exitCode: number = exitCodes.ran
  await noted(journal, async () => {
    journal.note({ event: 'nightly-started', asOf: within.asOf })
    exitCode = await night()
    if (exitCode === exitCodes.usage || exitCode >= exitCodes.bug) return { event: 'nightly-failed', code: `exit-${exitCode}` }
    return { event: 'nightly-finished', asOf: within.asOf, exitCode, ...(summary ?? (await publishedRun(within))) }
  })
  return exitCode
}

interface RunSummary {
  readonly runId: string
  readonly counts: Readonly<Record<string, number>>
}

async function work(inside: WorkspaceContext, engine: Engine, journal: NightJournal) {
  const intake: Record<string, number> = {}
  const loaded = await load(inside, engine, [], { mayBeEmpty: true, onTotals: (totals) => { Object.assign(intake, totals) } })
  journal.note({ event: 'loaded', counts: intake })
  const run = await runChecks(inside, engine)
  const counts = { ...intake, ...(await runCounts(engine, run.runId)), failedChecks: run.failures.length }
  journal.note({ event: 'checked', runId: run.runId, counts })
  await render(inside, engine, run.runId)
  journal.note({ event: 'reported', runId: run.runId })
  finish(inside)
  return { loaded, run, counts }
}

/** Of a run that another process made. */
async function publishedRun({ workspace }: WorkspaceContext): Promise<RunSummary> {
  const engine = await openForReading(workspace)
  try {
    const runId = await latestRun(engine, workspace.folder)
    return { runId, counts: await runCounts(engine, runId) }
  } finally {
    engine.close()
  }
}

/** How many findings there are, by severity, and how many are new and gone since the run before. */
async function runCounts(engine: Engine, runId: string): Promise<Record<string, number>> {
  const bySeverity = await countBySeverity(engine, runId)
  const since = await readChangesSince(engine, runId)
  return {
    findings: bySeverity.reduce((sum, { findings }) => sum + findings, 0),
    ...Object.fromEntries(severities.map((severity) => [severity, bySeverity.find((one) => one.severity === severity)?.findings ?? 0])),
    ...(since === null ? {} : { appeared: Object.keys(since.causes).length, gone: since.gone }),
  }
}
