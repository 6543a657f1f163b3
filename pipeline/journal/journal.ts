import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { shanghaiDate } from '../calendar/shanghai-date.ts'

export const journalEvents = [
  'nightly-started', 'loaded', 'checked', 'reported', 'nightly-finished', 'nightly-failed', 'notified', 'notify-failed', 'watch-started', 'night-ended', 'night-failed', 'watch-stopped',
] as const

/**
 * One line of the log. By its very form it holds numbers, codes and ids of runs only: no name, no path, no content of a file, no message
 * of an error, which may quote any of these.
 */
export interface JournalEntry {
  readonly event: (typeof journalEvents)[number]
  readonly runId?: string
  /** Calendar date that was judged by. */
  readonly asOf?: string
  readonly durationMs?: number
  readonly exitCode?: number
  /** Of a mistake of the user its code, else `bug` and the kind of error. */
  readonly code?: string
  readonly counts?: Readonly<Record<string, number>>
}

const fileName = /^evenhand-\d{4}-\d{2}-\d{2}\.log$/

/** How many days with a log are kept. */
export const logsKept = 30

/** Adds a line of JSON to the log of the day (in China) and removes the oldest logs. Throws what the file system refuses. */
export function writeJournal(folder: string, entry: JournalEntry, now: Date = new Date()): void {
  mkdirSync(folder, { recursive: true })
  const destination = pino.destination({ dest: join(folder, `evenhand-${shanghaiDate(now)}.log`), sync: true, append: true })
  const isFailure = entry.event.endsWith('-failed')
  // Without a base: it would hold the name of the machine.
  const log = pino({ base: null, timestamp: () => `,"time":"${now.toISOString()}"`, formatters: { level: (level) => ({ level }) } }, destination)
  if (isFailure) log.error(entry)
  else log.info(entry)
  destination.end()
  const old = readdirSync(folder).filter((name) => fileName.test(name)).sort().slice(0, -logsKept)
  for (const name of old) rmSync(join(folder, name), { force: true })
}
