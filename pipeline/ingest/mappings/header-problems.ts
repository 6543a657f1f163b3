import type { ShapeProblem } from '../../settings/shape-problem.ts'
import { mappedFields } from '../fields/catalogue.ts'
import type { FieldType } from '../fields/field.ts'
import type { WrittenMapping } from './mapping-shape.ts'
import { normaliseHeader } from './mapping.ts'

/** Free wording may serve several fields; what is a date, an amount, a number or a code of one thing is not that of another. */
const wording: ReadonlySet<FieldType> = new Set(['text', 'reference', 'instrument', 'article', 'text set'])

interface Place {
  readonly field: string
  readonly header: string
  readonly label: string
  readonly path: readonly string[]
  /** The whole cell is read, not a part of it. */
  readonly isWhole: boolean
}

/** A header twice where it can be meant once, or telling but read by nothing. */
export function headerProblems(written: WrittenMapping): ShapeProblem[] {
  const places = placesOf(written)
  return [...twice(places), ...inTwoFields(written, places), ...unread(written, places)]
}

function placesOf({ columns }: WrittenMapping): Place[] {
  return Object.entries(columns).flatMap(([field, column]) =>
    (['from', 'join'] as const).flatMap((list) =>
      (column[list] ?? []).map(({ from: label, extract }, i) => ({
        field,
        label,
        header: normaliseHeader(label),
        path: ['columns', field, list, String(i), 'from'],
        isWhole: list === 'from' && extract === undefined && column.extract === undefined,
      })),
    ),
  )
}

function twice(places: readonly Place[]): ShapeProblem[] {
  return places
    .filter(({ isWhole }) => isWhole)
    .filter((place, i, whole) => whole.findIndex(({ field, header }) => field === place.field && header === place.header) < i)
    .map(({ label, path }) => problem('header-twice', path, { header: label }))
}

function inTwoFields({ record }: WrittenMapping, places: readonly Place[]): ShapeProblem[] {
  const fields = mappedFields(record)
  const measured = places.filter(({ field, isWhole }) => isWhole && fields[field] !== undefined && !wording.has(fields[field].type))
  return measured.flatMap((place, i) => {
    const first = measured.slice(0, i).find(({ field, header }) => header === place.header && field !== place.field)
    if (first === undefined) return []
    return [problem('header-in-two-fields', place.path, { header: place.label, field: place.field, other: first.field })]
  })
}

function unread({ recognise, columns, reject, ignore }: WrittenMapping, places: readonly Place[]): ShapeProblem[] {
  const patterns = Object.values(columns).flatMap((column) => column.patterns ?? [])
  const known = new Set([
    ...places.map(({ header }) => header),
    ...[...patterns.flatMap(({ from, where_blank: whereBlank }) => [from, whereBlank ?? from]), ...(reject ?? []).map(({ column }) => column), ...(ignore ?? [])].map(normaliseHeader),
  ])
  return recognise.flatMap((variants, i) =>
    variants.flatMap((label, j) =>
      known.has(normaliseHeader(label)) ? [] : [problem('recognise-unread', ['recognise', String(i), String(j)], { header: label })],
    ),
  )
}

function problem(code: ShapeProblem['code'], path: readonly string[], details: Readonly<Record<string, string>>): ShapeProblem {
  return { code, path, part: 'value', details }
}
