import type { Bounds, Comparison, ComparisonWarning, Standing, WeighedFact } from '../../pipeline/domain/comparison.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision } from '../../pipeline/domain/report-data.ts'
import { marks } from '../nightly/comparables-table.ts'
import { decisionFields } from '../nightly/decision-fields.ts'
import { formatEstimate } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { factName, shownWeights } from './fact-name.ts'

export interface ComparisonOptions {
  readonly language: Language
  /** `YYYY-MM-DD`, which stands in for the date of a draft. */
  readonly asOf: string
  readonly isDraft: boolean
}

/** A part of a comparison: labelled values, then sentences. */
export interface ComparisonSection {
  /** What it is about, whatever the language. */
  readonly id: 'facts' | 'result' | 'warnings' | 'narrowing' | 'kinds' | 'range' | 'weights' | 'nearest' | 'missing' | 'not-shown'
  readonly title: string
  readonly pairs: readonly Pair[]
  readonly sentences: readonly string[]
}

export type Pair = readonly [label: string, value: string]

/** With fewer cases, three in a hundred are none. */
const casesWithTails = 34

/** What a comparison has to say, in the order in which an officer wants it; parts with nothing to say are left out. */
export function comparisonSections(one: Comparison, { language, asOf, isDraft }: ComparisonOptions): readonly ComparisonSection[] {
  const words = wordsIn(language)
  const { pastPractice: comparison } = words
  const all: readonly ComparisonSection[] = [
    { id: 'facts', title: comparison.subject, pairs: factPairs(one.decision, words), sentences: isDraft ? [fill(comparison.standInDate, { asOf })] : [] },
    { id: 'result', title: comparison.result, pairs: [], sentences: resultSentences(one, words) },
    { id: 'warnings', title: comparison.warnings, pairs: [], sentences: one.warnings.map((warning) => warningSentence(warning, words)) },
    noted('narrowing', comparison.narrowing, narrowingPairs(one, words), comparison.narrowingNote),
    { id: 'kinds', title: comparison.kinds, pairs: kindPairs(one, words), sentences: [] },
    { id: 'range', title: comparison.range, pairs: rangePairs(one, words), sentences: [] },
    noted('weights', comparison.weights, weightPairs(one.weights, words), comparison.weightsNote),
    noted('nearest', comparison.nearest, nearestPairs(one, words), comparison.differences),
    noted('missing', comparison.missing, missingPairs(one, words), comparison.missingNote),
    { id: 'not-shown', title: comparison.notShown, pairs: [], sentences: [comparison.notShownText] },
  ]
  return all.filter(({ pairs, sentences }) => pairs.length + sentences.length > 0)
}

/** A note on values that are there. */
function noted(id: ComparisonSection['id'], title: string, pairs: readonly Pair[], note: string): ComparisonSection {
  return { id, title, pairs, sentences: pairs.length === 0 ? [] : [note] }
}

/** What is said of the whole: where the fine stands, or why nothing can be told. */
function resultSentences({ obstacle, narrowing, range, standing }: Comparison, { pastPractice: comparison }: Words): readonly string[] {
  if (obstacle !== null || range === null) return [fill(comparison[obstacle ?? 'too-few'], { nearest: narrowing.nearest })]
  const sentence = comparison[sentenceOf(standing)]
  const whole = fill(sentence, { ...range, ...standing })
  return range.isFixed ? [whole, fill(comparison.fixedPractice, { median: range.median })] : [whole]
}

function sentenceOf(standing: Standing | null): 'withoutFine' | 'within' | 'near' | 'above' | 'aboveAll' | 'below' | 'belowAll' {
  if (standing === null) return 'withoutFine'
  const { place, atOrAbove, atOrBelow } = standing
  if (place === 'above' && atOrAbove === 0) return 'aboveAll'
  return place === 'below' && atOrBelow === 0 ? 'belowAll' : place
}

/** The recorded facts and the outcome; free text stays in the file. */
function factPairs(decision: ReportDecision, words: Words): Pair[] {
  return decisionFields(words)
    .filter(({ role, key }) => role !== 'text' && key !== 'status')
    .filter((field) => field.role === 'fact' || field.valueOf(decision) !== null)
    .map(({ label, valueOf }) => [label, valueOf(decision) ?? words.report.notRecorded])
}

function warningSentence({ code, details }: ComparisonWarning, words: Words): string {
  const sentence = words.pastPractice[code]
  const { kinds, fields, facts } = details
  return fill(sentence, {
    ...details,
    ...(typeof kinds === 'string' && { kinds: kindNames(kinds, words) }),
    ...(typeof fields === 'string' && { fields: fields.split('|').map((field) => words.fields[field] ?? field).join(words.report.listSeparator) }),
    ...(typeof facts === 'string' && { facts: facts.split('|').map((fact) => factName(fact, words)).join(words.report.listSeparator) }),
  })
}

function narrowingPairs({ narrowing }: Comparison, { pastPractice: comparison }: Words): Pair[] {
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
  return kinds.map((one) => [kindNames(one.kinds, words), fill(words.pastPractice.kindsShare, { cases: one.cases, share: one.cases / all })])
}

function kindNames(kinds: string, { terms, report }: Words): string {
  return kinds.split('|').map((kind) => termOf(terms.penaltyKinds, kind)).join(report.listSeparator)
}

function rangePairs({ range, statute, tier }: Comparison, words: Words): Pair[] {
  const { pastPractice: comparison } = words
  const bounds = (title: string, one: Bounds | null): Pair[] =>
    one === null || (one.lower === null && one.upper === null) ? [] : [[fill(title, { source: one.source }), fill(comparison.between, { lower: one.lower, upper: one.upper })]]
  const usual: Pair[] = range === null ? [] : [
    [range.comparables < casesWithTails ? comparison.wholeRange : comparison.usualRange, fill(comparison.betweenEstimated, { lower: range.low, upper: range.high })],
    [comparison.middleHalf, fill(comparison.betweenEstimated, { lower: range.lowerQuartile, upper: range.upperQuartile })],
    [comparison.median, formatEstimate(String(range.median))],
    [comparison.basis, fill(range.withSameFacts === range.comparables ? comparison.basisSame : comparison.basisOf, { ...range, kinds: kindNames(range.kinds, words) })],
  ]
  return [...usual, ...bounds(comparison.statute, statute), ...bounds(comparison.tier, tier)]
}

function weightPairs(weights: readonly WeighedFact[], words: Words): Pair[] {
  const { pastPractice: comparison } = words
  return shownWeights(weights).map(({ fact, factor, cases, isPresent }): Pair => [
    factName(fact, words),
    [
      fill(factor > 1 ? comparison.raises : comparison.lowers, { factor }),
      cases === null ? '' : fill(comparison.weightCases, { cases }),
      isPresent ? comparison.present : '',
    ].join(''),
  ])
}

function nearestPairs({ decision, nearest }: Comparison, words: Words): Pair[] {
  const { report, pastPractice: comparison } = words
  const fields = decisionFields(words)
  const compared = fields.filter(({ role, key }) => role === 'fact' && key !== 'agency' && key !== 'status' && key !== 'role')
  return nearest.flatMap((other, index): Pair[] => {
    const outcome = fields.filter(({ role }) => role === 'outcome').flatMap(({ label, valueOf }) => (valueOf(other) === null ? [] : [`${label} ${valueOf(other)}`]))
    const differences = compared.flatMap(({ label, valueOf }): Pair[] => {
      const [here, there] = [valueOf(decision), valueOf(other)]
      // Nothing can be held against a fact that this decision lacks; what it lacks is said once.
      if (here === null || here === there) return []
      const mark = there === null ? marks.unknown : marks.different
      return [[`  ${label}`, `${mark}${there ?? report.notRecorded}  (${fill(comparison.here, { value: here })})`]]
    })
    return [
      [fill(report.comparable, { place: index + 1 }), `${other.documentNumber ?? report.notRecorded}  ${other.decisionDate}  ${other.agencyName}  ${other.party}`],
      ['', outcome.join(report.clauseSeparator)],
      ...(differences.length === 0 ? [['', comparison.sameFacts] satisfies Pair] : differences),
    ]
  })
}

function missingPairs({ missing }: Comparison, words: Words): Pair[] {
  return missing.map(({ field, recorded, decisions }): Pair => [
    words.fields[field] ?? field,
    decisions === 0 ? words.pastPractice.factMissing : fill(words.pastPractice.missingShare, { recorded, decisions }),
  ])
}
