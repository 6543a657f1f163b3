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
  .superRefine((calendar, context) => {
    for (const { path, message } of mistakesIn(calendar)) context.addIssue({ code: 'custom', path: [...path], message })
  })

interface Written {
  readonly year: number
  readonly holidays: readonly { readonly from: string; readonly to: string }[]
  readonly working_weekends: readonly string[]
}

interface Mistake {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What a notice never says: days of another year, holidays that end before they begin, worked weekends that are neither. */
function mistakesIn({ year, holidays, working_weekends: worked }: Written): Mistake[] {
  const isOther = (each: string): boolean => !each.startsWith(`${year}-`)
  return [
    ...holidays.flatMap(({ from, to }, i): Mistake[] =>
      isCalendarDate(from) && isCalendarDate(to) && (isOther(from) || isOther(to) || from > to) ? [{ path: ['holidays', i, isOther(from) ? 'from' : 'to'], message: `${from}–${to}` }] : [],
    ),
    ...worked.flatMap((each, i): Mistake[] => {
      const isFree = holidays.some(({ from, to }) => from <= each && each <= to)
      const isWeekday = ![0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay())
      return isCalendarDate(each) && (isOther(each) || isFree || isWeekday) ? [{ path: ['working_weekends', i], message: each }] : []
    }),
  ]
}

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
