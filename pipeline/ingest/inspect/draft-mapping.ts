import { basename, extname } from 'node:path'
import { nearest, nearestAlike } from '../../settings/nearest.ts'
import { catalogue, mappedFields } from '../fields/catalogue.ts'
import { normaliseHeader, type Mapping } from '../mappings/mapping.ts'
import { codeWords, lookUpCode } from '../parsing/codes.ts'
import { guessColumns, type GuessedColumn } from './guess-columns.ts'
import { knownHeaders, type SheetInspection } from './inspect-sheet.ts'
import { yamlComment, yamlFlow } from './yaml-flow.ts'

/** The comments of a drafted mapping, in the language of the workspace. */
export interface DraftWords {
  readonly head: string
  readonly telling: string
  readonly guessed: string
  readonly unknown: string
  readonly nearest: string
  readonly required: string
  readonly codes: string
  readonly nulls: string
}

export interface DraftedMapping {
  readonly text: string
  /** Required fields for which no column was found: the user has to name them before the mapping can be used. */
  readonly missing: readonly string[]
}

const tellingHeaders = 5
const alike = 0.35

/** Starts a mapping of a sheet: what is known filled in, what is not left as comments. */
export function draftMapping(
  inspection: SheetInspection,
  mappings: readonly Mapping[],
  target: string,
  source: string,
  words: DraftWords,
): DraftedMapping {
  const { start, best } = inspection
  const base = best?.mapping ?? null
  const recordType = base?.recordType ?? 'decision'
  const guesses = guessColumns(start, base === null ? mappings.filter((one) => one.recordType === 'decision') : [base, ...mappings.filter((one) => one !== base)])
  const taken = new Set(guesses.flatMap(({ headers }) => headers))
  const fields = mappedFields(recordType)
  const constants = Object.entries(base?.constants ?? {})
  const missing = Object.entries(fields)
    .filter(([name, { isRequired }]) => isRequired === true && !guesses.some(({ field }) => field === name) && !constants.some(([field]) => field === name))
    .map(([name]) => name)
  const ignored = start.headers.filter((header) => base?.ignored.has(normaliseHeader(header)) === true && !taken.has(header))
  const unknown = [...new Set(start.headers)].filter((header) => header !== '' && !taken.has(header) && !ignored.includes(header))
  const title = basename(source, extname(source))
  const lines = [
    ...words.head.split('\n').map((line) => `# ${line}`),
    `mapping: ${nameOf(target)}`,
    `title: ${yamlFlow({ 'zh-CN': title, en: title })}`,
    `record: ${recordType}`,
    `# ${words.telling}`,
    `recognise: ${yamlFlow(telling(guesses, Object.keys(fields).filter((name) => fields[name]!.isRequired === true)))}`,
    'columns:',
    ...missing.map((field) => `  # ${field}:   # ${words.required}`),
    ...guesses.flatMap((guess) => draftedColumn(guess, inspection, recordType, words)),
    ...unknownLines(unknown, knownHeaders(mappings, best), words),
    ...(constants.length > 0 ? [`constants: ${yamlFlow(Object.fromEntries(constants))}`] : []),
    `# ${words.nulls}`,
    `nulls: ${yamlFlow([...new Set(['/', '-', '—', ...(base?.nulls ?? [])])])}`,
    ...(ignored.length > 0 ? [`ignore: ${yamlFlow([...new Set(ignored)])}`] : []),
  ]
  return { text: `${lines.join('\n')}\n`, missing }
}

function nameOf(target: string): string {
  const name = basename(target, extname(target)).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return name === '' ? 'own-mapping' : name
}

/** The required columns tell the sheet, and a few more, so that another list of the same agency is not taken for it. */
function telling(guesses: readonly GuessedColumn[], required: readonly string[]): string[] {
  const first = guesses.filter(({ field }) => required.includes(field))
  const more = guesses.filter((guess) => !first.includes(guess) && guess.isCertain)
  const headers = [...first, ...more, ...guesses].map(({ headers: [header] }) => header!)
  return [...new Set(headers)].slice(0, Math.max(first.length, tellingHeaders))
}

function columnLines({ field, written, isCertain }: GuessedColumn, unknown: readonly string[], codes: ReadonlyMap<string, string>, words: DraftWords): string[] {
  if (unknown.length === 0) return [`  ${field}: ${yamlFlow(written)}${isCertain ? '' : `   # ${words.guessed}`}`]
  const parts: Record<string, unknown> = Array.isArray(written) ? { from: written } : { ...Object(written) }
  const { values = {}, ...others } = parts
  const known = Object.entries(Object(values)).map(([word, code]) => `      ${yamlFlow(word)}: ${yamlFlow(code)}`)
  return [
    `  ${field}:${isCertain ? '' : `   # ${words.guessed}`}`,
    ...Object.entries(others).map(([key, value]) => `    ${key}: ${yamlFlow(value)}`),
    `    # ${words.codes}`,
    known.length === 0 ? '    # values:' : '    values:',
    ...known,
    ...unknown.map((word) => `    #   ${yamlFlow(word)}: ${codes.get(nearest(word, [...codes.keys()])) ?? ''}`),
  ]
}

/** Words of a column of codes that are no code yet; of a set the parts, because a list of values is about one code. */
function unknownCodes({ field }: GuessedColumn, { unreadable }: SheetInspection, codes: ReadonlyMap<string, string>, isSet: boolean): string[] {
  const values = unreadable.filter((column) => column.field === field).flatMap((column) => column.values)
  const parts = values.flatMap(({ value }) => (isSet ? value.split(/[、,，;；|]+/) : [value])).map((part) => part.trim())
  return [...new Set(parts)].filter((part) => part !== '' && lookUpCode(part, codes) === undefined)
}

function draftedColumn(guess: GuessedColumn, inspection: SheetInspection, recordType: Mapping['recordType'], words: DraftWords): string[] {
  const { codes: list, type } = catalogue[recordType][guess.field]!
  const codes: ReadonlyMap<string, string> = list === undefined ? new Map() : codeWords(list)
  return columnLines(guess, list === undefined ? [] : unknownCodes(guess, inspection, codes, type === 'code set'), codes, words)
}

function unknownLines(headers: readonly string[], known: ReadonlyMap<string, string>, words: DraftWords): string[] {
  if (headers.length === 0) return []
  const lines = headers.map((header) => {
    const label = nearestAlike(header, [...known.keys()], alike)
    if (label === null) return `  # ${yamlFlow([header])}`
    return `  # ${known.get(label)!}: ${yamlFlow([header])}   # ${words.nearest}${yamlComment(label)}`
  })
  return [`  # ${words.unknown}`, ...lines]
}
