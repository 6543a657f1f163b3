import { parseDate } from '../parsing/date.ts'
import { halfWidth } from '../parsing/half-width.ts'
import type { Parsed } from '../parsing/parsed.ts'

const monthOnly = /^((?:19|20)\d{2})\s*[-/.年]\s*(0?[1-9]|1[0-2])\s*月?$/

/** The day of publication as `YYYY-MM-DD`, or its month as `YYYY-MM` where no more is stated. */
export function parsePublication(text: string): Parsed<string> {
  const month = monthOnly.exec(halfWidth(text))
  return month === null ? parseDate(text) : { value: `${month[1]}-${month[2]!.padStart(2, '0')}` }
}
