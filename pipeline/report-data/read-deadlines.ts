import { clockRules, clockUnits } from '../domain/clock.ts'
import { annualDuties, deadlineStandings, type Deadline, type DeadlineBoard, type DeadlineRecords } from '../domain/deadline.ts'
import { partyKinds } from '../domain/decision.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { code, groupBy, needed, number, text } from './read-rows.ts'

const rules = [...clockRules, ...annualDuties] as const

/** The board of time limits as it stands on the day of the model (`YYYY-MM-DD`), looking so many working days ahead. */
export async function readDeadlines(engine: Engine, asOf: string, days: number): Promise<DeadlineBoard> {
  const rows = await engine.query(readSql('report/deadlines'), { as_of: asOf, days })
  const records = await engine.query(readSql('report/deadline-records'))
  return { days, deadlines: rows.map(deadlineOf), records: [...groupBy(records, 'rule').values()].map(recordsOf) }
}

function deadlineOf(row: Row): Deadline {
  const name = text(row, 'party_name')
  const party = name === null ? null : scrubText(maskParty(name, code(row, 'party_kind', partyKinds)))
  const matter = text(row, 'matter')
  const unit = text(row, 'unit')
  return {
    standing: code(row, 'standing', deadlineStandings),
    rule: code(row, 'rule', rules),
    agencyName: needed(row, 'agency_name'),
    matter: matter === null ? null : scrubText(matter, name === null || party === null ? {} : { [name]: party }),
    party,
    startDay: text(row, 'start_day'),
    dueDay: needed(row, 'due_day'),
    workingDaysLeft: number(row, 'working_days_left'),
    allowed: number(row, 'allowed'),
    unit: unit === null ? null : code(row, 'unit', clockUnits),
    basis: { instrument: needed(row, 'instrument'), article: needed(row, 'article') },
  }
}

function recordsOf(rows: readonly Row[]): DeadlineRecords {
  const matters = rows.reduce((sum, row) => sum + (number(row, 'matters') ?? 0), 0)
  const uncounted = Object.fromEntries(rows.flatMap((row) => {
    const obstacle = text(row, 'obstacle')
    return obstacle === null ? [] : [[obstacle, number(row, 'matters') ?? 0] as const]
  }))
  return { rule: code(rows[0]!, 'rule', rules), matters, uncounted }
}
