import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { cronLine, timeInCrontab, withCronLine, withoutCronLine } from '../schedule/cron-line.ts'
import { nextTime } from '../schedule/daily.ts'
import { nightlyCommand, type NightlyCommand } from '../schedule/nightly-command.ts'
import { runProgram, type RunProgram } from '../schedule/run-program.ts'
import { ownMark, systemdUnits, timeOfTimer } from '../schedule/systemd-unit.ts'
import { readTimeOfDay, timeText, type TimeOfDay } from '../schedule/time-of-day.ts'
import { windowsTask } from '../schedule/windows-task.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import type { Words } from '../../reports/words/words.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'

export interface ScheduleFlags {
  readonly at?: string | undefined
  /** Folder of the systemd units instead of the user's own; systemctl is then left to the user. */
  readonly to?: string | undefined
  readonly cron?: boolean | undefined
  /** File of a task for Windows to write or remove. */
  readonly windows?: string | undefined
}

/** What a schedule command needs: the job, where it stands, how it speaks, how it starts programs. */
interface Scheduling {
  readonly command: NightlyCommand
  readonly folder: string
  readonly isOwnFolder: boolean
  readonly flags: ScheduleFlags
  readonly now: Date
  readonly asOf: string
  readonly say: (sentence: keyof Words['schedule'], values?: Readonly<Record<string, Filling>>) => void
  readonly run: RunProgram
}

async function scheduling(context: CommandContext, flags: ScheduleFlags, run: RunProgram): Promise<Scheduling> {
  requireFormat(context, ['text'])
  const { workspace, words, console, now, asOf } = await inWorkspace(context)
  const own = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'systemd', 'user')
  return {
    command: nightlyCommand(workspace.folder), folder: flags.to === undefined ? own : resolve(flags.to), isOwnFolder: flags.to === undefined, flags, now, asOf, run,
    say: (sentence, values = {}) => { console.out(`${fill(words.schedule[sentence], values)}\n`) },
  }
}

/** Has the nightly job run every day: by a systemd user timer, by cron, or by a task for Windows to import. */
export async function installSchedule(context: CommandContext, flags: ScheduleFlags, run: RunProgram = runProgram): Promise<void> {
  const at = readTimeOfDay(flags.at ?? '02:00', '--at')
  const within = await scheduling(context, flags, run)
  if (flags.windows !== undefined) await installTask(within, at, resolve(flags.windows))
  else if (flags.cron === true) await installCron(within, at)
  else await installTimer(within, at)
  within.say('dayNote')
  within.say('next', { time: shown(nextTime(at, within.now)) })
}

/** Says what runs the nightly job of the workspace, and when next. */
export async function scheduleStatus(context: CommandContext, flags: ScheduleFlags, run: RunProgram = runProgram): Promise<void> {
  const { command, folder, isOwnFolder, say, now, run: start } = await scheduling(context, flags, run)
  const timer = join(folder, `${command.name}.timer`)
  const at = existsSync(timer) ? timeOfTimer(await readFile(timer, 'utf8')) : null
  if (at === null) say('statusTimerNone', { path: timer })
  else {
    say('statusTimer', { path: timer, at })
    const enabled = isOwnFolder ? await start('systemctl', ['--user', 'is-enabled', `${command.name}.timer`]) : null
    if (enabled !== null && !enabled.isMissing) say('statusEnabled', { answer: enabled.out.trim() === '' ? enabled.err.trim() : enabled.out.trim() })
    say('next', { time: shown(nextTime(readTimeOfDay(at, timer), now)) })
  }
  const cron = timeInCrontab((await start('crontab', ['-l'])).out, command)
  if (cron === null) return say('statusCronNone')
  say('statusCron', { at: timeText(cron) })
  say('next', { time: shown(nextTime(cron, now)) })
}

/** Takes away what `schedule install` put there for this workspace, and nothing else. */
export async function removeSchedule(context: CommandContext, flags: ScheduleFlags, run: RunProgram = runProgram): Promise<void> {
  const within = await scheduling(context, flags, run)
  const { command, folder, isOwnFolder, say } = within
  if (flags.windows !== undefined) return removeTask(within, resolve(flags.windows))
  const isThere = existsSync(join(folder, `${command.name}.timer`))
  if (isOwnFolder && isThere) await systemctl(within, ['disable', '--now', `${command.name}.timer`])
  for (const name of [`${command.name}.timer`, `${command.name}.service`]) await removeOwn(within, join(folder, name))
  if (isOwnFolder && isThere) await systemctl(within, ['daemon-reload'])
  const { out: crontab } = await within.run('crontab', ['-l'])
  if (timeInCrontab(crontab, command) === null) return
  await writeCrontab(within, withoutCronLine(crontab, command), crontab)
  say('cronRemoved')
}

async function installTimer(within: Scheduling, at: TimeOfDay): Promise<void> {
  const { command, folder, isOwnFolder, say } = within
  const units = systemdUnits(command, at)
  await orWriteFailed(folder, async () => { await mkdir(folder, { recursive: true }) })
  for (const [name, text] of Object.entries(units)) {
    const file = join(folder, name)
    await orWriteFailed(file, () => replaceFile(file, text))
    say('written', { path: file })
  }
  if (!isOwnFolder) {
    const files = Object.keys(units).map((name) => inShell(join(folder, name)))
    say('systemdRun', { command: `systemctl --user link ${files.join(' ')}` })
    return say('systemdRun', { command: `systemctl --user enable --now ${command.name}.timer` })
  }
  await systemctl(within, ['daemon-reload'])
  await systemctl(within, ['enable', '--now', `${command.name}.timer`])
}

/** Calls `systemctl --user` where there is one; else says what to run. */
async function systemctl({ run, say }: Scheduling, words: readonly string[]): Promise<void> {
  const command = ['systemctl', '--user', ...words].join(' ')
  const { code, err, isMissing } = await run('systemctl', ['--user', ...words])
  if (isMissing) say('systemdRun', { command })
  else if (code === 0) say('systemdDone', { command })
  else say('systemdFailed', { command, message: err.trim() })
}

async function installCron(within: Scheduling, at: TimeOfDay): Promise<void> {
  const { command, say, run } = within
  const line = cronLine(command, at)
  const current = await run('crontab', ['-l'])
  if (current.isMissing) return say('cronMissing', { line })
  // A user without a crontab has none to list: that is no failure. Any other failure must not cost the lines that are there.
  if (current.code !== 0 && !/no crontab/i.test(current.err)) throw new UserError('crontab-failed', { message: current.err.trim(), line })
  await writeCrontab(within, withCronLine(current.out, command, at), line)
  say('cronWritten', { line })
}

async function writeCrontab({ run }: Scheduling, content: string, line: string): Promise<void> {
  const { code, err } = await run('crontab', ['-'], content)
  if (code !== 0) throw new UserError('crontab-failed', { message: err.trim(), line })
}

async function installTask({ command, asOf, say }: Scheduling, at: TimeOfDay, file: string): Promise<void> {
  await orWriteFailed(file, () => replaceFile(file, windowsTask(command, at, asOf)))
  say('written', { path: file })
  say('windowsRun', { command: `schtasks /Create /TN "${command.name}" /XML "${file}"` })
}

async function removeTask({ command, say }: Scheduling, file: string): Promise<void> {
  say('windowsRun', { command: `schtasks /Delete /TN "${command.name}"` })
  if (!existsSync(file)) return say('nothingToRemove', { path: file })
  if (!(await readFile(file, 'utf16le')).includes(`<URI>\\${command.name}</URI>`)) return say('notOurs', { path: file })
  await rm(file)
  say('removed', { path: file })
}

async function removeOwn({ say }: Scheduling, file: string): Promise<void> {
  if (!existsSync(file)) return say('nothingToRemove', { path: file })
  if (!(await readFile(file, 'utf8')).startsWith(ownMark)) return say('notOurs', { path: file })
  await rm(file)
  say('removed', { path: file })
}

/** Of the machine's own time, which timers go by. */
function shown(time: Date): string {
  return time.toLocaleString('sv-SE')
}

function inShell(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
