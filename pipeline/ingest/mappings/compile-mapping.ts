import { createHash } from 'node:crypto'
import { readYaml } from '../../settings/parse-yaml.ts'
import { problemsInFile } from '../../settings/problems-in-file.ts'
import { halfWidth } from '../parsing/half-width.ts'
import { fieldProblems } from './field-problems.ts'
import { headerProblems } from './header-problems.ts'
import { checkShape, type WrittenColumn, type WrittenMapping, type WrittenSource } from './mapping-shape.ts'
import { headersOf, normaliseHeader, type MappedColumn, type MappedSource, type Mapping } from './mapping.ts'

/**
 * A mapping from the text of its file, fully checked: what is accepted here cannot fail on a row.
 * Throws a UserError that lists every mistake with its line and column.
 */
export function compileMapping(text: string, file: string): Mapping {
  const yaml = readYaml(text)
  const shaped = checkShape(yaml)
  if ('problems' in shaped) throw problemsInFile('mapping-invalid', file, shaped.problems)
  const problems = [...fieldProblems(shaped.value), ...headerProblems(shaped.value)].map(yaml.locate)
  if (problems.length > 0) throw problemsInFile('mapping-invalid', file, problems)
  return compile(shaped.value, text, file)
}

function compile(written: WrittenMapping, text: string, file: string): Mapping {
  const columns = Object.fromEntries(Object.entries(written.columns).map(([field, column]) => [field, compileColumn(column)]))
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
    unless: new Set((written.unless ?? []).map(normaliseHeader)),
    columns,
    constants: written.constants ?? {},
    reject,
    nulls: new Set((written.nulls ?? []).map(halfWidth)),
    headers: new Set([...Object.values(columns).flatMap(headersOf), ...reject.map(({ header }) => header)]),
    ignored: new Set((written.ignore ?? []).map(normaliseHeader)),
  }
}

function compileColumn(column: WrittenColumn): MappedColumn {
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
