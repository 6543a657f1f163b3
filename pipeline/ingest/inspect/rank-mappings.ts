import { isRecognised, mappedHeaders, missingHeaders } from '../mappings/choose-mapping.ts'
import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { sampleReader } from './read-sample.ts'
import type { SheetStart } from './sheet-start.ts'

/** How well a mapping fits a sheet, in figures that a reader can check. */
export interface Candidate {
  readonly mapping: Mapping
  /** Loading takes a sheet by this mapping only if all of its telling headers are there, and none that speaks against it. */
  readonly isRecognised: boolean
  readonly tellingHeaders: number
  readonly missingHeaders: readonly string[]
  readonly headersRead: number
  readonly headersIgnored: number
  readonly headers: number
  /** Of the sampled cells that are not blank, in the columns that it reads. */
  readonly cellsRead: number
  readonly cellsAccepted: number
  readonly confidence: 'high' | 'medium' | 'low'
}

const nearlyAll = 0.99
const most = 0.9

/** All mappings that know a header of the sheet: as loading would choose, then by how many headers they read. */
export function rankMappings(start: SheetStart, mappings: readonly Mapping[]): Candidate[] {
  const present = new Set(start.headers.map(normaliseHeader).filter((header) => header !== ''))
  return mappings
    .map((mapping) => ({ mapping, mapped: mappedHeaders(mapping, present), isRecognised: isRecognised(mapping, present) }))
    .filter(({ mapped }) => mapped > 0)
    .sort((a, b) => Number(b.isRecognised) - Number(a.isRecognised) || b.mapped - a.mapped)
    .slice(0, 2)
    .map(({ mapping }) => measure(start, mapping, present))
}

function measure(start: SheetStart, mapping: Mapping, present: ReadonlySet<string>): Candidate {
  const read = sampleReader(start, mapping)
  const cells = start.rows.flatMap(read)
  const cellsAccepted = cells.filter(({ parsed }) => 'value' in parsed).length
  const recognised = isRecognised(mapping, present)
  const share = cells.length === 0 ? 0 : cellsAccepted / cells.length
  return {
    mapping,
    isRecognised: recognised,
    tellingHeaders: mapping.recognise.length,
    missingHeaders: missingHeaders(mapping, present),
    headersRead: mappedHeaders(mapping, present),
    headersIgnored: [...present].filter((header) => mapping.ignored.has(header) && !mapping.headers.has(header)).length,
    headers: present.size,
    cellsRead: cells.length,
    cellsAccepted,
    confidence: !recognised || share < most ? 'low' : share < nearlyAll ? 'medium' : 'high',
  }
}
