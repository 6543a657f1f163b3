import { exitCodes } from '../domain/errors.ts'
import { exitCodeOf, runChecks, severityLimit, type CheckFlags } from './check.ts'
import { finish, inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { load } from './ingest.ts'
import { publishing } from './publish.ts'
import { sayIfClockWentBack } from './clock-went-back.ts'
import { render } from './report.ts'

/**
 * The nightly job: loads the inbox, runs the checks, renders the report, on a copy that is published when all of it is done. Input that cannot be used stops nothing; it
 * shows in the exit code, below a check that failed and above findings.
 */
export async function nightly(context: CommandContext, flags: CheckFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const limit = severityLimit(flags)
  return publishing(within, { command: 'nightly', backup: true }, async (inside, engine) => {
    await sayIfClockWentBack(inside, engine)
    const loaded = await load(inside, engine, [], { mayBeEmpty: true })
    const run = await runChecks(inside, engine)
    await render(inside, engine, run.runId)
    finish(inside)
    const checked = await exitCodeOf(engine, run, limit)
    return checked === exitCodes.check || loaded === exitCodes.ran ? checked : loaded
  })
}
