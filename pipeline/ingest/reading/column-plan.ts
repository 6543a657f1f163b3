import type { QuarantineReason } from '../../domain/quarantine-reason.ts'
import type { Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Field, FieldType } from '../fields/field.ts'
import { headersOf, type MappedColumn, type MappedSource, type Mapping, type Rejection } from '../mappings/mapping.ts'
import type { MoneyUnit } from '../parsing/money.ts'
import { fault, type Parsed } from '../parsing/parsed.ts'
import { cellReader, type CellReader } from '../read-cell.ts'
import { SheetColumns } from './sheet-columns.ts'
import { plainSql, storedTypes } from './plain-values.ts'
import { literal } from './sql-text.ts'

/** What became of the text of a field, and in which column it stood. */
export interface Reading {
  readonly parsed: Parsed<Value>
  readonly label: string
  /** The text as it was found; null where there was none. */
  readonly text: string | null
}

/** How one field of a record is read from the cells of a row. SQL speaks of the cells as x0, x1 … */
export interface ColumnPlan {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly label: string
  /** What the reading depends on, NULL where there is nothing to read. */
  readonly key: string | null
  /** Which of several columns the key came from; null where it does not matter. */
  readonly source: string | null
  /** The value where the key `t` is plain, else NULL. Null: no key is. */
  readonly plain: ((t: string, source: string) => string) | null
  /** Whether a plain text is its own value. */
  readonly isVerbatim: boolean
  /** The value where there is no key, as SQL. */
  readonly otherwise: string
  /** Reads what is not plain. */
  readonly read: (key: string, source: number) => Reading
  /** The places of the cells that it reads. */
  readonly places: readonly number[]
}

const verbatim: ReadonlySet<FieldType> = new Set(['text', 'reference', 'document key'])

export interface IdentityKey {
  readonly key: string
  readonly hash: (text: string) => string
}

/** How the rows of a sheet are read. */
export interface ReadingPlan {
  readonly columns: readonly ColumnPlan[]
  /** Texts that stand for "not recorded". */
  readonly nulls: ReadonlySet<string>
}

export function planReading(mapping: Mapping, headers: readonly string[], identity: IdentityKey): ReadingPlan {
  return { columns: planColumns(mapping, new SheetColumns(headers), identity), nulls: mapping.nulls }
}

/** The plan of each field of the mapping's record, and before them of the rows that the mapping rejects. */
export function planColumns(mapping: Mapping, sheet: SheetColumns, identity: IdentityKey): ColumnPlan[] {
  return [
    ...mapping.reject.flatMap((rejection) => planRejection(rejection, sheet)),
    ...Object.entries(catalogue[mapping.recordType]).map(([name, field]) => planField(name, field, mapping, sheet, identity)),
  ]
}

function planRejection({ header, label, matches, reason }: Rejection, sheet: SheetColumns): ColumnPlan[] {
  const place = sheet.placeOf(header)
  if (place === null) return []
  const refused = fault('row-rejected-by-mapping', { reason_zh: reason['zh-CN'], reason_en: reason.en })
  return [
    {
      name: '',
      type: 'VARCHAR',
      isRequired: false,
      label,
      key: `x${place}`,
      source: null,
      plain: null,
      isVerbatim: false,
      otherwise: 'NULL',
      read: (key) => ({ parsed: matches.test(key) ? refused : { value: null }, label, text: key }),
      places: [place],
    },
  ]
}

function planField(name: string, field: Field, mapping: Mapping, sheet: SheetColumns, identity: IdentityKey): ColumnPlan {
  const origin = field.derivedFrom ?? name
  const mapped = mapping.columns[origin] ?? null
  const column = mapped !== null && headersOf(mapped).some((header) => sheet.placeOf(header) !== null) ? mapped : null
  const read = cellReader(field, mapped, identity.hash)
  const constant = constantReading(origin, mapping, column, read)
  const label = column === null ? (mapped?.from[0]?.label ?? name) : labelIn(column, sheet)
  const base = { name, type: storedTypes[field.type], isRequired: field.isRequired === true, isVerbatim: verbatim.has(field.type), label, otherwise: otherwise(field, constant) }
  if (column === null) return { ...base, key: null, source: null, plain: null, read: () => constant ?? absent(field, label), places: [] }
  const isSimple = column.patterns.length === 0 && column.join.length === 0 && column.remove === null
  if (isSimple && column.from.every(({ extract }) => extract === null)) {
    return { ...base, ...planSources(field, column, sheet, read, identity) }
  }
  const places = [...new Set(headersOf(column).flatMap((header) => sheet.placeOf(header) ?? []))]
  const blank = places.map((place) => `x${place} IS NULL`).join(' AND ')
  return {
    ...base,
    key: `CASE WHEN NOT (${blank}) THEN CAST(to_json([${places.map((place) => `x${place}`).join(', ')}]) AS VARCHAR) END`,
    source: null,
    plain: null,
    read: (key) => {
      const cells: (string | null)[] = JSON.parse(key)
      const found = findText(column, (header) => cells[places.indexOf(sheet.placeOf(header) ?? -1)] ?? null)
      if (found === null) return constant ?? absent(field, label)
      return { parsed: read(found.text, found.unit ?? column.unit), label: found.label, text: found.text }
    },
    places,
  }
}

/** A field that is the first of some cells that is not blank, as it stands there. */
function planSources(field: Field, column: MappedColumn, sheet: SheetColumns, read: CellReader, identity: IdentityKey) {
  const present = column.from.flatMap((source) => {
    const place = sheet.placeOf(source.header)
    return place === null ? [] : [{ ...source, place, unit: source.unit ?? column.unit }]
  })
  const cells = present.map(({ place }) => `x${place}`)
  const isOne = present.length === 1
  const replaced = field.codes === undefined ? Object.keys(column.values) : []
  const plainIn = (t: string, unit: MoneyUnit) => {
    const plain = plainSql(field.type, t, unit, identity.key)
    const special = [
      ...(replaced.length === 0 ? [] : [`${t} IN (${replaced.map(literal).join(', ')})`]),
      // ⽆ is the radical that PDF files give for the character.
      ...(field.hasNone === true ? [`contains(${t}, '无')`, `contains(${t}, '⽆')`] : []),
    ]
    return plain === null || special.length === 0 ? plain : `CASE WHEN NOT (${special.join(' OR ')}) THEN ${plain} END`
  }
  const plain =
    plainIn('t', 'yuan') === null
      ? null
      : (t: string, source: string) => {
          const units = new Set(present.map(({ unit }) => unit))
          if (units.size === 1) return plainIn(t, [...units][0]!)!
          return `CASE ${source} ${present.map(({ unit }, i) => `WHEN ${i} THEN ${plainIn(t, unit)!}`).join(' ')} END`
        }
  return {
    key: isOne ? cells[0]! : `coalesce(${cells.join(', ')})`,
    source: isOne ? null : `CASE ${cells.map((cell, i) => `WHEN ${cell} IS NOT NULL THEN ${i}`).join(' ')} END`,
    plain,
    read: (key: string, source: number): Reading => {
      const { unit, label } = present[source]!
      return { parsed: read(key, unit), label, text: key }
    },
    places: present.map(({ place }) => place),
  }
}

function constantReading(name: string, mapping: Mapping, column: MappedColumn | null, read: CellReader): Reading | null {
  const text = mapping.constants[name]
  return text === undefined ? null : { parsed: read(text, column?.unit ?? 'yuan'), label: name, text }
}

function absent(field: Field, label: string): Reading {
  const missing: { fault: QuarantineReason } = { fault: 'required-value-missing' }
  return { parsed: field.isRequired === true ? missing : { value: field.default ?? null }, label, text: null }
}

function otherwise(field: Field, constant: Reading | null): string {
  const value = constant !== null && 'value' in constant.parsed ? constant.parsed.value : (field.default ?? null)
  return value === null ? 'NULL' : `CAST(${literal(String(value))} AS ${storedTypes[field.type]})`
}

function labelIn(column: MappedColumn, sheet: SheetColumns): string {
  const sources = [...column.from, ...column.join]
  return (sources.find(({ header }) => sheet.placeOf(header) !== null) ?? sources[0] ?? column.patterns[0]!).label
}

function findText(column: MappedColumn, textAt: (header: string) => string | null): { text: string; label: string; unit: MoneyUnit | null } | null {
  for (const { label, header, matches, whereBlank, value } of column.patterns) {
    const text = textAt(header)
    if (text === null || !matches.test(text) || (whereBlank !== null && textAt(whereBlank) !== null)) continue
    return { text: value, label, unit: null }
  }
  const sourceText = ({ header, extract }: MappedSource): string | null => {
    const whole = textAt(header)
    if (whole === null || extract === null) return whole
    const match = extract.exec(whole)
    return match === null ? null : (match[1] ?? match[0])
  }
  const clean = (text: string) => (column.remove === null ? text : text.replaceAll(column.remove, '')).trim()
  if (column.join.length > 0) {
    const parts = column.join.map(sourceText).filter((part) => part !== null)
    return parts.length === 0 ? null : { text: clean(parts.join(' · ')), label: column.join[0]!.label, unit: null }
  }
  for (const source of column.from) {
    const text = clean(sourceText(source) ?? '')
    if (text !== '') return { text, label: source.label, unit: source.unit }
  }
  return null
}
