import { UserError } from '../domain/errors.ts'
import { dayAfter } from './days.ts'
import { knowsYear, restDayOn } from './rest-days.ts'

/** The days without work of a year, as a notice of the State Council lays them down. */
export interface CalendarYear {
  readonly year: number
  /** Holidays by day (`YYYY-MM-DD`), weekends inside them included. */
  readonly holidays: ReadonlyMap<string, string>
  readonly workingWeekends: ReadonlySet<string>
  /** Where it was read, for messages. */
  readonly source: string
}

export interface KnownDay {
  readonly day: string
  readonly isWorking: boolean
  /** The holiday's name; null on weekends and working days. */
  readonly restName: string | null
}

const firstYear = 2004

/**
 * Every day of the years whose working days are known, in order and without a gap: what the library knows, and the workspace's own
 * years in their place or behind. Throws UserError where a year between is missing, because no count could be made across it.
 */
export function knownDays(own: readonly CalendarYear[]): KnownDay[] {
  const ownYears = new Map(own.map((calendar) => [calendar.year, calendar]))
  const last = Math.max(lastYearOfLibrary(), ...ownYears.keys())
  const days: KnownDay[] = []
  for (let year = firstYear; year <= last; year += 1) {
    const calendar = ownYears.get(year)
    if (calendar === undefined && !knowsYear(String(year))) throw new UserError('calendar-year-missing', { where: own.at(-1)!.source, year: String(year) })
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day, 1)) days.push(calendar === undefined ? ofLibrary(day) : ofNotice(day, calendar))
  }
  return days
}

function lastYearOfLibrary(): number {
  let year = firstYear
  while (knowsYear(String(year + 1))) year += 1
  return year
}

function ofLibrary(day: string): KnownDay {
  const rest = restDayOn(day)
  return { day, isWorking: rest === null, restName: rest?.rest === 'holiday' ? rest.name : null }
}

function ofNotice(day: string, { holidays, workingWeekends }: CalendarYear): KnownDay {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const restName = holidays.get(day) ?? null
  const isWeekend = weekday === 0 || weekday === 6
  return { day, isWorking: workingWeekends.has(day) || (restName === null && !isWeekend), restName }
}
