import { Cron } from 'croner'
import type { TimeOfDay } from './time-of-day.ts'

export interface Trigger {
  /** When it goes off next; null once it was stopped. */
  readonly next: () => Date | null
  readonly stop: () => void
}

/** Does some work every day at a time in a time zone. A night that still runs when the next one is due is not disturbed: that one is left out. */
export function everyDay(at: TimeOfDay, timeZone: string, work: () => Promise<void>): Trigger {
  const job = new Cron(patternOf(at), { timezone: timeZone, protect: true }, work)
  return { next: () => job.nextRun(), stop: () => job.stop() }
}

/** When it is that time next; in the time zone of the machine where none is given. */
export function nextTime(at: TimeOfDay, after: Date, timeZone?: string): Date {
  return new Cron(patternOf(at), { paused: true, ...(timeZone === undefined ? {} : { timezone: timeZone }) }).nextRun(after)!
}

function patternOf({ hour, minute }: TimeOfDay): string {
  return `${minute} ${hour} * * *`
}
