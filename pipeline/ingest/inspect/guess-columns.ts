import { nearestAlike } from '../../settings/nearest.ts'
import { catalogue } from '../fields/catalogue.ts'
import { normaliseHeader, type MappedColumn, type MappedSource, type Mapping } from '../mappings/mapping.ts'
import type { MoneyUnit } from '../parsing/money.ts'
import { cellReader } from '../read-cell.ts'
import type { SheetStart } from './sheet-start.ts'

/** How a field might be filled from the sheet. */
export interface GuessedColumn {
  readonly field: string
  /** As a mapping writes it: what follows `field:`. */
  readonly written: unknown
  readonly headers: readonly string[]
  /** Known under these names; else only alike, and its cells can be read. */
  readonly isCertain: boolean
}

const alike = 0.6
/** A date or an amount taken for another one makes a false fact, where wording out of place is only read as such. */
const veryAlike = 0.8
const wording = new Set(['text', 'reference', 'text set'])
const readable = 0.9

/** What the mappings know of the headers, the best one first, then what looks like a known header and can be read as its field. */
export function guessColumns(start: SheetStart, mappings: readonly Mapping[]): GuessedColumn[] {
  const recordType = mappings[0]?.recordType ?? 'decision'
  const ofRecord = mappings.filter((mapping) => mapping.recordType === recordType)
  const used = new Set<string>()
  const guesses: GuessedColumn[] = []
  const take = (guess: GuessedColumn | null): void => {
    if (guess === null || guesses.some(({ field }) => field === guess.field)) return
    guesses.push(guess)
    for (const header of guess.headers) used.add(normaliseHeader(header))
  }
  for (const [i, mapping] of ofRecord.entries()) {
    for (const [field, column] of Object.entries(mapping.columns)) {
      const free = start.headers.filter((header) => header !== '' && (i === 0 || !used.has(normaliseHeader(header))))
      take(knownColumn(field, column, free))
    }
  }
  const labels = new Map(
    ofRecord.flatMap(({ columns }) => Object.entries(columns).flatMap(([field, { from }]) => from.map(({ label }) => [label, field] as const))),
  )
  for (const header of start.headers) {
    if (header === '' || used.has(normaliseHeader(header)) || ofRecord[0]?.ignored.has(normaliseHeader(header)) === true) continue
    const label = nearestAlike(header, [...labels.keys()], alike)
    if (label === null) continue
    const isWording = wording.has(catalogue[recordType][labels.get(label)!]!.type)
    if (isWording || nearestAlike(header, [label], veryAlike) !== null) take(alikeColumn(start, recordType, labels.get(label)!, header))
  }
  return guesses
}

/** A mapping's column, cut down to the headers that are there, under the names that they have there. */
function knownColumn(field: string, column: MappedColumn, headers: readonly string[]): GuessedColumn | null {
  const written = new Map(headers.map((header) => [normaliseHeader(header), header]))
  const source = ({ header, extract, unit }: MappedSource): unknown => {
    const more = { ...(extract !== null && { extract: extract.source }), ...(unit !== null && { unit }) }
    return Object.keys(more).length === 0 ? written.get(header)! : { from: written.get(header)!, ...more }
  }
  const here = <T extends { readonly header: string }>(sources: readonly T[]): T[] => sources.filter(({ header }) => written.has(header))
  const [from, join, patterns] = [here(column.from), here(column.join), here(column.patterns)]
  if (from.length + join.length + patterns.length === 0) return null
  const sources = from.map(source)
  const more = {
    ...(join.length > 0 && { join: join.map(source) }),
    ...(column.unit !== 'yuan' && { unit: column.unit }),
    ...(column.remove !== null && { remove: column.remove.source }),
    ...(Object.keys(column.values).length > 0 && { values: column.values }),
    ...(column.separator !== null && { separator: column.separator }),
    ...(patterns.length > 0 && {
      patterns: patterns.map(({ header, matches, whereBlank, value }) => ({
        from: written.get(header)!,
        matches: matches.source,
        ...(whereBlank !== null && { where_blank: written.get(whereBlank) ?? whereBlank }),
        value,
      })),
    }),
  }
  const all = [...from, ...join, ...patterns].map(({ header }) => written.get(header)!)
  const isPlain = Object.keys(more).length === 0
  return { field, written: isPlain ? sources : { ...(sources.length > 0 && { from: sources }), ...more }, headers: all, isCertain: true }
}

function alikeColumn({ headers, rows }: SheetStart, recordType: Mapping['recordType'], name: string, header: string): GuessedColumn | null {
  const field = catalogue[recordType][name]!
  const unit = unitIn(header)
  // An amount that does not say its unit may be ten thousand times another: a person has to look.
  if (field.type === 'money' && unit === null) return null
  const read = cellReader(field, null, () => '')
  const place = headers.indexOf(header)
  const texts = rows.map((cells) => cells[place]?.trim() ?? '').filter((text) => text !== '')
  const accepted = texts.filter((text) => 'value' in read(text, unit ?? 'yuan')).length
  if (texts.length === 0 || accepted / texts.length < readable) return null
  const written = unit === 'wan_yuan' && field.type === 'money' ? { from: [header], unit } : [header]
  return { field: name, written, headers: [header], isCertain: false }
}

function unitIn(header: string): MoneyUnit | null {
  if (/万/.test(header)) return 'wan_yuan'
  return /元|yuan/i.test(header) ? 'yuan' : null
}
