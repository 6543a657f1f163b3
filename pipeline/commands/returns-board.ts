import { toCsv } from '../exports/csv.ts'
import { readBoard } from '../report-data/read-board.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { boardTable } from '../../reports/tables/board-table.ts'
import { boardText } from '../../reports/annual/board-text.ts'
import { annualYear } from './annual-data.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'

export interface BoardFlags {
  readonly year?: string
}

/** Shows who owes what for a year and how it stands, with the years before in which an agency was late. */
export async function returnsBoard(context: CommandContext, flags: BoardFlags): Promise<void> {
  requireFormat(context, ['text', 'json', 'csv'])
  const within = await inWorkspace(context)
  const year = annualYear(flags.year, within.asOf)
  const engine = await openForReading(within.workspace)
  try {
    await setAsOf(engine, within.asOf)
    const board = await readBoard(engine, within.asOf)
    const { out } = context.console
    if (context.format === 'csv') out(toCsv(boardTable(board.filter((entry) => entry.year === year), within.language)))
    else if (context.format === 'json') out(`${JSON.stringify(board.filter((entry) => entry.year === year), null, 2)}\n`)
    else out(boardText({ board, year, asOf: within.asOf }, within.language))
  } finally {
    engine.close()
  }
}
