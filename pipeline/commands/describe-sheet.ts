import { loadChecks } from '../checks/load-checks.ts'
import type { Language } from '../domain/language.ts'
import type { SheetInspection, UnreadableColumn } from '../ingest/inspect/inspect-sheet.ts'
import type { Candidate } from '../ingest/inspect/rank-mappings.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'

const useWords = { read: 'inspectRead', ignored: 'inspectIgnored', unread: 'inspectUnread' } as const
const confidenceWords = { high: 'inspectHigh', medium: 'inspectMedium', low: 'inspectLow' } as const

/** A check that can flag nothing in decisions without these fields. */
export interface CheckWithoutFields {
  readonly check: string
  readonly fields: readonly string[]
}

/** What was seen of a sheet, in lines. */
export function describeSheet(file: string, inspection: SheetInspection, checks: readonly CheckWithoutFields[], language: Language): string[] {
  const { commandLine } = wordsIn(language)
  const { start, columns, best, runnerUp, unreadable } = inspection
  const named = (field: string): string => nameOf(field, language)
  const say = (sentence: keyof Words['commandLine'], values: Readonly<Record<string, Filling>>): string => `${fill(commandLine[sentence], values)}\n`
  const listed = (texts: readonly string[]): string => texts.join(language === 'en' ? ', ' : '、')
  return [
    fill(commandLine.inspectSheet, {
      file,
      // A blank filling would be shown as a dash.
      sheet: start.sheet === null ? '\u200B' : ` [${start.sheet}]`,
      format: start.format.toUpperCase(),
      encoding: start.encoding === null ? '\u200B' : ` ${start.encoding}`,
      row: start.headerRow,
      columns: columns.length,
      rows: start.rows.length,
    }).replaceAll('\u200B', '') + '\n',
    ...columns.map(({ header, filled, samples, fields, use }) =>
      say('inspectColumn', {
        use: commandLine[useWords[use]],
        header: header.replaceAll(/\s+/g, ' '),
        filled,
        fields: listed(fields.map(named)),
        samples: samples.join(' | '),
      }),
    ),
    ...(best === null ? [`${commandLine.inspectNoMapping}\n`] : candidateLines('inspectBest', best, language)),
    ...columns.flatMap(({ header, nearest }) =>
      nearest === null ? [] : [say('inspectNearest', { header: header.replaceAll(/\s+/g, ' '), nearest: nearest.header, field: named(nearest.field) })],
    ),
    ...unreadable.flatMap((column) => unreadableLines(column, language)),
    ...(runnerUp === null ? [] : candidateLines('inspectRunnerUp', runnerUp, language)),
    ...(checks.length === 0 ? [] : [`${commandLine.inspectChecksMissing}\n`]),
    ...checks.map(({ check, fields }) => say('inspectCheckMissing', { check: titleOf(check, language), fields: listed(fields.map(named)) })),
  ]
}

function candidateLines(sentence: 'inspectBest' | 'inspectRunnerUp', candidate: Candidate, language: Language): string[] {
  const { commandLine } = wordsIn(language)
  const { mapping, tellingHeaders, missingHeaders, headersRead, headersIgnored, headers, cellsRead, cellsAccepted } = candidate
  const confidence = commandLine[confidenceWords[candidate.confidence]]
  const lines = [
    fill(commandLine[sentence], { title: mapping.title[language], mapping: mapping.name, confidence }),
    fill(commandLine.inspectFit, {
      found: tellingHeaders - missingHeaders.length,
      telling: tellingHeaders,
      headers,
      read: headersRead,
      ignored: headersIgnored,
      cells: cellsRead,
      accepted: cellsRead === 0 ? 0 : cellsAccepted / cellsRead,
    }),
  ]
  if (missingHeaders.length > 0) lines.push(fill(commandLine.inspectMissingTelling, { headers: missingHeaders.join('、') }))
  else if (!candidate.isRecognised) lines.push(commandLine.inspectSpeaksAgainst)
  return lines.map((line) => `${line}\n`)
}

function unreadableLines({ header, field, cells, values }: UnreadableColumn, language: Language): string[] {
  const { commandLine, quarantine } = wordsIn(language)
  const lines = values.map(({ value, count, reason, details }) => {
    const sentence = fill(quarantine[reason] ?? reason, { ...details, column: header, value })
    return `${fill(commandLine.inspectUnreadableValue, { count, reason: sentence })}\n`
  })
  return [`${fill(commandLine.inspectUnreadable, { header, field: nameOf(field, language), cells })}\n`, ...lines]
}

/** A field by its name in the language and, for the mapping, in the code. */
function nameOf(field: string, language: Language): string {
  const name = wordsIn(language).fields[field]
  if (name === undefined) return field
  return language === 'en' ? `${name} (${field})` : `${name}（${field}）`
}

function titleOf(check: string, language: Language): string {
  const title = loadChecks().find(({ id }) => id === check)?.words[language].title
  if (title === undefined) return check
  return language === 'en' ? `${title} (${check})` : `${title}（${check}）`
}
