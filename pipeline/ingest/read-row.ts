import type { QuarantineReason } from '../domain/quarantine-reason.ts'
import type { Value } from '../engine/engine.ts'
import { catalogue } from './fields/catalogue.ts'
import { headersOf, normaliseHeader, type MappedColumn, type MappedSource, type Mapping } from './mappings/mapping.ts'
import { halfWidth } from './parsing/half-width.ts'
import type { MoneyUnit } from './parsing/money.ts'
import { cellReader } from './read-cell.ts'

export type Values = Readonly<Record<string, Value>>

/** Why a row cannot be used, and which of its cells is at fault. */
export interface Refusal {
  readonly reason: QuarantineReason
  readonly column: string | null
  readonly value: string | null
  readonly details: Readonly<Record<string, string>>
}

interface FoundText {
  readonly text: string
  readonly label: string
  readonly unit: MoneyUnit | null
}

type Cells = readonly (string | null)[]

/** Reads the rows of one sheet: from cells, in the order of the headers, to the fields of the mapping's record. */
export function rowReader(
  mapping: Mapping,
  headers: readonly string[],
  hashIdentity: (text: string) => string,
): (cells: Cells) => Values | Refusal {
  const places = new Map<string, number>()
  for (const [place, header] of headers.entries()) {
    const normalised = normaliseHeader(header)
    if (normalised !== '' && !places.has(normalised)) places.set(normalised, place)
  }
  const textAt = (cells: Cells, header: string): string | null => {
    const place = places.get(header)
    const text = place === undefined ? null : (cells[place]?.trim() ?? null)
    return text === null || text === '' || mapping.nulls.has(halfWidth(text)) ? null : text
  }
  const fields = Object.entries(catalogue[mapping.recordType]).map(([name, field]) => {
    const mapped = mapping.columns[name] ?? null
    const read = cellReader(field, mapped, hashIdentity)
    const isPresent = mapped !== null && headersOf(mapped).some((header) => places.has(header))
    return { name, field, label: mapped?.from[0]?.label ?? name, column: isPresent ? mapped : null, read }
  })
  return (cells) => {
    for (const { header, label, matches, reason } of mapping.reject) {
      const text = textAt(cells, header)
      if (text !== null && matches.test(text)) {
        const details = { reason_zh: reason['zh-CN'], reason_en: reason.en }
        return { reason: 'row-rejected-by-mapping', column: label, value: text, details }
      }
    }
    const values: Record<string, Value> = {}
    for (const { name, field, label, column, read } of fields) {
      const found = (column === null ? null : findText(column, cells, textAt)) ?? constant(mapping, name)
      if (found === null) {
        if (field.isRequired) return missing(label)
        values[name] = field.default ?? null
        continue
      }
      const parsed = read(found.text, found.unit ?? column?.unit ?? 'yuan')
      if ('fault' in parsed) {
        return { reason: parsed.fault, column: found.label, value: found.text, details: parsed.details ?? {} }
      }
      values[name] = parsed.value
    }
    return values
  }
}

export function missing(column: string): Refusal {
  return { reason: 'required-value-missing', column, value: null, details: {} }
}

function findText(
  column: MappedColumn,
  cells: Cells,
  textAt: (cells: Cells, header: string) => string | null,
): FoundText | null {
  for (const { label, header, matches, whereBlank, value } of column.patterns) {
    const text = textAt(cells, header)
    if (text === null || !matches.test(text) || (whereBlank !== null && textAt(cells, whereBlank) !== null)) continue
    return { text: value, label, unit: null }
  }
  const sourceText = ({ header, extract }: MappedSource): string | null => {
    const whole = textAt(cells, header)
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

function constant(mapping: Mapping, field: string): FoundText | null {
  const text = mapping.constants[field]
  return text === undefined ? null : { text, label: field, unit: null }
}
