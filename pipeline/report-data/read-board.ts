import { restDayOn } from '../calendar/rest-days.ts'
import { boardStates } from '../domain/annual-analysis.ts'
import type { BoardEntry } from '../domain/report-data.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { code, needed, number, text, yesOrNo } from './read-rows.ts'

/** The annual-statistics board as it stands on a day (`YYYY-MM-DD`), the latest year first. */
export async function readBoard(engine: Engine, asOf: string): Promise<BoardEntry[]> {
  return (await engine.query(readSql('report/board'), { as_of: asOf })).map(boardOf)
}

function boardOf(row: Row): BoardEntry {
  return {
    agencyId: needed(row, 'agency_id'),
    agencyName: needed(row, 'agency_name'),
    level: text(row, 'level'),
    sector: text(row, 'sector'),
    duty: code(row, 'duty', ['annual return', 'bureau analysis'] as const),
    year: number(row, 'year_number') ?? 0,
    dueDate: needed(row, 'due_date'),
    state: code(row, 'state', boardStates),
    receivedDate: text(row, 'received_date'),
    daysLate: number(row, 'days_late'),
    isNil: yesOrNo(row, 'is_nil'),
    returnedDate: text(row, 'returned_date'),
    revisedDate: text(row, 'revised_date'),
    publishedOn: text(row, 'published_on'),
    restDay: restDayOn(needed(row, 'due_date')),
    reason: text(row, 'reason'),
  }
}
