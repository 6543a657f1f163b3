import { exitCodes } from '../domain/errors.ts'
import { openForWriting } from '../workspace/workspace.ts'
import { exitCodeOf, runChecks, severityLimit, type CheckFlags } from './check.ts'
import { finish, inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { load } from './ingest.ts'
import { render } from './report.ts'

/**
 * The nightly job: loads the inbox, runs the checks, renders the report. Input that cannot be used stops nothing; it
 * shows in the exit code, below a check that failed and above findings.
 */
export async function nightly(context: CommandContext, flags: CheckFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const limit = severityLimit(flags)
  const engine = await openForWriting(within.workspace, within.asOf)
  try {
    const loaded = await load(within, engine, [], { mayBeEmpty: true })
    const run = await runChecks(within, engine)
    await render(within, engine, run.runId)
    finish(within)
    const checked = await exitCodeOf(engine, run, limit)
    return checked === exitCodes.check || loaded === exitCodes.ran ? checked : loaded
  } finally {
    engine.close()
  }
}
