import type { AnnualForm, CellUnit, FormCell, FormTable } from '../../domain/annual-form.ts'
import { headerKey, keysOfCell, statedUnit } from '../../domain/form-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import { factOf, type Fact } from './labels.ts'

/** How many of the first rows to look into: titles, the agency and notes may stand above the headers. */
export const rowsToSearch = 20
const deepestHeader = 3
/** Of the cells of a table: so many must have a column. */
const most = 0.6
const fewest = 2

/** A column of a form's table. */
export interface TableColumn {
  readonly place: number
  readonly cell: FormCell
  /** As the sheet writes it. */
  readonly header: string
  /** What the header says of the unit. */
  readonly unit: CellUnit | null
}

/** Where a table of a form stands in a sheet. */
export interface LocatedTable {
  readonly form: AnnualForm
  readonly table: FormTable
  /** Of the rows that were looked into, how many stand above the headers. */
  readonly above: number
  /** The number of the last row of headers; data rows follow it. */
  readonly headerRow: number
  /** One a column: what is written lowest. */
  readonly headers: readonly string[]
  readonly columns: readonly TableColumn[]
  readonly facts: ReadonlyMap<Fact, number>
}

/** A table with what its cells may be called. */
interface KnownTable {
  readonly form: AnnualForm
  readonly table: FormTable
  readonly cells: readonly (ColumnKeys & { readonly cell: FormCell })[]
}

/** What a column may be called: its header under one of those above it, and its header alone. */
interface ColumnKeys {
  readonly full: readonly string[]
  readonly bare: readonly string[]
}

/** A place that a table may have. */
export interface Candidate extends LocatedTable {
  /** Rows of headers. */
  readonly depth: number
  /** The share of all cells of the table and all columns of the sheet that go together. */
  readonly alike: number
  readonly isNamed: boolean
}

/**
 * The table of a form whose headers, on one to three levels, stand in the first rows; of several the most alike, then the one whose
 * form a title names, then the earlier form. Null: the sheet is none of them.
 */
export function locateTable(firstRows: readonly RawRow[], forms: readonly AnnualForm[]): LocatedTable | null {
  const rows = keyed(firstRows.slice(0, rowsToSearch))
  const seen = new Set(rows.flatMap(({ keys }) => [...keys]))
  const tables = forms.flatMap((form) => form.tables.map((table) => knownTable(form, table))).filter((known) => mayBe(known, seen))
  return tables.length === 0 ? null : bestPlace(rows, tables, () => true)
}

/** The tables of a form wherever in a sheet they stand, each where it is most alike, the topmost first; no two share a row of headers. */
export function locateTables(sheet: readonly RawRow[], form: AnnualForm): Candidate[] {
  const rows = keyed(sheet)
  const found = form.tables.flatMap((table) => {
    const known = knownTable(form, table)
    const names = new Set(known.cells.flatMap(namesOf))
    const place = bestPlace(rows, [known], ({ keys }) => [...keys].some((key) => names.has(key)))
    return place === null ? [] : [place]
  })
  const apart: Candidate[] = []
  for (const one of found.toSorted((a, b) => b.alike - a.alike)) if (apart.every((other) => isApart(one, other))) apart.push(one)
  return apart.toSorted((a, b) => a.above - b.above)
}

interface KeyedRow {
  readonly raw: RawRow
  readonly keys: ReadonlySet<string>
}

const keyed = (rows: readonly RawRow[]): KeyedRow[] => rows.map((raw) => ({ raw, keys: new Set(raw.cells.flatMap((cell) => (cell === null ? [] : [headerKey(cell)]))) }))

function isApart(one: Candidate, other: Candidate): boolean {
  return one.above + one.depth <= other.above || other.above + other.depth <= one.above
}

/** Of all places whose lowest row of headers may be one. */
function bestPlace(rows: readonly KeyedRow[], tables: readonly KnownTable[], mayEnd: (row: KeyedRow) => boolean): Candidate | null {
  let best: Candidate | null = null
  for (let depth = 1; depth <= deepestHeader; depth++) {
    for (let above = 0; above + depth <= rows.length; above++) {
      const last = rows[above + depth - 1]!
      if (!mayEnd(last)) continue
      const paths = headerPaths(rows.slice(above, above + depth).map(({ raw }) => raw))
      const titles = headerKey(rows.slice(0, above).flatMap(({ raw }) => raw.cells.map((cell) => cell ?? '')).join(' '))
      const keys = paths.map(keysOfPath)
      for (const known of tables) {
        const found = candidate(known, paths, keys, titles)
        if (found !== null && (best === null || isBetter(found, best))) best = { ...found, above, depth, headerRow: last.raw.row }
      }
    }
  }
  return best
}

function knownTable(form: AnnualForm, table: FormTable): KnownTable {
  return { form, table, cells: table.cells.map((cell) => ({ cell, ...keysOfCell(cell, table) })) }
}

/** Whether enough of its headers stand anywhere in the first rows: most sheets are no returns, and need no closer look. */
function mayBe({ table, cells }: KnownTable, seen: ReadonlySet<string>): boolean {
  const found = cells.filter((one) => namesOf(one).some((key) => seen.has(key)))
  return found.length >= columnsNeeded(table)
}

function namesOf({ cell, full, bare }: KnownTable['cells'][number]): string[] {
  return [...full, ...bare, ...cell.headers.map(headerKey)]
}

function columnsNeeded({ cells }: FormTable): number {
  return Math.max(fewest, Math.ceil(cells.length * most))
}

function isBetter(one: Omit<Candidate, 'above' | 'depth' | 'headerRow'>, other: Candidate): boolean {
  return one.alike > other.alike || (one.alike === other.alike && one.isNamed && !other.isNamed)
}

/** The headers over each column, the topmost first; one over several columns counts for each of them, one that is repeated once. */
function headerPaths(rows: readonly RawRow[]): string[][] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const levels = rows.map(({ cells }) => Array.from({ length: width }, (_, place) => (cells[place] ?? '').trim()))
  return Array.from({ length: width }, (_, place) => {
    const path: string[] = []
    for (const [i, level] of levels.entries()) {
      const below = levels.slice(i + 1).some((each) => each[place] !== '')
      const text = level[place] !== '' || !below ? level[place]! : (level.slice(0, place).findLast((each) => each !== '') ?? '')
      if (text !== '' && text !== path.at(-1)) path.push(text)
    }
    return path
  })
}

function candidate(known: KnownTable, paths: readonly string[][], keys: readonly ColumnKeys[], titles: string): Omit<Candidate, 'above' | 'depth' | 'headerRow'> | null {
  const { form, table } = known
  const columns = matchedColumns(known, paths, keys)
  if (columns.length < columnsNeeded(table)) return null
  const taken = new Set(columns.map(({ place }) => place))
  const facts = factColumns(paths, taken)
  const others = paths.filter((path, place) => path.length > 0 && !taken.has(place) && ![...facts.values()].includes(place)).length
  return { form, table, columns, facts, headers: paths.map((path) => path.at(-1) ?? ''), alike: columns.length / (table.cells.length + others), isNamed: titles.includes(headerKey(form.title['zh-CN'])) }
}

function matchedColumns({ cells }: KnownTable, paths: readonly string[][], keys: readonly ColumnKeys[]): TableColumn[] {
  const found: TableColumn[] = []
  const taken = new Set<number>()
  for (const kind of ['full', 'bare'] as const) {
    for (const { cell, [kind]: wanted } of cells) {
      if (found.some((column) => column.cell === cell)) continue
      const places = keys.flatMap((own, place) => (!taken.has(place) && own[kind].some((key) => wanted.includes(key)) ? [place] : []))
      // Two columns of one name: it cannot be told which is meant.
      if (places.length !== 1) continue
      const [place] = places
      taken.add(place!)
      found.push({ place: place!, cell, header: paths[place!]!.at(-1)!, unit: unitOf(paths[place!]!) })
    }
  }
  return found.sort((a, b) => a.place - b.place)
}

function keysOfPath(path: readonly string[]): ColumnKeys {
  const [last, ...above] = path.map(headerKey).toReversed()
  if (last === undefined || last === '') return { full: [], bare: [] }
  return { full: [...above.map((key) => key + last), last], bare: [last] }
}

function unitOf(path: readonly string[]): CellUnit | null {
  return path.toReversed().map(statedUnit).find((unit) => unit !== null) ?? null
}

function factColumns(paths: readonly string[][], taken: ReadonlySet<number>): Map<Fact, number> {
  const found = new Map<Fact, number>()
  for (const [place, path] of paths.entries()) {
    const fact = taken.has(place) || path.length === 0 ? null : factOf(path.at(-1)!)
    if (fact === null) continue
    // 单位 beside another column of the agency is the unit of the amounts.
    if (fact === 'agency' && headerKey(path.at(-1)!) === '单位' && paths.some((other, i) => i !== place && !taken.has(i) && factOf(other.at(-1) ?? '') === 'agency')) {
      if (!found.has('unit')) found.set('unit', place)
    } else if (!found.has(fact)) found.set(fact, place)
  }
  return found
}
