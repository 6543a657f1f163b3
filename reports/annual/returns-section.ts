import type { AnnualDutyEntry, BoardState } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'
import { daysBetween } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { counted, dateText, heading, note, paragraph, table, type AnnualContext } from './annual-context.ts'
import { returnCounts, type ReturnCounts } from './annual-counts.ts'

const stateOrder: readonly BoardState[] = ['on time', 'late', 'revised', 'returned', 'missing', 'date unknown', 'not due']

/** Part two: who sent in the totals of the year, and when. Agencies stand in the order of the register throughout. */
export function returnsSection(context: AnnualContext): DocumentBlock[] {
  const { own, analysis } = context
  const counts = returnCounts(analysis)
  const title = heading(1, own.sectionReturns)
  if (counts.owing.length === 0 && counts.exempt.length === 0) return [title, paragraph(fill(own.returnsNone, { year: analysis.year }))]
  return [
    title,
    ...(counts.owing.length > 0 ? [paragraph(owedSentence(counts, context))] : []),
    ...listSentences(counts, context).map(paragraph),
    table(returnsTable(counts, context)),
    ...bureauSentence(context),
  ]
}

function owedSentence({ owing }: ReturnCounts, { own, terms, language, analysis: { year, asOf } }: AnnualContext): string {
  const parts = stateOrder.flatMap((state) => {
    const count = owing.filter((entry) => entry.state === state).length
    return count === 0 ? [] : [fill(own.statePart, { state: terms.states[state], count: counted(count) })]
  })
  const due = [...new Set(owing.map(({ dueDate }) => dateText(dueDate, language)))].join(own.listSeparator)
  return fill(own.returnsOwed, { year, owed: counted(owing.length), due, asOf: dateText(asOf, language), parts: parts.join(own.commaSeparator) })
}

function listSentences(counts: ReturnCounts, { own }: AnnualContext): string[] {
  const list = (entries: readonly AnnualDutyEntry[], nameOf: (entry: AnnualDutyEntry) => string = ({ agencyName }) => agencyName): string => entries.map(nameOf).join(own.listSeparator)
  const years = ({ agencyName, yearsLateBefore }: AnnualDutyEntry): string => fill(own.agencyWith, { agency: agencyName, detail: fill(own.yearsList, { years: yearsLateBefore.join(own.listSeparator) }) })
  const late = (entry: AnnualDutyEntry): string => (entry.daysLate === null ? entry.agencyName : fill(own.lateItem, { agency: entry.agencyName, days: entry.daysLate }))
  const exempt = ({ agencyName, reason }: AnnualDutyEntry): string => (reason === null ? agencyName : fill(own.agencyWith, { agency: agencyName, detail: reason }))
  const sentences: readonly (readonly [string, readonly AnnualDutyEntry[], (entry: AnnualDutyEntry) => string])[] = [
    [own.returnsLate, counts.late, late],
    [own.returnsMissing, counts.missing, ({ agencyName }) => agencyName],
    [own.returnsReturned, counts.returned, ({ agencyName }) => agencyName],
    [own.returnsRevised, counts.revised, ({ agencyName }) => agencyName],
    [own.returnsUndated, counts.undated, ({ agencyName }) => agencyName],
    [own.returnsNil, counts.nil, ({ agencyName }) => agencyName],
    [own.returnsHabit, counts.habitual, years],
    [own.returnsExempt, counts.exempt, exempt],
  ]
  return sentences.flatMap(([sentence, entries, nameOf]) => (entries.length === 0 ? [] : [fill(sentence, { count: counted(entries.length), list: list(entries, nameOf) })]))
}

function returnsTable({ owing }: ReturnCounts, { own, terms, analysis: { year } }: AnnualContext): DocumentTable {
  return {
    caption: fill(own.tableReturns, { year }),
    columns: [
      { header: own.columnAgency, width: 28, isFigure: false }, { header: own.columnState, width: 14, isFigure: false }, { header: own.columnReceived, width: 11, isFigure: false },
      { header: own.columnDaysLate, width: 8, isFigure: true }, { header: own.columnNil, width: 7, isFigure: false }, { header: own.columnYearsLate, width: 14, isFigure: false },
    ],
    rows: owing.map(({ agencyName, state, receivedDate, daysLate, isNil, yearsLateBefore }) => [
      agencyName, terms.states[state], receivedDate, daysLate === null ? null : counted(daysLate), isNil === null ? null : isNil ? own.yes : own.no,
      yearsLateBefore.length === 0 ? null : yearsLateBefore.join(own.listSeparator),
    ]),
    notes: [own.returnsNote, own.registerOrder],
  }
}

/** To whoever sends the report, not to whom it goes. */
function bureauSentence({ own, language, analysis: { duties, year, asOf } }: AnnualContext): DocumentBlock[] {
  const entry = duties.find((each) => each.duty === 'bureau analysis' && each.year === year && each.state !== 'exempt')
  return entry === undefined ? [] : [note(fill(own.bureauDue, { due: dateText(entry.dueDate, language), days: asOf > entry.dueDate ? daysBetween(entry.dueDate, asOf) : null }))]
}
