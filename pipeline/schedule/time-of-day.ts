import { UserError } from '../domain/errors.ts'

export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

/** `02:00` or `2:00`; a UserError for what is no time of day. */
export function readTimeOfDay(text: string, where: string): TimeOfDay {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  if (found === null || hour > 23 || minute > 59) throw new UserError('invalid-time', { where, value: text })
  return { hour, minute }
}

/** As `02:00`. */
export function timeText({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
