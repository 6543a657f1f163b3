import { createHash } from 'node:crypto'
import { UserError } from '../../domain/errors.ts'
import { nearest } from '../../settings/nearest.ts'
import { parseYaml } from '../../settings/parse-yaml.ts'
import { catalogue } from '../fields/catalogue.ts'
import { codeWords } from '../parsing/codes.ts'
import { checkShape, type WrittenColumn, type WrittenMapping, type WrittenSource } from './mapping-shape.ts'
import { headersOf, normaliseHeader, type MappedColumn, type MappedSource, type Mapping } from './mapping.ts'

/** A mapping from the text of its file, fully checked: what is accepted here cannot fail on a row. */
export function compileMapping(text: string, file: string): Mapping {
  const written = checkShape(parseYaml(text, file, 'mapping-unreadable'), file)
  checkFields(written, file)
  const columns = Object.fromEntries(
    Object.entries(written.columns).map(([field, column]) => [field, compileColumn(column, `columns.${field}`, file)]),
  )
  const reject = (written.reject ?? []).map(({ column, matches, reason }) => ({
    header: normaliseHeader(column),
    label: column,
    matches: new RegExp(matches, 'u'),
    reason,
  }))
  return {
    name: written.mapping,
    title: written.title,
    file,
    recordType: written.record,
    hash: createHash('sha256').update(text).digest('hex'),
    recognise: written.recognise.map((variants) => variants.map(normaliseHeader)),
    columns,
    constants: written.constants ?? {},
    reject,
    nulls: new Set(written.nulls),
    headers: new Set([...Object.values(columns).flatMap(headersOf), ...reject.map(({ header }) => header)]),
    ignored: new Set((written.ignore ?? []).map(normaliseHeader)),
  }
}

function compileColumn(column: WrittenColumn, path: string, file: string): MappedColumn {
  if (column.from === undefined && column.join === undefined && column.patterns === undefined) {
    throw new UserError('mapping-invalid', { where: file, path, message: 'needs one of from, join, patterns' })
  }
  const from = (column.from ?? []).map((source) => compileSource(source, column))
  const patterns = (column.patterns ?? []).map(({ from: label, matches, where_blank: whereBlank, value }) => ({
    label,
    header: normaliseHeader(label),
    matches: new RegExp(matches, 'su'),
    whereBlank: whereBlank === undefined ? null : normaliseHeader(whereBlank),
    value,
  }))
  return {
    from,
    join: (column.join ?? []).map((source) => compileSource(source, column)),
    unit: column.unit ?? 'yuan',
    remove: column.remove === undefined ? null : new RegExp(column.remove, 'gu'),
    values: column.values ?? {},
    separator: column.separator ?? null,
    patterns,
  }
}

function compileSource({ from, extract: own, unit }: WrittenSource, column: WrittenColumn): MappedSource {
  const extract = own ?? column.extract
  return {
    label: from,
    header: normaliseHeader(from),
    extract: extract === undefined ? null : new RegExp(extract, 'su'),
    unit: unit ?? null,
  }
}

/** A mapping may fill only fields that the record has, with codes that exist, and must fill the required ones. */
function checkFields(written: WrittenMapping, file: string): void {
  const fields = catalogue[written.record]
  for (const part of ['columns', 'constants'] as const) {
    for (const field of Object.keys(written[part] ?? {})) {
      if (fields[field] !== undefined && fields[field].from === undefined) continue
      const key = `${part}.${field}`
      throw new UserError('configuration-unknown-key', { where: file, key, nearest: nearest(field, Object.keys(fields).filter((name) => fields[name]?.from === undefined)) })
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const column = written.columns[name]
    const path = `columns.${name}`
    if (field.isRequired && column === undefined && written.constants?.[name] === undefined) {
      throw new UserError('mapping-invalid', { where: file, path, message: 'required and not mapped' })
    }
    if (field.codes === undefined || column === undefined) continue
    const codes = new Set(codeWords(field.codes).values())
    for (const code of [...Object.values(column.values ?? {}), ...(column.patterns ?? []).map(({ value }) => value)]) {
      if (codes.has(code)) continue
      const message = `unknown code "${code}", nearest: ${nearest(code, [...codes])}`
      throw new UserError('mapping-invalid', { where: file, path, message })
    }
  }
}
