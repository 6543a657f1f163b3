import { nearest } from '../../settings/nearest.ts'
import type { ShapeProblem } from '../../settings/shape-problem.ts'
import { mappedFields } from '../fields/catalogue.ts'
import type { Field, FieldType } from '../fields/field.ts'
import { codeWords } from '../parsing/codes.ts'
import { cellReader } from '../read-cell.ts'
import type { WrittenColumn, WrittenMapping } from './mapping-shape.ts'

const amounts: ReadonlySet<FieldType> = new Set(['money'])
const sets: ReadonlySet<FieldType> = new Set(['code set', 'text set'])
/** Read as they stand: another wording would be another record. */
const verbatim: ReadonlySet<FieldType> = new Set(['text', 'identity'])

/** A mapping may fill only fields that the record has, with codes and values that exist, and must fill the required ones. */
export function fieldProblems(written: WrittenMapping): ShapeProblem[] {
  const fields = mappedFields(written.record)
  const known = Object.keys(fields)
  const unknown = (['columns', 'constants'] as const).flatMap((part) =>
    Object.keys(written[part] ?? {})
      .filter((field) => fields[field] === undefined)
      .map((field) => keyProblem('field-unknown', [part, field], { field, record: written.record, nearest: nearest(field, known) })),
  )
  const missing = Object.entries(fields)
    .filter(([name, { isRequired }]) => isRequired === true && written.columns[name] === undefined && written.constants?.[name] === undefined)
    .map(([name]) => keyProblem('field-missing', ['columns', name], { field: name }))
  const constants = Object.entries(written.constants ?? {}).flatMap(([name, text]) =>
    fields[name] === undefined ? [] : textProblems(name, fields[name], text, ['constants', name]),
  )
  const columns = Object.entries(written.columns).flatMap(([name, column]) =>
    fields[name] === undefined ? [] : columnProblems(name, fields[name], column),
  )
  return [...unknown, ...missing, ...columns, ...constants]
}

function columnProblems(name: string, field: Field, column: WrittenColumn): ShapeProblem[] {
  const path = ['columns', name]
  const { from, join, patterns, values } = column
  const problems: ShapeProblem[] = []
  if (from === undefined && join === undefined && patterns === undefined) problems.push(keyProblem('source-missing', path))
  if (!amounts.has(field.type)) {
    if (column.unit !== undefined) problems.push(keyProblem('unit-without-money', [...path, 'unit'], { field: name }))
    for (const [list, sources] of [['from', from], ['join', join]] as const) {
      for (const [i, { unit }] of (sources ?? []).entries()) {
        if (unit !== undefined) problems.push(keyProblem('unit-without-money', [...path, list, String(i), 'unit'], { field: name }))
      }
    }
  }
  if (column.separator !== undefined && !sets.has(field.type)) {
    problems.push(keyProblem('separator-without-set', [...path, 'separator'], { field: name }))
  }
  if (values !== undefined && verbatim.has(field.type)) problems.push(keyProblem('values-on-text', [...path, 'values'], { field: name }))
  else {
    for (const [word, value] of Object.entries(values ?? {})) {
      problems.push(...valueProblems(name, field, value, [...path, 'values', word]))
    }
  }
  for (const [i, { value }] of (patterns ?? []).entries()) {
    problems.push(...valueProblems(name, field, value, [...path, 'patterns', String(i), 'value']))
  }
  return problems
}

/** Values of a list and of patterns are codes themselves, never one of their words. */
function valueProblems(name: string, field: Field, value: string, path: readonly string[]): ShapeProblem[] {
  if (field.codes === undefined) return textProblems(name, field, value, path)
  const codes = [...new Set(codeWords(field.codes).values())]
  if (codes.includes(value)) return []
  return [{ code: 'code-not-known', path, part: 'value', details: { value, nearest: nearest(value, codes) } }]
}

function textProblems(name: string, field: Field, value: string, path: readonly string[]): ShapeProblem[] {
  if ('value' in cellReader(field, null, (identity) => identity)(value, 'yuan')) return []
  return [{ code: 'text-unreadable', path, part: 'value', details: { value, field: name } }]
}

function keyProblem(code: ShapeProblem['code'], path: readonly string[], details: Readonly<Record<string, string>> = {}): ShapeProblem {
  return { code, path, part: 'key', details }
}
