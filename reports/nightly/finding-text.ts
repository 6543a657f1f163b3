import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { isFullWidth, terminalWidth } from '../text-width.ts'
import { eventText, judgementText, stateText } from '../finding-life/life-text.ts'
import { fill } from '../words/fill.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { compare, marks, ratioText, shownText, withoutTable } from './comparables-table.ts'
import { comparisonBasis, type ComparisonBasis } from './comparison-basis.ts'
import { fieldsOf, reasonsNotFound, recordedReasons } from './decision-fields.ts'
import { decisionsBehind } from './decisions-behind.ts'
import { describeFinding, type Description } from './describe-finding.ts'
import { caveatSentences, shortHash } from './finding-card.ts'
import { numberOf } from './format.ts'
import { basisParts } from './legal-basis.ts'
import { joined, plain } from './markdown.ts'
import { tierText } from './range-text.ts'

const lineWidth = 84

/** A finding's card as plain text for a terminal, columns aligned for full-width characters. */
export function renderFindingText(reportFinding: ReportFinding, check: Check, language: Language): string {
  const words = wordsIn(language)
  const { report, terms } = words
  const { finding, decision, tiers } = reportFinding
  const description = describeFinding(reportFinding, check, words, language)
  const heading: Pair[] = [
    [report.findingId, finding.findingId],
    [words.findingLife.stateTitle, `${stateText(reportFinding.life, words)}${reportFinding.life.isCurrent ? '' : `  ${words.findingLife.notCurrent}`}`],
    [report.check, `${description.checkTitle} (${check.id})`],
    ...(description.rangeVerdict === null ? [] : [[report.rangeVerdict, description.rangeVerdict]] satisfies Pair[]),
    [report.severity, terms.severities[finding.severity]],
    ...(description.severityReason === null ? [] : [[report.severityReason, description.severityReason]] satisfies Pair[]),
    [check.subject === 'benchmark' ? report.issuer : report.agency, description.agency],
    ...subjectPairs(reportFinding, check, description, words),
    ...(check.subject === 'benchmark' ? [] : figurePairs(description, words)),
  ]
  const facts = decision === null ? [] : fieldsOf(decision, words).map(({ label, valueOf }): Pair => [label, valueOf(decision) ?? report.notRecorded])
  const rules = check.legalBasis.map((each) => basisParts(each, words, language)).map(({ cited, rule }) => `${cited}${report.colon}${rule}`)
  const tierPairs = tiers.map((one): Pair => [one.tier, `${tierText(one, words)}${one.isCited ? `  ${report.tierCitedMark}` : ''}`])
  const basis = comparisonBasis(reportFinding, check, words)
  const behind = decisionsBehind(reportFinding, check, words, language)
  const notShown = check.words[language].sections.whatAFindingDoesNotShow
  return [
    visible(description.verdict),
    ...wrap(report.onlySuspected),
    '',
    ...pairLines(heading),
    ...section(report.facts, pairLines(facts)),
    ...section(report.rule, [...rules, report.ruleNote].flatMap((rule) => wrap(rule))),
    ...section(report.arithmetic, description.arithmetic === null ? [] : wrap(description.arithmetic)),
    ...(basis === null ? [] : basisLines(basis, words)),
    ...section(report.tiers, pairLines(tierPairs)),
    ...(behind === null
      ? section(decision === null ? report.caseParties : report.comparables, comparableLines(reportFinding, words))
      : section(report.decisionsBehind, [...wrap(behind.count), ...pairLines(behind.rows.map(({ document, date, party, item, outcome, departure }): Pair => [document, [date, party, item, outcome, departure].join('  ')]))])),
    ...section(report.explanations, reasonLines(reportFinding, description, words)),
    ...section(report.dataCaveats, caveatSentences(reportFinding, words).flatMap((sentence) => wrap(sentence))),
    ...section(report.notShown, notShown.trim().split(/\n\s*\n/).flatMap((block) => block.split(/\n(?=[-*] )/).flatMap((item) => wrap(plain(joined(item.split('\n'))))))),
    ...section(words.findingLife.story, storyLines(reportFinding, words)),
    ...section(report.nextStep, wrap(check.words[language].nextStep)),
    ...section(words.comparison.configurationVersion, [shortHash(reportFinding)]),
    ...section(report.source, decision === null ? [] : [visible(fill(report.sourceRow, { file: decision.sourceFile, row: decision.sourceRow }))]),
  ].join('\n') + '\n'
}

/** What the finding is about, as far as the agency does not say it. */
function subjectPairs({ finding }: ReportFinding, { subject }: Check, { document, party }: Description, { report }: Words): readonly Pair[] {
  if (subject === 'agency') return [[report.period, document]]
  if (subject === 'benchmark') return [[report.benchmark, document], [report.period, finding.period]]
  return [[report.documentNumber, document], [report.party, party], [report.period, finding.period]]
}

function figurePairs({ actual, expectedLabel, expected, direction }: Description, { report }: Words): readonly Pair[] {
  return [[report.actual, actual], [expectedLabel, expected], [report.direction, direction ?? report.dash]]
}

/** What happened to the finding so far; what was said of others like it comes last. */
function storyLines({ life, events }: ReportFinding, words: Words): readonly string[] {
  const own = events.flatMap((event) => wrap(eventText(event, words)))
  const isOwn = events.some(({ scope, reason, on }) => scope === 'pattern' && reason === life.reason && on === life.since)
  const judged = life.isByPattern && !isOwn ? judgementText(life, words) : null
  const lines = judged === null ? own : [...own, ...wrap(`${words.findingLife.onlyPattern}  ${judged}`)]
  return lines.length === 0 ? [words.findingLife.storyNone] : lines
}

type Pair = readonly [label: string, value: string]

export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `── ${title} ──`, ...lines]
}

function reasonLines({ decision }: ReportFinding, { explanation }: Description, words: Words): readonly string[] {
  const { report } = words
  if (decision === null) return explanation === null ? [] : wrap(explanation)
  const { comparison } = words
  const found = recordedReasons(decision, words)
  const absent = reasonsNotFound(decision, words)
  return [
    ...pairLines(found.map(({ label, value }): Pair => [`${comparison.reasonsFound} ${label}`, value])),
    ...(found.length === 0 && explanation !== null ? wrap(explanation) : []),
    ...(absent.length === 0 ? [] : wrap(`${comparison.reasonsNotFound} ${absent.join(report.listSeparator)}${report.clauseSeparator}${comparison.reasonsNotFoundNote}`)),
  ]
}

/** What a comparison of like facts rests on. */
function basisLines(basis: ComparisonBasis, words: Words): readonly string[] {
  const { comparison } = words
  const { scope, ladder, ladderTitle, ladderNote, ranges, chance, sensitivity, phrases, phrasesNote } = basis
  return [
    ...section(comparison.basisOfComparison, scope.flatMap((sentence) => wrap(sentence))),
    ...section(comparison.ladder, [...wrap(ladderTitle), ...pairLines(ladder), ...(ladderNote === null ? [] : wrap(ladderNote))]),
    ...section(comparison.rangesCompared, pairLines(ranges)),
    ...section(comparison.chance, chance.flatMap((sentence) => wrap(sentence))),
    ...section(comparison.sensitivity, sensitivity.flatMap((sentence) => wrap(sentence))),
    ...section(comparison.phrases, phrases.length === 0 ? [] : [...phrases, phrasesNote].flatMap((line) => wrap(line))),
  ]
}

function comparableLines(reportFinding: ReportFinding, words: Words): readonly string[] {
  const { report } = words
  const comparison = compare(reportFinding, words)
  if (comparison === null) return reportFinding.comparablesTotal === 0 ? [] : wrap(withoutTable(reportFinding, words))
  const { rows, fields, sameInAll, missingInAll, missingHereOnly, referenceLabel } = comparison
  const fine = numberOf(rows[0]?.decision.fine ?? null)
  const blocks = rows.flatMap(({ label, decision, cells }, index): Pair[] => {
    const heading: Pair = [label, `${decision.documentNumber ?? report.notRecorded}  ${decision.decisionDate}  ${decision.party}`]
    const facts = cells.flatMap(({ value, difference }, column): Pair[] => {
      const isOutcome = fields[column]?.role === 'outcome'
      if (index > 0 && difference === 'same' && !isOutcome) return []
      const ratio = index > 0 && fields[column]?.key === 'fine' ? `  ${ratioText(numberOf(decision.fine), fine, '')}` : ''
      return [[`  ${fields[column]?.label ?? ''}`, `${marks[difference]}${value ?? report.notRecorded}${ratio}`]]
    })
    return [heading].concat(facts)
  })
  return [
    ...(Object.keys(reportFinding.shownAs).length > 0 ? wrap(shownText(reportFinding, reportFinding.comparablesTotal, rows.length - 1, words)) : []),
    ...pairLines(blocks),
    ...wrap(fill(report.differenceLegend, { reference: referenceLabel })),
    ...(sameInAll.length === 0 ? [] : wrap(`${report.sameInAll}${report.colon}${sameInAll.map(({ label, value }) => `${label} ${value}`).join(report.clauseSeparator)}`)),
    ...(missingHereOnly.length === 0 ? [] : wrap(`${report.missingHereOnly}${report.colon}${missingHereOnly.join(report.listSeparator)}`)),
    ...(missingInAll.length === 0 ? [] : wrap(`${report.missingInAll}${report.colon}${missingInAll.join(report.listSeparator)}`)),
  ]
}

export function pairLines(pairs: readonly Pair[]): readonly string[] {
  const width = Math.max(0, ...pairs.map(([label]) => terminalWidth(label))) + 2
  return pairs.flatMap(([label, value]) =>
    wrap(value, lineWidth - width).map((line, index) => (index === 0 ? padded(visible(label), width) : ' '.repeat(width)) + line),
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - terminalWidth(text)))
}

/** Text from files could hold escape sequences that a terminal would obey. */
function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
}

/** Breaks at spaces, and between full-width characters. */
export function wrap(text: string, width = lineWidth): readonly string[] {
  const pieces: string[] = []
  let isOpen = false
  for (const character of visible(text)) {
    const isWord = character !== ' ' && !isFullWidth(character)
    if (isWord && isOpen) pieces.push((pieces.pop() ?? '') + character)
    else pieces.push(character)
    isOpen = isWord
  }
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const isClosing = /^[，。；：、）》”！？]$/.test(piece)
    if (line !== '' && !isClosing && terminalWidth(line) + terminalWidth(piece) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return [...lines, line.trimEnd()]
}
