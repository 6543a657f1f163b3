import type { Check } from '../../pipeline/domain/check.ts'
import type { DocumentTable } from '../../pipeline/domain/document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision, ReportFinding } from '../../pipeline/domain/report-data.ts'
import { decisionFields } from '../nightly/decision-fields.ts'
import { decisionsBehind } from '../nightly/decisions-behind.ts'
import { supervisionWordsIn } from '../words/supervision.ts'
import { wordsIn } from '../words/words.ts'

/** A letter names a few; the sheet of the finding has them all. */
const rowsShown = 12

export interface Annex {
  readonly table: DocumentTable
  readonly shown: number
  /** The finding rests on these decisions; else they are what it compares with. */
  readonly isBehind: boolean
}

/** What of a decision the addressee needs to find it and to compare it. */
const columns = [['document', 26], ['decision-date', 12], ['party', 18], ['circumstances', 22], ['tier', 10], ['kinds', 16], ['fine', 12]] as const

/** The decisions that a finding compares with or rests on; null where there are none. People are masked already. */
export function annexTable(reportFinding: ReportFinding, check: Check, language: Language): Annex | null {
  const { sentences: own } = supervisionWordsIn(language)
  const words = wordsIn(language)
  const behind = decisionsBehind(reportFinding, check, words, language)
  if (behind !== null) {
    const rows = behind.rows.slice(0, rowsShown)
    const { report } = words
    const headers = [[report.factDocument, 26], [report.factDecisionDate, 12], [report.party, 18], [report.decisionItem, 24], [report.decisionOutcome, 18], [report.decisionDeparture, 20]] as const
    return {
      shown: rows.length,
      isBehind: true,
      table: tableOf(own.annexBehind, headers.map(([header, width]) => ({ header, width, isFigure: false })), rows.map((row) => [row.document, row.date, row.party, row.item, row.outcome, row.departure]), language),
    }
  }
  const { decision, comparables, shownAs } = reportFinding
  const chosen = comparables.filter(({ decisionId }) => shownAs[decisionId] !== undefined)
  const shown = (chosen.length > 0 ? chosen : comparables).slice(0, rowsShown)
  if (shown.length === 0) return null
  const fields = decisionFields(words)
  const used = columns.map(([key, width]) => ({ field: fields.find((each) => each.key === key)!, width }))
  const rowOf = (one: ReportDecision): (string | null)[] => used.map(({ field }) => field.valueOf(one))
  const rows = shown.map(rowOf)
  // Beside the decision in question, marked as such in the place of its number.
  const all = decision === null ? rows : [rowOf(decision), ...rows]
  const header = used.map(({ field, width }) => ({ header: field.label, width, isFigure: field.isAmount === true }))
  return { shown: shown.length, isBehind: decision === null, table: tableOf(decision === null ? own.annexBehind : own.annexComparables, header, all, language, decision !== null) }
}

function tableOf(caption: string, columnsOf: DocumentTable['columns'], rows: readonly (readonly (string | null)[])[], language: Language, beginsWithThis = false): DocumentTable {
  const { sentences: own } = supervisionWordsIn(language)
  const placeOf = (row: number): string => (!beginsWithThis ? String(row + 1) : row === 0 ? own.thisDecision : String(row))
  return {
    caption,
    columns: [{ header: own.columnPlace, width: 8, isFigure: false }, ...columnsOf],
    rows: rows.map((row, place) => [placeOf(place), ...row]),
    notes: [own.annexNote],
  }
}
