import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { AgencyQuality, Quality, RowCounts, SourceQuality } from '../../pipeline/domain/quality.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { checkTitles, driftSentence, fieldName, suggestionSentence } from '../quality/sentences.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

interface Line {
  readonly part: string
  readonly file: string | null
  readonly sheet: string | null
  readonly agency: string | null
  readonly item: string
  readonly count: number | null
  readonly outOf: number | null
  readonly note: string | null
}

type Place = Pick<Line, 'part' | 'file' | 'sheet' | 'agency'>
const nowhere = { file: null, sheet: null, agency: null }

/** Every figure of the quality of the data, one a line, for filtering in a spreadsheet; the warnings have a list of their own. */
export function qualityTable(quality: Quality, checks: readonly Check[], language: Language): Table {
  const words = wordsIn(language)
  const own = words.quality
  const lines: Line[] = [
    ...quality.sources.flatMap((source) => countLines(placeOfSource(source, words), source, words)),
    ...quality.agencies.flatMap((agency) => countLines(placeOfAgency(agency, words), agency, words)),
    ...quality.gaps.map(({ agencyName, field, lacking, records, checks: ids }) => ({
      ...nowhere,
      part: own.partGap,
      agency: agencyName,
      item: fieldName(field, words),
      count: lacking,
      outOf: records,
      note: `${own.checks}${words.report.colon}${checkTitles(ids, checks, language)}`,
    })),
    ...quality.completeness.map(({ agencyName, field, filled, records }) => ({
      ...nowhere,
      part: own.partCompleteness,
      agency: agencyName,
      item: fieldName(field, words),
      count: filled,
      outOf: records,
      note: null,
    })),
    ...quality.drift.map((one) => ({
      part: own.partDrift,
      file: one.file,
      sheet: one.sheet,
      agency: one.agencyName,
      item: one.field === null ? own.difference : fieldName(one.field, words),
      count: null,
      outOf: null,
      note: driftSentence(one, words),
    })),
    ...quality.suggestions.map((one) => ({
      ...nowhere,
      part: own.partSuggestion,
      file: one.file,
      item: one.name,
      count: null,
      outOf: null,
      note: suggestionSentence(one, words),
    })),
  ]
  const columns: readonly Column<Line>[] = [
    ['part', 'text', (line) => line.part],
    ['source_file', 'text', (line) => line.file],
    ['sheet', 'text', (line) => line.sheet],
    ['agency', 'text', (line) => line.agency],
    ['item', 'text', (line) => line.item],
    ['count', 'integer', (line) => line.count],
    ['out_of', 'integer', (line) => line.outOf],
    ['note', 'text', (line) => line.note],
  ]
  return tableOf(lines, columns, words)
}

function placeOfSource({ file, sheet }: SourceQuality, { quality }: Words): Place {
  return { part: quality.partSource, file, sheet, agency: null }
}

function placeOfAgency({ agencyName }: AgencyQuality, { quality }: Words): Place {
  return { part: quality.partAgency, file: null, sheet: null, agency: agencyName ?? quality.unknownAgency }
}

function countLines(place: Place, counts: RowCounts, words: Words): Line[] {
  const own = words.quality
  const { read, used, repeated, replaced, quarantined, corrected, byReason, byWarning } = counts
  const plain: readonly (readonly [string, number | null])[] = [
    [own.read, read],
    [own.used, used],
    [own.repeated, repeated],
    [own.replaced, replaced],
    [own.quarantined, quarantined],
    [own.corrected, corrected],
  ]
  const line = (item: string, count: number | null): Line => Object.assign({}, place, { item, count, outOf: read, note: null })
  return [
    ...plain.map(([item, count]) => line(item, count)),
    ...Object.entries(byReason).map(([code, count]) => line(`${own.openReasons}${words.report.colon}${termOf(words.reasonNames, code)}`, count)),
    ...Object.entries(byWarning).map(([code, count]) => line(`${own.warned}${words.report.colon}${termOf(words.warningNames, code)}`, count)),
  ]
}
