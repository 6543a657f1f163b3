import type { BoardEntry } from '../../pipeline/domain/report-data.ts'
import { restText } from '../annual/board-text.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { daysBetween, groupBy } from './format.ts'
import { html, type Html } from './html.ts'

const duties: readonly BoardEntry['duty'][] = ['annual return', 'bureau analysis']

/** Most pressing first. */
const stateOrder: readonly BoardEntry['state'][] = ['missing', 'returned', 'late', 'date unknown', 'not due', 'revised', 'on time', 'exempt']

/** Years beside each other on the board. */
const yearsShown = 4

export function annualBoard({ data, words }: Context): Html {
  const { report, terms } = words
  return html`<section id="board"><h2>${report.sectionBoard}</h2>
<p class="note">${report.boardNote}</p>
${data.board.length === 0 && html`<p>${report.boardEmpty}</p>`}
${duties.map((duty) => {
    const entries = data.board.filter((entry) => entry.duty === duty)
    return entries.length > 0 && html`<h3>${terms.duties[duty]}</h3>${dutyTable(entries, words)}`
  })}</section>`
}

function dutyTable(entries: readonly BoardEntry[], words: Context['words']): Html {
  const { report } = words
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => b - a).slice(0, yearsShown)
  const agencies = [...groupBy(entries, ({ agencyName }) => agencyName)].sort(
    ([nameA, a], [nameB, b]) => urgencyOf(a, years) - urgencyOf(b, years) || nameA.localeCompare(nameB, 'zh-CN'),
  )
  const heading = (year: number): Html => {
    const dueDates = new Set(entries.filter((entry) => entry.year === year).map(({ dueDate, restDay }) => dueDate + (restText(restDay, words) ?? '')))
    return html`<th scope="col">${year}<br><small>${report.dueDate} ${[...dueDates].join(report.listSeparator)}</small></th>`
  }
  return html`<table class="board"><thead><tr><th scope="col">${report.agency}</th>${years.map(heading)}</tr></thead>
<tbody>${agencies.map(
    ([name, own]) => html`<tr><th scope="row">${name}</th>${years.map((year) => {
      const entry = own.find((each) => each.year === year)
      return entry === undefined ? html`<td class="nil">${report.dash}</td>` : boardCell(entry, words)
    })}</tr>`,
  )}</tbody></table>`
}

function boardCell(entry: BoardEntry, { report, terms }: Context['words']): Html {
  const isPressing = entry.state === 'missing' || entry.state === 'late' || entry.state === 'returned'
  const details = [
    entry.receivedDate !== null && `${report.receivedDate} ${entry.receivedDate}`,
    entry.daysLate !== null && entry.daysLate > 0 && fill(report.daysLate, { days: entry.daysLate }),
    entry.isNil === true && report.nilReturn,
    entry.returnedDate !== null && fill(report.returnedOn, { date: entry.returnedDate }),
    entry.revisedDate !== null && fill(report.revisedOn, { date: entry.revisedDate }),
    entry.publishedOn !== null && fill(report.publishedOn, { date: entry.publishedOn }),
    entry.reason !== null && entry.reason,
  ].filter((detail) => detail !== false)
  return html`<td class="state-${entry.state.replaceAll(' ', '-')}">${isPressing ? html`<b>▲ ${terms.boardStates[entry.state]}</b>` : terms.boardStates[entry.state]}
${details.length > 0 && html`<br><small>${details.join(report.clauseSeparator)}</small>`}</td>`
}

/** The latest year decides, then the one before it. */
function urgencyOf(entries: readonly BoardEntry[], years: readonly number[]): number {
  let urgency = 0
  for (const year of years) {
    const state = entries.find((entry) => entry.year === year)?.state
    urgency = urgency * (stateOrder.length + 1) + (state === undefined ? stateOrder.length : stateOrder.indexOf(state))
  }
  return urgency
}

/** What is overdue, late, undated or still ahead, one sentence a duty and year of the latest two years. */
export function deadlineSentences({ data, words }: Context): readonly { text: string; isUrgent: boolean }[] {
  const { report, terms } = words
  if (data.board.length === 0) return [{ text: report.deadlinesNone, isUrgent: false }]
  const latest = Math.max(...data.board.map(({ year }) => year)) - 1
  const recent = data.board.filter(({ year }) => year >= latest)
  const sentences = [...groupBy(recent, ({ duty, year, dueDate }) => `${year} ${dueDate} ${duty}`)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, entries]) => {
      const { duty, year, dueDate } = entries[0]!
      const days = Math.abs(daysBetween(dueDate, data.asOf))
      const sentence = (state: BoardEntry['state'], template: string): { text: string; isUrgent: boolean }[] => {
        const count = entries.filter((entry) => entry.state === state).length
        if (count === 0) return []
        const text = fill(template, { duty: terms.duties[duty], year, due: dueDate, count, days })
        return [{ text, isUrgent: state === 'missing' }]
      }
      return [
        sentence('missing', report.deadlineMissing),
        sentence('late', report.deadlineLate),
        sentence('returned', report.deadlineReturned),
        sentence('date unknown', report.deadlineUnknown),
        sentence('not due', report.deadlineAhead),
      ].flat()
    })
  return sentences.length > 0 ? sentences : [{ text: report.deadlinesClear, isUrgent: false }]
}
