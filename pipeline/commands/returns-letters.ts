import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { BoardEntry } from '../domain/report-data.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { readBoard } from '../report-data/read-board.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { formsOf, openForReading } from '../workspace/workspace.ts'
import { composeReminder, type Reminder } from '../../reports/annual/compose-reminder.ts'
import { toWord } from '../../reports/documents/word.ts'
import { daysBetween } from '../../reports/nightly/format.ts'
import { fill } from '../../reports/words/fill.ts'
import { dayAfter } from '../calendar/days.ts'
import { annualYear } from './annual-data.ts'
import { finish, inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { isCalendarDate } from '../calendar/shanghai-date.ts'
import { namedApart } from './file-names.ts'

export interface LettersFlags {
  readonly year?: string
  readonly to: string
  readonly replyBy?: string
}

/** Reminders ahead of the day are written from so many days before it. */
const daysAhead = 10
/** To answer a reminder, unless the command says otherwise. */
const daysToReply = 7

/** Writes a letter in Word to each agency whose return of a year is missing, was sent back, or is due within ten days. */
export async function returnsLetters(context: CommandContext, flags: LettersFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const { replyBy = dayAfter(within.asOf, daysToReply) } = flags
  if (!isCalendarDate(replyBy)) throw new UserError('invalid-date', { where: '--reply-by', value: replyBy })
  const year = annualYear(flags.year, within.asOf)
  const { own } = await formsOf(within.workspace)
  const reminders = (await entriesToRemind(within, year)).map((entry) => reminderOf(entry, within, replyBy, own.title[within.language]))
  if (reminders.length === 0) throw new UserError('no-letter-due', { where: String(year) }, { exitCode: exitCodes.ran })
  const files = namedApart(reminders, (reminder) => fill(within.words.annualCommands.letterFile, { agency: reminder.agencyName, year: String(year) }))
  await orWriteFailed(flags.to, async () => {
    await mkdir(flags.to, { recursive: true })
    for (const { name, of } of files) {
      await replaceFile(join(flags.to, name), await toWord(composeReminder(of, within.language)))
      within.say('report', { path: join(flags.to, name) })
    }
  })
  within.result['letters'] = files.map(({ name, of }) => ({ path: join(flags.to, name), agency: of.agencyName, state: of.state }))
  finish(within)
}

async function entriesToRemind({ workspace, asOf }: WorkspaceContext, year: number): Promise<BoardEntry[]> {
  const engine = await openForReading(workspace)
  try {
    await setAsOf(engine, asOf)
    const board = await readBoard(engine, asOf)
    return board.filter((entry) => entry.year === year && entry.duty === 'annual return' && isDue(entry, asOf))
  } finally {
    engine.close()
  }
}

function isDue({ state, dueDate }: BoardEntry, asOf: string): boolean {
  return state === 'missing' || state === 'returned' || (state === 'not due' && daysBetween(asOf, dueDate) <= daysAhead)
}

function reminderOf(entry: BoardEntry, { workspace, asOf }: WorkspaceContext, replyBy: string, formTitle: string): Reminder {
  const { configuration } = workspace
  const { agencyName, year, dueDate, state, receivedDate, daysLate, reason, restDay } = entry
  return {
    agencyName,
    bureau: configuration.name,
    year,
    dueDate,
    isDueOnRestDay: restDay !== null && (restDay.rest !== 'unknown' || restDay.isWeekend),
    state: state === 'returned' || state === 'not due' ? state : 'missing',
    receivedDate,
    daysLate,
    reason,
    asOf,
    replyBy,
    basis: configuration.annualBasis,
    formTitle,
    contact: configuration.annualContact,
  }
}
