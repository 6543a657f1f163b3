import type { NightlyCommand } from './nightly-command.ts'
import type { TimeOfDay } from './time-of-day.ts'

/** The line of a crontab that runs the nightly job. Errors reach the mail of the user; the rest stands in the log. */
export function cronLine(command: NightlyCommand, { hour, minute }: TimeOfDay): string {
  const words = [command.program, ...command.arguments].map(quoted).join(' ')
  return `${minute} ${hour} * * * ${words} >/dev/null ${markOf(command)}`
}

/** A crontab with the job's line in place of the one that may be there already; all other lines as they are. */
export function withCronLine(crontab: string, command: NightlyCommand, at: TimeOfDay): string {
  const rest = withoutCronLine(crontab, command)
  return `${rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`}${cronLine(command, at)}\n`
}

/** A crontab without the job's line; all other lines as they are. */
export function withoutCronLine(crontab: string, command: NightlyCommand): string {
  return crontab.split('\n').filter((line) => !isOwn(line, command)).join('\n')
}

/** The time of the job's line; null where there is none. */
export function timeInCrontab(crontab: string, command: NightlyCommand): TimeOfDay | null {
  const line = crontab.split('\n').find((each) => isOwn(each, command))
  const found = /^(\d+) (\d+) /.exec(line ?? '')
  return found === null ? null : { hour: Number(found[2]), minute: Number(found[1]) }
}

function isOwn(line: string, command: NightlyCommand): boolean {
  return line.endsWith(markOf(command)) && !line.startsWith('#')
}

function markOf({ name }: NightlyCommand): string {
  return `# ${name}`
}

/** In single quotes for the shell; a percent sign would end the command in a crontab, so it is escaped even there (crontab(5)). */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`).replaceAll('%', String.raw`\%`)}'`
}
