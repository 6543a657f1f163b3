import { createHash } from 'node:crypto'
import { Papa, unparse } from '../delimited-text.ts'
import { isCalendarDate, shanghaiDate } from '../calendar/shanghai-date.ts'
import { reviewOutcomes, reviewScopes } from '../domain/finding-life.ts'
import type { ReviewEvent, ReviewWords } from '../domain/review-event.ts'

/** One line is one review: a line end inside a text would make two. */
const lineEnd = '⏎'
const parts = 22
/** What a spreadsheet program would run gets a mark before it, and what looks as if it had one gets another: so that each can be read back. */
const formula = /^'*[=+\-@\t]/
const madeHarmless = /^'(?='*[=+\-@\t])/

/**
 * A review as a line of the record, with its line end: first what people read, then what only the program does. The last cell is a check
 * sum of the others, so that a line that was torn or altered is told. A later version may only add cells before it.
 */
export function recordLine(event: ReviewEvent, words: ReviewWords): string {
  const cells = [
    chinaTime(event.happenedAt), event.byWhom, words.outcome, event.reason, words.scope, event.until, event.owner, event.reply, event.documentNumber,
    words.agency, event.violationItem, words.decision, words.check, event.findingId,
    event.outcome, event.scope, event.partyKind, event.checkId, event.agencyId, event.fingerprint, event.runId,
  ].map((cell) => (cell ?? '').replaceAll(/\r\n|\r|\n/g, lineEnd).replace(formula, "'$&"))
  const line = unparse([cells]).replace(/\r\n$/, '')
  return `${line},${checkSum(cellsOf(line))}\r\n`
}

/** The review that a line tells of; null where it was torn or altered. */
export function readRecordLine(line: string): ReviewEvent | null {
  const cells = cellsOf(line)
  if (cells.length < parts || cells.at(-1) !== checkSum(cells.slice(0, -1))) return null
  const text = (place: number): string => cells[place]!.replace(madeHarmless, '').replaceAll(lineEnd, '\n')
  const optional = (place: number): string | null => (text(place) === '' ? null : text(place))
  const [happenedAt, until] = [Date.parse(text(0)), optional(5)]
  const outcome = reviewOutcomes.find((one) => one === text(14))
  const scope = reviewScopes.find((one) => one === text(15))
  if (Number.isNaN(happenedAt) || outcome === undefined || scope === undefined || (until !== null && !isCalendarDate(until))) return null
  return {
    findingId: text(13), runId: text(20), happenedAt: new Date(happenedAt).toISOString(), byWhom: text(1), outcome, reason: text(3), scope, until,
    owner: optional(6), reply: optional(7), documentNumber: optional(8), fingerprint: text(19), checkId: text(17), agencyId: text(18),
    violationItem: optional(10), partyKind: optional(16),
  }
}

function cellsOf(line: string): string[] {
  return Papa.parse<string[]>(line, { delimiter: ',', newline: '\n' }).data[0] ?? []
}

function checkSum(cells: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 12)
}

/** 2026-02-05T10:00:00.000+08:00: the day that people read is that in China. */
function chinaTime(iso: string): string {
  const there = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString()
  return `${shanghaiDate(new Date(iso))}${there.slice(10, -1)}+08:00`
}
