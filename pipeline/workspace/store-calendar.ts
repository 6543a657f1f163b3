import { knownDays, type CalendarYear } from '../calendar/known-days.ts'
import type { Engine, Value } from '../engine/engine.ts'

/** Stores the calendar of working days that checks and reports count by. Throws UserError where a year in between is missing. */
export async function storeCalendar(engine: Engine, own: readonly CalendarYear[] = []): Promise<void> {
  const days = knownDays(own)
  let working = 0
  const rows = days.map(({ day, isWorking, restName }): Value[] => {
    if (isWorking) working += 1
    return [day, isWorking, restName, working, null]
  })
  let next: Value = null
  for (const row of rows.toReversed()) {
    if (row[1] === true) next = row[0]!
    row[4] = next
  }
  const columns = ['day', 'is_working', 'rest_name', 'working_number', 'next_working_day'] as const
  const stored = await engine.query(`SELECT ${columns.join(', ')} FROM stored.calendar_day ORDER BY day`)
  if (stored.length === rows.length && stored.every((one, place) => columns.every((name, i) => one[name] === rows[place]![i]))) return
  await engine.transaction(async () => {
    await engine.execute('DELETE FROM stored.calendar_day')
    await engine.append('stored.calendar_day', columns, rows)
  })
}
