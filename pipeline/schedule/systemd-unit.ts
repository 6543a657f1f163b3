import type { NightlyCommand } from './nightly-command.ts'
import { timeText, type TimeOfDay } from './time-of-day.ts'

/** First line of what this program wrote, by which `schedule remove` knows it. */
export const ownMark = '# evenhand schedule'

/** The two files of a systemd user timer, by their names. A machine that was off at the time catches up when it starts. */
export function systemdUnits(command: NightlyCommand, at: TimeOfDay): Readonly<Record<string, string>> {
  const { program, name } = command
  return {
    [`${name}.service`]: `${ownMark}
[Unit]
Description=Evenhand nightly job

[Service]
Type=oneshot
ExecStart=${[program, ...command.arguments].map(quoted).join(' ')}
`,
    [`${name}.timer`]: `${ownMark}
[Unit]
Description=Evenhand nightly job

[Timer]
OnCalendar=*-*-* ${timeText(at)}:00
Persistent=true

[Install]
WantedBy=timers.target
`,
  }
}

/** The time of a timer that this program wrote; null where there is none. */
export function timeOfTimer(text: string): string | null {
  return /^OnCalendar=\*-\*-\* (\d\d:\d\d):00$/m.exec(text)?.[1] ?? null
}

/** In double quotes, with what systemd would expand made literal (systemd.service, "Command lines"). */
function quoted(word: string): string {
  const literal = word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')
  return `"${literal}"`
}
