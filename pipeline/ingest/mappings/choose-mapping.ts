import { UserError } from '../../domain/errors.ts'
import { catalogue } from '../fields/catalogue.ts'
import { normaliseHeader, type Mapping } from './mapping.ts'

/** Of headers in messages. */
const longestList = 200

/**
 * The mapping whose telling headers are all there, with none that speaks against it, and that reads the most of the others. `mappings` come in order of
 * preference, folder by folder; two equally good ones are an error rather than a guess.
 */
export function chooseMapping(headers: readonly string[], mappings: readonly Mapping[], folderOf: (mapping: Mapping) => string): Mapping {
  const present = new Set(headers.map(normaliseHeader))
  const ranked = mappings
    .filter((mapping) => isRecognised(mapping, present))
    .map((mapping) => ({ mapping, mapped: mappedHeaders(mapping, present) }))
    .sort((a, b) => b.mapped - a.mapped)
  const [best, second] = ranked
  if (best === undefined) throw notRecognised(headers, mappings, present)
  if (second !== undefined && second.mapped === best.mapped && folderOf(second.mapping) === folderOf(best.mapping)) {
    throw new UserError('mapping-ambiguous', { first: best.mapping.name, second: second.mapping.name })
  }
  return best.mapping
}

/** Refuses a sheet that lacks every column of a required field, before a single row is read. */
export function requireColumns(mapping: Mapping, headers: readonly string[]): void {
  const present = new Set(headers.map(normaliseHeader))
  const missing = missingHeaders(mapping, present)
  if (missing.length > 0) throw columnMissing(mapping, missing.join('、'), headers)
  for (const [field, { isRequired }] of Object.entries(catalogue[mapping.recordType])) {
    const column = mapping.columns[field]
    if (isRequired !== true || column === undefined || mapping.constants[field] !== undefined) continue
    const sources = [...column.from, ...column.join]
    if (sources.some(({ header }) => present.has(header)) || column.patterns.length > 0) continue
    throw columnMissing(mapping, sources[0]?.label ?? field, headers)
  }
}

/** Whether the telling headers are all there, and none of those that speak against the mapping. */
export function isRecognised(mapping: Mapping, present: ReadonlySet<string>): boolean {
  return missingHeaders(mapping, present).length === 0 && ![...mapping.unless].some((header) => present.has(header))
}

/** How many of the headers the mapping reads. */
export function mappedHeaders(mapping: Mapping, present: ReadonlySet<string>): number {
  return [...present].filter((header) => mapping.headers.has(header)).length
}

/** The telling headers that are not there, each by its first variant. */
export function missingHeaders(mapping: Mapping, present: ReadonlySet<string>): string[] {
  return mapping.recognise.filter((variants) => !variants.some((header) => present.has(header))).map(([first]) => first!)
}

function listed(headers: readonly string[]): string {
  const list = headers.filter((header) => header !== '').join('、')
  return list.length > longestList ? `${list.slice(0, longestList - 1)}…` : list
}

function columnMissing(mapping: Mapping, column: string, headers: readonly string[]): UserError {
  return new UserError('mapping-column-missing', { mapping: mapping.name, column, headers: listed(headers) })
}

function notRecognised(headers: readonly string[], mappings: readonly Mapping[], present: ReadonlySet<string>): UserError {
  const nearest = mappings
    .map((mapping) => ({ mapping, mapped: mappedHeaders(mapping, present) }))
    .sort((a, b) => b.mapped - a.mapped)[0]
  return new UserError('mapping-not-recognised', {
    headers: listed(headers),
    nearest: nearest?.mapping.name ?? '',
    missing: nearest === undefined ? '' : missingHeaders(nearest.mapping, present).join('、'),
  })
}
