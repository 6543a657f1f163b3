import { mkdir } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { DeadlineBoard, DeadlineStanding } from '../domain/deadline.ts'
import { UserError } from '../domain/errors.ts'
import { toCsv } from '../exports/csv.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { openForReading } from '../workspace/workspace.ts'
import { deadlineLines } from '../../reports/deadlines/deadline-lines.ts'
import { deadlineSheets, deadlineTable } from '../../reports/deadlines/deadline-sheets.ts'
import { deadlineWordsIn } from '../../reports/words/deadlines.ts'
import { fill } from '../../reports/words/fill.ts'
import { regulationsOf } from './checks-in-force.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { deadlinesOn } from './deadline-board.ts'

export interface DeadlinesFlags {
  readonly days?: string
  readonly to?: string
}

/** Lists what is due today, within the next working days and overdue, from every rule that sets a limit; says what was not loaded. */
export async function deadlines(context: CommandContext, flags: DeadlinesFlags): Promise<void> {
  requireFormat(context, ['text', 'json', 'csv'])
  const days = daysAhead(flags.days)
  if (flags.to !== undefined && extname(flags.to).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--to', value: flags.to, expected: '*.xlsx' })
  const within = await inWorkspace(context)
  const { asOf, language, format } = within
  const engine = await openForReading(within.workspace)
  try {
    const board = await deadlinesOn(engine, asOf, days, regulationsOf(within.workspace.configuration))
    const { out } = context.console
    if (flags.to !== undefined) await writeWorkbook(flags.to, await textSheetsToExcel(deadlineSheets(board, asOf, language)))
    if (format === 'csv') out(toCsv(deadlineTable(board, language)))
    else if (format === 'json') out(`${JSON.stringify({ asOf, ...board }, null, 2)}\n`)
    else if (flags.to === undefined) out(deadlineLines(board, asOf, language))
    else {
      out(`${fill(deadlineWordsIn(language).sentences.summary, { days: board.days, ...countsOf(board) })}\n`)
      within.say('report', { path: flags.to })
    }
  } finally {
    engine.close()
  }
}

function daysAhead(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,3}$/.test(given)) throw new UserError('invalid-option', { where: '--days', value: given, expected: '0-999' })
  return Number(given)
}

async function writeWorkbook(file: string, workbook: Uint8Array): Promise<void> {
  await orWriteFailed(file, async () => {
    await mkdir(dirname(file), { recursive: true })
    await replaceFile(file, workbook)
  })
}

function countsOf({ deadlines: all }: DeadlineBoard): Readonly<Record<DeadlineStanding, number>> {
  const count = (standing: DeadlineStanding): number => all.filter((each) => each.standing === standing).length
  return { today: count('today'), soon: count('soon'), overdue: count('overdue') }
}
