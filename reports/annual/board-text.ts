import { boardStates } from '../../pipeline/domain/annual-analysis.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { BoardEntry } from '../../pipeline/domain/report-data.ts'
import { daysBetween, groupBy } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { wordsIn, type Words } from '../words/words.ts'

export interface BoardView {
  /** All years: the earlier ones tell who is late again. */
  readonly board: readonly BoardEntry[]
  readonly year: number
  readonly asOf: string
}

/** Days before the due day on which the bureau reminds. */
const reminderDays = [10, 5, 1]

/** The board of a year for a terminal: each duty with its day, then the agencies by how they stand. */
export function boardText(view: BoardView, language: Language): string {
  const words = wordsIn(language)
  const { annualCommands: own, terms } = words
  const { board, year, asOf } = view
  const ofYear = board.filter((entry) => entry.year === year)
  if (ofYear.length === 0) return `${fill(own.boardNothing, { year })}\n`
  const lines = [...groupBy(ofYear, ({ duty, dueDate }) => `${duty} ${dueDate}`)].flatMap(([, entries]) => {
    const { duty, dueDate, restDay } = entries[0]!
    const heading = fill(own.boardDue, { duty: terms.duties[duty], due: dueDate, rest: restText(restDay, words), when: whenText(asOf, dueDate, words) })
    return [heading].concat(boardStates.flatMap((state) => stateLine(entries.filter((entry) => entry.state === state), view, words)))
  })
  return `${[fill(own.boardTitle, { year, asOf }), ...lines].join('\n')}\n`
}

/** `（周末，期限不自动顺延）`; null on a working day. */
export function restText(rest: BoardEntry['restDay'], { annualCommands: own }: Words): string | null {
  if (rest === null) return null
  if (rest.rest === 'holiday') return fill(own.boardHoliday, { name: rest.name })
  return rest.rest === 'weekend' || rest.isWeekend ? own.boardWeekend : own.boardCalendarUnknown
}

function whenText(asOf: string, due: string, { annualCommands: own }: Words): string {
  const days = daysBetween(asOf, due)
  if (days === 0) return own.boardToday
  if (days < 0) return fill(own.boardDaysAfter, { days: -days })
  const reminder = reminderDays.findLast((each) => days <= each)
  return fill(own.boardDaysAhead, { days }) + (reminder === undefined ? '' : fill(own.boardReminder, { days: reminder }))
}

function stateLine(entries: readonly BoardEntry[], { board, year }: BoardView, words: Words): string[] {
  if (entries.length === 0) return []
  const { annualCommands: own, terms, report } = words
  const agencies = entries.map((entry) => {
    const before = board.filter(({ agencyId, duty, year: other, state }) => agencyId === entry.agencyId && duty === entry.duty && other < year && (state === 'late' || state === 'missing'))
    const details = detailsOf(entry, before.map(({ year: other }) => other), words).join(report.clauseSeparator)
    return details === '' ? entry.agencyName : entry.agencyName + fill(own.boardDetails, { details })
  })
  return [fill(own.boardState, { state: terms.boardStates[entries[0]!.state], count: entries.length, agencies: agencies.join(report.listSeparator) })]
}

function detailsOf({ receivedDate, daysLate, isNil, returnedDate, publishedOn, reason }: BoardEntry, yearsBefore: readonly number[], { annualCommands: own, report }: Words): string[] {
  return [
    ...(daysLate === null ? [] : [fill(own.boardReceived, { date: receivedDate }), fill(own.boardLate, { days: daysLate })]),
    ...(isNil === true ? [own.boardNil] : []),
    ...(returnedDate === null ? [] : [fill(own.boardReturned, { date: returnedDate })]),
    ...(publishedOn === null ? [] : [fill(own.boardPublished, { date: publishedOn })]),
    ...(reason === null ? [] : [reason]),
    ...(yearsBefore.length === 0 ? [] : [fill(own.boardHabit, { years: [...yearsBefore].sort((a, b) => a - b).join(report.listSeparator) })]),
  ]
}
