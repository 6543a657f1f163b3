import { exitCodes } from '../domain/errors.ts'
import { severities } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { readChangesSince } from '../report-data/read-changes.ts'
import { openForWriting } from '../workspace/workspace.ts'
import { countBySeverity, exitCodeOf, runChecks, severityLimit, type CheckFlags } from './check.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { load } from './ingest.ts'
import { nightJournal, noted, type NightJournal } from './night-journal.ts'
import { render } from './report.ts'

/**
 * The nightly job: loads the inbox, runs the checks, renders the report. Input that cannot be used stops nothing; it
 * shows in the exit code, below a check that failed and above findings.
 */
export async function nightly(context: CommandContext, flags: CheckFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const limit = severityLimit(flags)
  const journal = nightJournal(within.workspace, (error) => { context.console.err(`${within.words.schedule.logFailed}: ${String(error)}\n`) })
  let exitCode: number = exitCodes.ran
  await noted(journal, async () => {
    journal.note({ event: 'nightly-started', asOf: within.asOf })
    const engine = await openForWriting(within.workspace, within.asOf)
    try {
      const night = await work(within, engine, journal)
      const checked = await exitCodeOf(engine, night.run, limit)
      exitCode = checked === exitCodes.check || night.loaded === exitCodes.ran ? checked : night.loaded
      return { event: 'nightly-finished', asOf: within.asOf, runId: night.run.runId, exitCode, counts: night.counts } as const
    } finally {
      engine.close()
    }
  })
  return exitCode
}

async function work(within: WorkspaceContext, engine: Engine, journal: NightJournal) {
  const intake: Record<string, number> = {}
  const loaded = await load(within, engine, [], { mayBeEmpty: true, onTotals: (totals) => { Object.assign(intake, totals) } })
  journal.note({ event: 'loaded', counts: intake })
  const run = await runChecks(within, engine)
  const counts = { ...intake, ...(await runCounts(engine, run.runId)), failedChecks: run.failures.length }
  journal.note({ event: 'checked', runId: run.runId, counts })
  await render(within, engine, run.runId)
  journal.note({ event: 'reported', runId: run.runId })
  finish(within)
  return { loaded, run, counts }
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
