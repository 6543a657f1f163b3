import type { CellUnit } from '../../domain/annual-form.ts'
import { statedUnit } from '../../domain/form-header.ts'
import { returnLabels } from '../../domain/return-labels.ts'
import type { RawRow } from '../formats/sheet.ts'
import { misplacedRow } from '../misplaced-row.ts'
import { parseDate } from '../parsing/date.ts'
import type { Parsed } from '../parsing/parsed.ts'
import { parseYear } from '../parsing/year.ts'
import { parseYesOrNo } from '../parsing/yes-or-no.ts'
import { missing, type Refusal } from '../refusal.ts'
import { cellPlace } from './cell-place.ts'
import { isBlankFigure, parseFigure } from './figure.ts'
import { publicationLabel, type Fact } from './labels.ts'
import type { LocatedTable, TableColumn } from './locate-table.ts'
import { factsOfPart } from './part-facts.ts'
import type { RecognisedReturn } from './recognise-return.ts'
import { parsePublication } from './publication-date.ts'
import { kindOfRow } from './row-kind.ts'
import type { SheetFacts } from './sheet-facts.ts'

/** How an agency that a line names is called in its own table. */
const itself = /^(?:局|机关|单位)?本(?:级|局|机关|单位|部门)$/

/** A cell of a filled-in form: a count, a percentage, or yuan as decimal text; null = blank, or not readable. */
export interface ReadCell {
  readonly cell: string
  readonly header: string
  readonly amount: string | null
  readonly text: string | null
  readonly place: string
  readonly isReadable: boolean
}

/** What one agency states for one year in one table. */
export interface ReadReturn {
  readonly row: number
  readonly agency: string
  readonly year: number
  readonly filled: string | null
  readonly received: string | null
  /** Published on this day, or in this month. */
  readonly published: string | null
  readonly isNil: boolean | null
  readonly cells: readonly ReadCell[]
  /** Amounts whose unit, by the sheet, is not the form's. */
  readonly otherUnits: readonly { readonly header: string; readonly stated: CellUnit; readonly expected: CellUnit }[]
}

/** With the agency that it is stored under. */
export interface ResolvedReturn extends ReadReturn {
  readonly agencyId: string
}

export interface RefusedPart {
  readonly row: RawRow
  readonly refusal: Refusal
}

export interface ReadSheet {
  readonly returns: readonly ReadReturn[]
  readonly refusedRows: readonly RefusedPart[]
  /** Of rows that are used otherwise. */
  readonly refusedCells: readonly RefusedPart[]
  readonly totals: readonly { readonly row: number; readonly cells: readonly ReadCell[]; /** The returns that stand above it. */ readonly of: number }[]
}

/** Reads the rows below the headers of one table. Nothing is guessed: what is no figure is refused cell by cell, and a blank cell stays blank. */
export function readReturn({ parts, sheet, hasFixedWidth }: RecognisedReturn, place: number): ReadSheet {
  const { located, below } = parts[place]!
  const kinds = below.map((raw) => (isBroken(raw) ? 'data' : kindOfRow(raw, located)))
  const isOfOne = !located.facts.has('agency') && kinds.filter((kind) => kind === 'data').length <= 1
  const reader = new RowReader({ located, hasFixedWidth, isOfOne }, factsOfPart(parts, place, sheet.name))
  for (const [i, raw] of below.entries()) {
    if (kinds[i] === 'total') reader.addTotal(raw)
    else if (kinds[i] === 'data') reader.add(raw)
  }
  return reader.result(located.headerRow)
}

interface TableSheet extends Pick<RecognisedReturn, 'hasFixedWidth'> {
  readonly located: LocatedTable
  /** Of one agency, which a title may name. */
  readonly isOfOne: boolean
}

class RowReader {
  readonly #sheet: TableSheet
  readonly #facts: SheetFacts
  readonly #returns: ReadReturn[] = []
  readonly #refusedRows: RefusedPart[] = []
  readonly #refusedCells: RefusedPart[] = []
  readonly #totals: ReadSheet['totals'][number][] = []

  constructor(sheet: TableSheet, facts: SheetFacts) {
    this.#sheet = sheet
    this.#facts = facts
  }

  add(raw: RawRow): void {
    const refusal = this.#read(raw)
    if (refusal !== null) this.#refusedRows.push({ row: raw, refusal })
  }

  addTotal(raw: RawRow): void {
    this.#totals.push({ row: raw.row, cells: this.#sheet.located.columns.map((column) => this.#cell(raw, column, null)), of: this.#returns.length })
  }

  /** A sheet of one agency whose row was left blank says so, unless a line says that there was nothing to report. */
  result(headerRow: number): ReadSheet {
    const isEmpty = this.#returns.length === 0 && this.#refusedRows.length === 0
    if (isEmpty) this.add({ row: headerRow + 1, cells: [] })
    return { returns: this.#returns, refusedRows: this.#refusedRows, refusedCells: this.#refusedCells, totals: this.#totals }
  }

  /** Null: accepted. */
  #read(raw: RawRow): Refusal | null {
    const { located, hasFixedWidth } = this.#sheet
    const { headers, columns } = located
    const isFormula = raw.fault === 'formula-without-value'
    if (isBroken(raw) || isFormula || (hasFixedWidth && raw.cells.length > 0 && raw.cells.length !== headers.length)) return misplacedRow(raw, headers)
    const isNil = this.#fact(raw, 'nil', parseYesOrNo) ?? (this.#facts.isNilByTitle ? true : null)
    if (isNil !== true && columns.every(({ place }) => isBlankFigure(raw.cells[place]))) return { reason: 'return-empty', column: null, value: null, details: {} }
    const agency = this.#text(raw, 'agency')
    if (agency === null) return missing(this.#header('agency'))
    const yearText = this.#text(raw, 'year') ?? this.#facts.titleYear
    if (yearText === null) return missing(this.#header('year'))
    const year = parseYear(yearText)
    if ('fault' in year) return { reason: year.fault, column: this.#header('year'), value: yearText, details: {} }
    const otherUnits: ReadReturn['otherUnits'][number][] = []
    const cells = columns.map((column) => this.#cell(raw, column, otherUnits))
    const dates = { filled: this.#fact(raw, 'filled', parseDate), received: this.#fact(raw, 'received', parseDate), published: this.#fact(raw, 'published', parsePublication) }
    this.#returns.push({ row: raw.row, agency, year: Number(year.value), ...dates, isNil, cells, otherUnits })
    return null
  }

  #cell(raw: RawRow, { place, cell, header, unit: inHeader }: TableColumn, otherUnits: ReadReturn['otherUnits'][number][] | null): ReadCell {
    const text = (raw.cells[place] ?? '').trim()
    const at = cellPlace(place, raw.row)
    const read = { cell: cell.cell, header, place: at }
    if (isBlankFigure(text) && raw.faultAt !== place) return { ...read, amount: null, text: text === '' ? null : text, isReadable: true }
    const unit = this.#unit(raw, cell.unit, inHeader)
    if (unit !== cell.unit && this.#companion(raw) === null) otherUnits?.push({ header, stated: unit, expected: cell.unit })
    const parsed: Parsed<string> = raw.faultAt === place && raw.fault !== undefined ? { fault: raw.fault } : parseFigure(text, unit)
    if ('value' in parsed) return { ...read, amount: parsed.value, text, isReadable: true }
    if (otherUnits !== null) this.#refusedCells.push({ row: raw, refusal: { reason: parsed.fault, column: header, value: text, details: { place: at } } })
    return { ...read, amount: null, text, isReadable: false }
  }

  /** Of an amount: a column beside it, its header, a line above the table, the form, in this order. */
  #unit(raw: RawRow, ofForm: CellUnit, inHeader: CellUnit | null): CellUnit {
    if (!isMoney(ofForm)) return ofForm
    return [this.#companion(raw), inHeader, this.#facts.unit].find(isMoney) ?? ofForm
  }

  #companion(raw: RawRow): CellUnit | null {
    const place = this.#sheet.located.facts.get('unit')
    return place === undefined ? null : statedUnit(raw.cells[place] ?? '')
  }

  /** What the row says in a column of its own, else what the lines around the table say. */
  #text(raw: RawRow, fact: Fact): string | null {
    const place = this.#sheet.located.facts.get(fact)
    const own = place === undefined ? '' : (raw.cells[place] ?? '').trim()
    const isNamedAbove = fact === 'agency' && (this.#sheet.isOfOne || itself.test(own))
    const around = this.#facts.texts.get(fact) ?? (isNamedAbove ? this.#facts.titleAgency : null)
    return own === '' || (fact === 'agency' && around !== null && itself.test(own)) ? around : own
  }

  #fact<T>(raw: RawRow, fact: Fact, parse: (text: string) => Parsed<T>): T | null {
    const text = this.#text(raw, fact)
    if (text === null || isBlankFigure(text)) return null
    const parsed = parse(text)
    if ('value' in parsed) return parsed.value
    this.#refusedCells.push({ row: raw, refusal: { reason: parsed.fault, column: this.#header(fact), value: text, details: {} } })
    return null
  }

  /** As the sheet calls it, else as blank forms do. */
  #header(fact: Fact): string {
    const place = this.#sheet.located.facts.get(fact)
    if (place !== undefined) return this.#sheet.located.headers[place]!
    return fact === 'unit' ? '单位' : fact === 'published' ? publicationLabel : returnLabels[fact]
  }
}

function isMoney(unit: CellUnit | null | undefined): unit is 'yuan' | 'wan_yuan' {
  return unit === 'yuan' || unit === 'wan_yuan'
}

/** It could not be taken apart. */
function isBroken(raw: RawRow): boolean {
  return raw.isMalformed === true && raw.faultAt === undefined
}
