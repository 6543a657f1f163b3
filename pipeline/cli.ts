#!/usr/bin/env node
import { addBenchmarks } from './cli/benchmarks.ts'
import { addChecking, addReplay } from './cli/checking.ts'
import { addChecks } from './cli/checks.ts'
import { addFindings } from './cli/findings.ts'
import { addLists } from './cli/lists.ts'
import { addLoading } from './cli/loading.ts'
import { CommanderError, newProgram } from './cli/program.ts'
import { addReturns } from './cli/returns.ts'
import { addUpkeep } from './cli/upkeep.ts'
import { commandContext, type CommandContext, type Console, type GlobalOptions } from './commands/context.ts'
import { explainError, usageError } from './commands/explain-error.ts'
import { reportDone, reportFailed, writerOfProcess } from './commands/writer.ts'
import { exitCodes } from './domain/errors.ts'

const terminal: Console = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}

const writer = writerOfProcess(terminal.out)

const program = newProgram()

/**
 * Runs a command with the common options; what it returns is the exit code. Commands are imported when they run, because
 * the libraries for charts and workbooks take a second to load.
 */
async function run(work: (context: CommandContext) => Promise<number | void>): Promise<void> {
  const context = { ...commandContext(program.opts<GlobalOptions>(), terminal, new Date()), writer }
  const code = (await work(context)) ?? exitCodes.ran
  process.exitCode = code
  reportDone(writer, code)
}

// In the order in which the help lists them.
for (const add of [addLoading, addChecking, addFindings, addLists, addReturns, addChecks, addBenchmarks, addReplay, addUpkeep]) add(program, run)

// A reader that has seen enough (`evenhand findings | head`) is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  const isCommander = error instanceof CommanderError
  if (isCommander && error.exitCode === 0) process.exitCode = exitCodes.ran
  else process.exitCode = explainError(isCommander ? usageError(error) : error, program.opts<GlobalOptions>().lang, terminal)
  reportFailed(writer)
}
