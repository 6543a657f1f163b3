import type { Deadline, DeadlineBoard } from '../../pipeline/domain/deadline.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import type { TextSheet } from '../../pipeline/domain/text-sheet.ts'
import { deadlineWordsIn } from '../words/deadlines.ts'
import { fill } from '../words/fill.ts'
import { matterText, recordSentences, ruleText, standingText } from './deadline-text.ts'

/** A workbook with more rows takes minutes, and nobody works them off. */
const mostRows = 20_000

/** The board as a workbook: one sheet to filter by standing, one that says what is not on it. */
export function deadlineSheets(board: DeadlineBoard, asOf: string, language: Language): TextSheet[] {
  const { sentences } = deadlineWordsIn(language)
  const { columns, rows } = deadlineTable(board, language)
  const title = fill(sentences.title, { asOf })
  const limited = rows.length > mostRows ? [fill(sentences.sheetLimited, { count: rows.length, shown: mostRows })] : []
  return [
    {
      name: sentences.sheet,
      lines: [title, sentences.lead, sentences.annualNote, ...limited],
      columns: columns.map((column, place) => ({ header: column.title, width: widths[place]! })),
      rows: rows.slice(0, mostRows).map((row) => row.map((cell) => (typeof cell === 'boolean' ? null : cell))),
    },
    { name: sentences.recordsSheet, lines: [title], columns: [{ header: sentences.columnRecord, width: 100 }], rows: recordSentences(board, language).map((sentence) => [sentence]) },
  ]
}

const widths = [22, 30, 28, 18, 44, 40, 13, 13, 14]

/** The board as a list, one row a limit and matter. */
export function deadlineTable({ days, deadlines }: DeadlineBoard, language: Language): Table {
  const own = deadlineWordsIn(language)
  const { sentences } = own
  return {
    columns: [
      { name: 'standing', type: 'text', title: sentences.columnStanding },
      { name: 'agency', type: 'text', title: sentences.columnAgency },
      { name: 'matter', type: 'text', title: sentences.columnMatter },
      { name: 'party', type: 'text', title: sentences.columnParty },
      { name: 'rule', type: 'text', title: sentences.columnRule },
      { name: 'basis', type: 'text', title: sentences.columnArticle },
      { name: 'start_day', type: 'date', title: sentences.columnStart },
      { name: 'due_day', type: 'date', title: sentences.columnDue },
      { name: 'working_days_left', type: 'integer', title: sentences.columnLeft },
    ],
    rows: deadlines.map((each) => [
      standingText(each.standing, days, own), each.agencyName, matterText(each, own), each.party, ruleText(each, own), basisText(each, language), each.startDay, each.dueDay, each.workingDaysLeft,
    ]),
  }
}

function basisText({ basis }: Deadline, language: Language): string {
  if (basis === null) return ''
  const { instrument, article } = basis
  return language === 'en' ? `${instrument}, ${article}` : `《${instrument}》${article}`
}
