import type { Language } from '../domain/language.ts'
import type { SheetStart } from '../ingest/inspect/sheet-start.ts'
import type { LocatedTable } from '../ingest/returns/locate-table.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'

/** Of which form and table a sheet is, and which of its cells have no column. */
export interface InspectedReturn {
  readonly form: string
  readonly table: string
  readonly cells: number
  readonly cellsFound: number
  /** As the form prints them. */
  readonly headersMissing: readonly string[]
  /** As the sheet writes them. */
  readonly headersUnread: readonly string[]
}

export function asReturn({ form, table, columns, facts, headers }: LocatedTable): InspectedReturn {
  const found = new Set(columns.map(({ cell }) => cell))
  const read = new Set([...columns.map(({ place }) => place), ...facts.values()])
  return {
    form: form.form,
    table: table.table,
    cells: table.cells.length,
    cellsFound: columns.length,
    headersMissing: table.cells.filter((cell) => !found.has(cell)).map(({ headers: own }) => own[0]!),
    headersUnread: headers.filter((header, place) => header !== '' && !read.has(place)),
  }
}

/** What was seen of a filled-in form, in lines, table by table. */
export function describeReturn(file: string, start: SheetStart, language: Language): string[] {
  const { commandLine } = wordsIn(language)
  const listed = (texts: readonly string[]): string => texts.join(language === 'en' ? ', ' : '、')
  const place = start.sheet === null ? file : `${file} [${start.sheet}]`
  return start.tables.flatMap((located) => {
    const { cells, cellsFound, headersMissing, headersUnread } = asReturn(located)
    return [
      fill(commandLine.inspectReturn, { place, form: located.form.title[language], name: located.form.form, table: located.table.title, row: located.headerRow, found: cellsFound, cells }),
      ...(headersMissing.length === 0 ? [] : [fill(commandLine.inspectReturnMissing, { headers: listed(headersMissing) })]),
      ...(headersUnread.length === 0 ? [] : [fill(commandLine.intakeUnusedHeaders, { headers: listed(headersUnread) })]),
    ]
  }).map((line) => `${line}\n`)
}
