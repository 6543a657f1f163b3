import type { Language } from '../../pipeline/domain/language.ts'
import type { TextSheet } from '../../pipeline/domain/text-sheet.ts'
import type { TypicalCase, TypicalCaseLimits } from '../../pipeline/domain/typical-case.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn } from '../words/words.ts'

type Cell = string | number | null
type Column = readonly [header: string, width: number, cellOf: (entry: TypicalCase) => Cell]

/** The workbook of candidates: what may be shown without names, the key to the files apart from it, and the conditions. */
export function typicalCasesSheets(cases: readonly TypicalCase[], run: string, limits: TypicalCaseLimits, language: Language): TextSheet[] {
  const words = wordsIn(language)
  const { typicalCases: own, terms } = words
  const columns: readonly Column[] = [
    [own.offence, 28, ({ violationItem }) => violationItem],
    [own.partyKind, 14, ({ partyKind }) => terms.partyKinds[partyKind]],
    [own.year, 8, ({ year }) => year],
    [own.facts, 60, ({ facts }) => facts],
    [own.circumstances, 24, ({ circumstances }) => (circumstances.length === 0 ? own.noCircumstances : circumstances.join('、'))],
    [own.legalBasis, 36, ({ legalBasis }) => legalBasis],
    [own.benchmark, 28, ({ benchmark }) => benchmark],
    [own.tier, 12, ({ tier }) => tier],
    [own.kinds, 16, ({ kinds }) => kinds.map((kind) => termOf(terms.penaltyKinds, kind)).join('、')],
    [own.fine, 12, ({ fine }) => Number(fine)],
    [own.measured, 12, ({ measured }) => rounded(measured)],
    [own.middle, 12, ({ middle }) => rounded(middle)],
    [own.quartiles, 20, ({ lowerQuartile, upperQuartile }) => fill(own.toQuartiles, { lower: String(rounded(lowerQuartile)), upper: String(rounded(upperQuartile)) })],
    [own.cases, 10, ({ cases: alike }) => alike],
    [own.agencies, 10, ({ agencies }) => agencies],
    [own.period, 24, ({ firstDate, lastDate }) => fill(own.toPeriod, { from: firstDate, to: lastDate })],
  ]
  const key: readonly Column[] = [
    [own.agency, 28, ({ source }) => source.agency],
    [own.documentNumber, 28, ({ source }) => source.documentNumber],
    [own.caseId, 20, ({ source }) => source.caseId],
    [own.decisionDate, 14, ({ source }) => source.decisionDate],
    [own.offence, 28, ({ violationItem }) => violationItem],
  ]
  const notes = [
    own.noteWhat,
    fill(own.noteGroup, { cases: limits.leastCases, spread: `${Math.round(100 * limits.toleratedSpread)}%` }),
    own.noteCentral,
    fill(own.noteReasons, { facts: limits.leastFacts }),
    fill(own.noteStood, { run }),
    own.noteMinors,
    own.notePrivacy,
    own.noteNotShown,
  ]
  return [
    sheet(own.sheet, cases, own.number, columns),
    sheet(own.sourceSheet, cases, own.number, key),
    { name: own.notesSheet, lines: [], columns: [{ header: own.notesSheet, width: 110 }], rows: notes.map((note) => [note]) },
  ]
}

function sheet(name: string, cases: readonly TypicalCase[], number: string, columns: readonly Column[]): TextSheet {
  return {
    name,
    lines: [],
    columns: [{ header: number, width: 6 }, ...columns.map(([header, width]) => ({ header, width }))],
    rows: cases.map((entry, i) => [i + 1, ...columns.map(([, , cellOf]) => cellOf(entry))]),
  }
}

function rounded(figure: number): number {
  return Math.round(100 * figure) / 100
}
