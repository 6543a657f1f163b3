import type { Bounds, Comparison, ComparisonWarning, WeighedFact } from '../../pipeline/domain/comparison.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision } from '../../pipeline/domain/report-data.ts'
import { marks } from '../nightly/comparables-table.ts'
import { decisionFields } from '../nightly/decision-fields.ts'
import { pairLines, section, wrap } from '../nightly/finding-text.ts'
import { formatAmount } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { factName, shownWeights } from './fact-name.ts'

type Pair = readonly [label: string, value: string]

/** A comparison as plain text for a terminal. */
export function renderComparisonText(one: Comparison, { language, asOf, isDraft }: { language: Language; asOf: string; isDraft: boolean }): string {
  const words = wordsIn(language)
  const { comparison } = words
  return [
    `${isDraft ? comparison.titleOfDraft : comparison.titleOfDecision}`,
    ...(isDraft ? wrap(fill(comparison.standInDate, { asOf })) : []),
    ...section(comparison.subject, pairLines(factPairs(one.decision, words))),
    ...section(comparison.result, resultSentences(one, words).flatMap((sentence) => wrap(sentence))),
    ...section(comparison.warnings, one.warnings.flatMap((warning) => wrap(warningSentence(warning, words)))),
    ...section(comparison.narrowing, [...pairLines(narrowingPairs(one, words)), ...wrap(comparison.narrowingNote)]),
    ...section(comparison.kinds, pairLines(kindPairs(one, words))),
    ...section(comparison.range, pairLines(rangePairs(one, words))),
    ...section(comparison.weights, weightLines(one.weights, words)),
    ...section(comparison.nearest, nearestLines(one, words)),
    ...section(comparison.missing, missingLines(one, words)),
    ...section(comparison.notShown, wrap(comparison.notShownText)),
  ].join('\n') + '\n'
}

/** What is said of the whole: where the fine stands, or why nothing can be told. */
export function resultSentences({ obstacle, narrowing, range, standing }: Comparison, { comparison }: Words): readonly string[] {
  if (obstacle !== null || range === null) return [fill(comparison[obstacle ?? 'too-few'], { nearest: narrowing.nearest })]
  const sentence = standing === null ? comparison.withoutFine : comparison[standing.place]
  const whole = fill(sentence, { ...range, ...standing })
  return range.isFixed ? [whole, fill(comparison.fixedPractice, { median: range.median })] : [whole]
}

/** The recorded facts and the outcome; free text stays in the file. */
function factPairs(decision: ReportDecision, words: Words): Pair[] {
  return decisionFields(words)
    .filter(({ role, key }) => role !== 'text' && key !== 'status')
    .filter((field) => field.role === 'fact' || field.valueOf(decision) !== null)
    .map(({ label, valueOf }) => [label, valueOf(decision) ?? words.report.notRecorded])
}

export function warningSentence({ code, details }: ComparisonWarning, words: Words): string {
  const sentence = words.comparison[code]
  const { kinds, fields, facts } = details
  return fill(sentence, {
    ...details,
    ...(typeof kinds === 'string' && { kinds: kindNames(kinds, words) }),
    ...(typeof fields === 'string' && { fields: fields.split('|').map((field) => words.fields[field] ?? field).join(words.report.listSeparator) }),
    ...(typeof facts === 'string' && { facts: facts.split('|').map((fact) => factName(fact, words)).join(words.report.listSeparator) }),
  })
}

function narrowingPairs({ narrowing }: Comparison, { comparison }: Words): Pair[] {
  const count = (cases: number): string => fill(comparison.cases, { count: cases })
  return [
    [comparison.ofItem, count(narrowing.item)],
    [comparison.ofEpoch, count(narrowing.epoch)],
    [comparison.ofPartyKind, count(narrowing.partyKind)],
    [comparison.ofFacts, count(narrowing.sameFacts)],
    [comparison.ofNearest, count(narrowing.nearest)],
  ]
}

function kindPairs({ kinds }: Comparison, words: Words): Pair[] {
  const all = kinds.reduce((sum, { cases }) => sum + cases, 0)
  return kinds.map((one) => [kindNames(one.kinds, words), fill(words.comparison.kindsShare, { cases: one.cases, share: one.cases / all })])
}

export function kindNames(kinds: string, { terms, report }: Words): string {
  return kinds.split('|').map((kind) => termOf(terms.penaltyKinds, kind)).join(report.listSeparator)
}

function rangePairs({ range, statute, tier }: Comparison, words: Words): Pair[] {
  const { comparison } = words
  const bounds = (title: string, one: Bounds | null): Pair[] =>
    one === null || (one.lower === null && one.upper === null) ? [] : [[fill(title, { source: one.source }), fill(comparison.between, { lower: one.lower, upper: one.upper })]]
  const usual: Pair[] = range === null ? [] : [
    [comparison.usualRange, fill(comparison.between, { lower: range.low, upper: range.high })],
    [comparison.middleHalf, fill(comparison.between, { lower: range.lowerQuartile, upper: range.upperQuartile })],
    [comparison.median, formatAmount(String(range.median))],
    [comparison.basis, fill(comparison.basisOf, { ...range, kinds: kindNames(range.kinds, words) })],
  ]
  return [...usual, ...bounds(comparison.statute, statute), ...bounds(comparison.tier, tier)]
}

function weightLines(weights: readonly WeighedFact[], words: Words): readonly string[] {
  const { comparison } = words
  const pairs = shownWeights(weights).map(({ fact, factor, cases, isPresent }): Pair => [
    factName(fact, words),
    [
      fill(factor > 1 ? comparison.raises : comparison.lowers, { factor }),
      cases === null ? '' : fill(comparison.weightCases, { cases }),
      isPresent ? comparison.present : '',
    ].join(''),
  ])
  return pairs.length === 0 ? [] : [...pairLines(pairs), ...wrap(comparison.weightsNote)]
}

function nearestLines({ decision, nearest }: Comparison, words: Words): readonly string[] {
  const { report, comparison } = words
  const fields = decisionFields(words)
  const compared = fields.filter(({ role, key }) => role === 'fact' && key !== 'agency' && key !== 'status' && key !== 'role')
  const pairs = nearest.flatMap((other, index): Pair[] => {
    const outcome = fields.filter(({ role }) => role === 'outcome').flatMap(({ label, valueOf }) => (valueOf(other) === null ? [] : [`${label} ${valueOf(other)}`]))
    const differences = compared.flatMap(({ label, valueOf }): Pair[] => {
      const [here, there] = [valueOf(decision), valueOf(other)]
      if (here === there) return []
      const mark = here === null || there === null ? marks.unknown : marks.different
      return [[`  ${label}`, `${mark}${there ?? report.notRecorded}  (${fill(comparison.here, { value: here ?? report.notRecorded })})`]]
    })
    return [
      [fill(report.comparable, { place: index + 1 }), `${other.documentNumber ?? report.notRecorded}  ${other.decisionDate}  ${other.agencyName}  ${other.party}`],
      ['', outcome.join(report.clauseSeparator)],
      ...(differences.length === 0 ? [['', comparison.sameFacts] satisfies Pair] : differences),
    ]
  })
  return pairs.length === 0 ? [] : [...pairLines(pairs), ...wrap(comparison.differences)]
}

function missingLines({ missing }: Comparison, words: Words): readonly string[] {
  const pairs = missing.map(({ field, recorded, decisions }): Pair => [
    words.fields[field] ?? field,
    decisions === 0 ? words.comparison.factMissing : fill(words.comparison.missingShare, { recorded, decisions }),
  ])
  return pairs.length === 0 ? [] : [...pairLines(pairs), ...wrap(words.comparison.missingNote)]
}
