import { errorCode } from '../journal/error-code.ts'
import { startNightly, type ChildRun } from '../schedule/child-run.ts'
import { everyDay, type Trigger } from '../schedule/daily.ts'
import { nightlyCommand, type NightlyCommand } from '../schedule/nightly-command.ts'
import { readTimeOfDay, timeText, type TimeOfDay } from '../schedule/time-of-day.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import type { Words } from '../../reports/words/words.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { nightJournal } from './night-journal.ts'

const timeZone = 'Asia/Shanghai'

/** What moves the watch: the clock, the job, and what ends it. */
export interface WatchParts {
  readonly everyDay: (at: TimeOfDay, timeZone: string, work: () => Promise<void>) => Trigger
  readonly start: (command: NightlyCommand) => ChildRun
  /** Resolves when the watch is to end. */
  readonly untilStopped: () => Promise<unknown>
}

const real: WatchParts = { everyDay, start: startNightly, untilStopped }

/** Runs the nightly job every day at a time in China until it is told to end; a night that fails does not end it. */
export async function watch(context: CommandContext, flags: { readonly at: string }, parts: WatchParts = real): Promise<void> {
  requireFormat(context, ['text'])
  const at = readTimeOfDay(flags.at, '--at')
  const within = await inWorkspace(context)
  const say = (sentence: keyof Words['schedule'], values: Readonly<Record<string, Filling>> = {}): void => {
    within.console.out(`${fill(within.words.schedule[sentence], values)}\n`)
  }
  const journal = nightJournal(within.workspace, (error) => { within.console.err(`${within.words.schedule.logFailed}: ${String(error)}\n`) })
  let current: { readonly child: ChildRun; readonly done: Promise<void> } | null = null
  const trigger = parts.everyDay(at, timeZone, async () => {
    const started = new Date()
    const time = inChina(started)
    try {
      const child = parts.start(nightlyCommand(within.workspace.folder))
      const ended = child.ended
      current = { child, done: ended.then(() => undefined, () => undefined) }
      const code = await ended
      const durationMs = Date.now() - started.getTime()
      journal.note({ event: code === null ? 'night-failed' : 'night-ended', durationMs, ...(code === null ? { code: 'ended-by-signal' } : { exitCode: code }) })
      say('watchRan', { time, code, seconds: Math.round(durationMs / 1000), next: nextOf(trigger) })
    } catch (error) {
      journal.note({ event: 'night-failed', code: errorCode(error) })
      say('watchFailed', { time, message: error instanceof Error ? error.message : String(error), next: nextOf(trigger) })
    } finally {
      current = null
    }
  })
  journal.note({ event: 'watch-started' })
  say('watching', { at: timeText(at), time: nextOf(trigger) })
  await parts.untilStopped()
  trigger.stop()
  await endOf(current)
  journal.note({ event: 'watch-stopped' })
  say('watchStopped')
}

/** Ends the night that still runs, if one does. */
async function endOf(current: { readonly child: ChildRun; readonly done: Promise<void> } | null): Promise<void> {
  current?.child.stop()
  await current?.done
}

function nextOf(trigger: Trigger): string | null {
  const next = trigger.next()
  return next === null ? null : inChina(next)
}

function inChina(time: Date): string {
  return time.toLocaleString('sv-SE', { timeZone })
}

/** Waits for what ends a service (SIGTERM) or a program at a terminal (Ctrl+C). */
function untilStopped(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}
