import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayAfter } from '../calendar/days.ts'
import type { CalendarYear } from '../calendar/known-days.ts'
import { isCalendarDate } from '../calendar/shanghai-date.ts'
import { UserError } from '../domain/errors.ts'
import { readYaml } from '../settings/parse-yaml.ts'
import { fileInShape, z } from '../settings/shape.ts'

const day = z.string().refine(isCalendarDate)

const shape = z
  .strictObject({
    year: z.int().min(2004).max(2100),
    /** The notice that says so. */
    notice: z.string().min(1),
    holidays: z.array(z.strictObject({ name: z.string().min(1), from: day, to: day })).min(1),
    /** Weekends that are worked instead. */
    working_weekends: z.array(day).default([]),
  })
  .refine(({ year, holidays, working_weekends: worked }) => [...holidays.flatMap(({ from, to }) => [from, to]), ...worked].every((each) => each.startsWith(`${year}-`)))
  .refine(({ holidays }) => holidays.every(({ from, to }) => from <= to))

/**
 * The years that the workspace lays down itself, one YAML file a year. A folder that does not exist holds none. Throws UserError with the
 * place of each mistake, and where two files state one year.
 */
export async function loadCalendars(folder: string): Promise<CalendarYear[]> {
  const years = new Map<number, CalendarYear>()
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => /\.ya?ml$/i.test(each)).sort()) {
    const source = join(folder, name)
    const result = fileInShape(shape, readYaml(await readFile(source, 'utf8')))
    if ('problems' in result) throw new UserError('calendar-invalid', { where: source, count: String(result.problems.length) }, { problems: result.problems })
    const { year, holidays, working_weekends: worked } = result.value
    const other = years.get(year)
    if (other !== undefined) throw new UserError('calendar-twice', { where: source, year: String(year), other: other.source })
    years.set(year, { year, holidays: daysOf(holidays), workingWeekends: new Set(worked), source })
  }
  return [...years.values()]
}

function daysOf(holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const { name, from, to } of holidays) for (let each = from; each <= to; each = dayAfter(each, 1)) days.set(each, name)
  return days
}
