import type { Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { normaliseHeader, type MappedColumn, type MappedSource, type Mapping } from '../mappings/mapping.ts'
import { halfWidth } from '../parsing/half-width.ts'
import type { Parsed } from '../parsing/parsed.ts'
import { cellReader, type CellReader } from '../read-cell.ts'
import type { Cells, SheetStart } from './sheet-start.ts'

/** A cell of the sample as a mapping reads it. */
export interface ReadCell {
  readonly field: string
  /** The header in the file; null where nothing stands in the field's columns. */
  readonly header: string | null
  readonly text: string
  readonly parsed: Parsed<Value>
}

const noHash = (): string => ''

/** Reads each sampled row field by field, without refusing a row for one cell: only fields whose columns are there. */
export function sampleReader({ headers }: SheetStart, mapping: Mapping): (cells: Cells) => ReadCell[] {
  const places = new Map<string, number>()
  for (const [place, header] of headers.entries()) {
    const normalised = normaliseHeader(header)
    if (normalised !== '' && !places.has(normalised)) places.set(normalised, place)
  }
  const textAt = (cells: Cells, header: string): string | null => {
    const text = cells[places.get(header) ?? -1]?.trim() ?? ''
    return text === '' || mapping.nulls.has(halfWidth(text)) ? null : text
  }
  const fields = Object.entries(catalogue[mapping.recordType]).flatMap(([name, field]) => {
    const column = mapping.columns[name]
    const sources = column === undefined ? [] : [...column.from, ...column.join].filter(({ header }) => places.has(header))
    if (column === undefined || sources.length === 0) return []
    const isNeeded = field.isRequired === true && mapping.constants[name] === undefined
    return [{ name, column, sources, isNeeded, read: cellReader(field, column, noHash) }]
  })
  return (cells) =>
    fields.flatMap(({ name, column, sources, isNeeded, read }): ReadCell[] => {
      const found = readSources(column, sources, (header) => textAt(cells, header), read)
      if (found !== null) return [{ field: name, header: headers[places.get(found.source.header)!]!, text: found.text, parsed: found.parsed }]
      return isNeeded ? [{ field: name, header: headers[places.get(sources[0]!.header)!]!, text: '', parsed: { fault: 'required-value-missing' } }] : []
    })
}

function readSources(
  column: MappedColumn,
  sources: readonly MappedSource[],
  textAt: (header: string) => string | null,
  read: CellReader,
): { source: MappedSource; text: string; parsed: Parsed<Value> } | null {
  // What a pattern says of a wording is a code already; there is no cell to be misread.
  if (column.patterns.some(({ header, matches }) => matches.test(textAt(header) ?? ''))) return null
  const textOf = ({ header, extract }: MappedSource): string => {
    const whole = textAt(header) ?? ''
    const match = extract === null ? null : extract.exec(whole)
    const part = extract === null ? whole : (match?.[1] ?? match?.[0] ?? '')
    return column.remove === null ? part : part.replaceAll(column.remove, '').trim()
  }
  const texts = sources.map((source) => ({ source, text: textOf(source) })).filter(({ text }) => text !== '')
  const [first] = texts
  if (first === undefined) return null
  const text = column.join.length > 0 ? texts.map((part) => part.text).join(' · ') : first.text
  return { source: first.source, text, parsed: read(text, first.source.unit ?? column.unit) }
}
