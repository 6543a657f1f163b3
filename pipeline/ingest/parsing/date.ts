import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const separated = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/

/** A calendar date as `YYYY-MM-DD`; a time of day is dropped, and never shifts the date. */
export function parseDate(text: string): Parsed<string> {
  const plain = halfWidth(text)
  const match = separated.exec(plain) ?? compact.exec(plain)
  if (match === null) return fault('date-unreadable')
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2200) return fault('date-unreadable')
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return fault('date-unreadable')
  return { value: date.toISOString().slice(0, 10) }
}

/** As `parseDate`; publication files write 2099-12-31 where a thing has no end. */
export function parseEndDate(text: string): Parsed<string | null> {
  const date = parseDate(text)
  return 'value' in date && date.value === '2099-12-31' ? { value: null } : date
}
