import type { QuarantineReason } from '../../domain/quarantine-reason.ts'
import { nearestAlike } from '../../settings/nearest.ts'
import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { fieldsOf, sampleMasker, type Masker } from './mask-samples.ts'
import { rankMappings, type Candidate } from './rank-mappings.ts'
import { sampleReader } from './read-sample.ts'
import type { SheetStart } from './sheet-start.ts'

export interface InspectedColumn {
  readonly header: string
  /** Of the sampled rows, 0 to 1. */
  readonly filled: number
  /** Up to three different values, people masked. */
  readonly samples: readonly string[]
  /** The fields that the best mapping reads it as. */
  readonly fields: readonly string[]
  readonly use: 'read' | 'ignored' | 'unread'
  /** For an unread one: the known header most like it, and its field. */
  readonly nearest: { readonly header: string; readonly field: string } | null
}

/** Values that the best mapping cannot read, the most frequent first. */
export interface UnreadableColumn {
  readonly header: string
  readonly field: string
  readonly cells: number
  readonly values: readonly { readonly value: string; readonly count: number; readonly reason: QuarantineReason; readonly details: Readonly<Record<string, string>> }[]
}

export interface SheetInspection {
  readonly start: SheetStart
  readonly columns: readonly InspectedColumn[]
  readonly best: Candidate | null
  readonly runnerUp: Candidate | null
  readonly unreadable: readonly UnreadableColumn[]
  /** The fields of the record that have a column or a fixed value. */
  readonly fields: readonly string[]
}

const samplesShown = 3
const valuesShown = 5
const alike = 0.5

/** What a sheet holds, which mapping reads it, and what that mapping leaves out or cannot read. */
export function inspectSheet(start: SheetStart, mappings: readonly Mapping[]): SheetInspection {
  const [best = null, runnerUp = null] = rankMappings(start, mappings)
  const mask = sampleMasker(start, best?.mapping ?? null)
  const known = knownHeaders(mappings, best)
  const columns = start.headers.flatMap((header, place) => (header === '' ? [] : [inspectColumn(start, place, best, mask, known)]))
  const constants = Object.keys(best?.mapping.constants ?? {})
  return {
    start,
    columns,
    best,
    runnerUp,
    unreadable: best === null ? [] : unreadableColumns(start, best.mapping, mask),
    fields: [...new Set([...columns.flatMap(({ fields }) => fields), ...constants])],
  }
}

/** Header as the mappings of a record write it → its field. */
export function knownHeaders(mappings: readonly Mapping[], best: Candidate | null): ReadonlyMap<string, string> {
  const alikeMappings = mappings.filter(({ recordType }) => recordType === (best?.mapping.recordType ?? 'decision'))
  return new Map(
    alikeMappings.flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([field, { from, join }]) => [...from, ...join].map(({ label }) => [label, field] as const)),
    ),
  )
}

function inspectColumn(
  { headers, rows }: SheetStart,
  place: number,
  best: Candidate | null,
  mask: Masker,
  known: ReadonlyMap<string, string>,
): InspectedColumn {
  const header = headers[place]!
  const normalised = normaliseHeader(header)
  const values = rows.map((cells) => cells[place]?.trim() ?? '').filter((value) => value !== '')
  const samples = [...new Set([...new Set(values)].slice(0, samplesShown * samplesShown).map((value) => mask(header, value)))]
  const isRead = best?.mapping.headers.has(normalised) ?? false
  const use = isRead ? 'read' : best?.mapping.ignored.has(normalised) === true ? 'ignored' : 'unread'
  const label = use === 'unread' ? nearestAlike(header, [...known.keys()], alike) : null
  return {
    header,
    filled: rows.length === 0 ? 0 : values.length / rows.length,
    samples: samples.slice(0, samplesShown),
    fields: best === null ? [] : fieldsOf(best.mapping, normalised),
    use,
    nearest: label === null ? null : { header: label, field: known.get(label)! },
  }
}

function unreadableColumns(start: SheetStart, mapping: Mapping, mask: Masker): UnreadableColumn[] {
  const read = sampleReader(start, mapping)
  const byColumn = new Map<string, { header: string; field: string; counts: Map<string, { count: number; reason: QuarantineReason; details: Readonly<Record<string, string>> }> }>()
  for (const { field, header, text, parsed } of start.rows.flatMap(read)) {
    if (!('fault' in parsed) || header === null) continue
    const column = byColumn.get(`${field} ${header}`) ?? { header, field, counts: new Map() }
    const known = column.counts.get(text)
    column.counts.set(text, { count: (known?.count ?? 0) + 1, reason: parsed.fault, details: parsed.details ?? {} })
    byColumn.set(`${field} ${header}`, column)
  }
  return [...byColumn.values()].map(({ header, field, counts }) => {
    const values = [...counts].map(([value, { count, reason, details }]) => ({ value: mask(header, value), count, reason, details }))
    const cells = values.reduce((sum, { count }) => sum + count, 0)
    return { header, field, cells, values: values.sort((a, b) => b.count - a.count).slice(0, valuesShown) }
  })
}
