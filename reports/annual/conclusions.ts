import type { DocumentBlock } from '../../pipeline/domain/document.ts'
import { sum } from '../nightly/format.ts'
import { fill, type Filling } from '../words/fill.ts'
import { dateText, heading, note, paragraph, say, shareClause, type AnnualContext } from './annual-context.ts'
import { cellCounts, checksCountedOnce, returnCounts } from './annual-counts.ts'

type Sentence = keyof AnnualContext['own']

/** A problem with the step that answers it; there where its figure is not zero, and never else. */
interface Conclusion {
  readonly figure: number
  readonly problem: Sentence
  readonly step: Sentence | null
  readonly values: Readonly<Record<string, Filling>>
}

/** Parts six and seven: a draft that only repeats figures of the parts above. */
export function conclusionSections(context: AnnualContext): DocumentBlock[] {
  const { own } = context
  const found = conclusions(context).filter(({ figure }) => figure > 0)
  const list = (sentences: readonly string[], none: string): DocumentBlock[] =>
    sentences.length === 0 ? [paragraph(none)] : sentences.map((sentence, place) => paragraph(fill(own.numbered, { number: place + 1, sentence })))
  return [
    heading(1, own.sectionProblems), note(own.draft), ...list(found.map(({ problem, values }) => say(own[problem], values)), hasData(context) ? own.problemsNone : own.problemsUnknown),
    heading(1, own.sectionSteps), ...list(found.flatMap(({ step, values }) => (step === null ? [] : [say(own[step], values)])), own.stepsNone),
  ]
}

/** Whether there was anything to find a problem in. */
function hasData({ analysis: { duties, reconciliation, discretionChecks } }: AnnualContext): boolean {
  return duties.length > 0 || reconciliation.length > 0 || discretionChecks.some(({ examined }) => examined > 0)
}

function conclusions(context: AnnualContext): Conclusion[] {
  return [...ofReturns(context), ...ofReconciliation(context), ...ofDiscretion(context)]
}

function ofReturns(context: AnnualContext): Conclusion[] {
  const { analysis, language } = context
  const { owing, missing, late, habitual, returned } = returnCounts(analysis)
  const common = { year: analysis.year, next: analysis.year + 1, asOf: dateText(analysis.asOf, language), owed: owing.length }
  const of = (count: number): { count: number; share: string } => ({ count, share: shareClause(count, owing.length, context) })
  const days = Math.max(0, ...late.map(({ daysLate }) => daysLate ?? 0))
  return [
    { figure: missing.length, problem: 'problemMissing', step: 'stepMissing', values: { ...common, ...of(missing.length) } },
    { figure: late.length, problem: 'problemLate', step: 'stepLate', values: { ...common, ...of(late.length), days: days === 0 ? null : days } },
    { figure: habitual.length, problem: 'problemHabit', step: null, values: of(habitual.length) },
    { figure: returned.length, problem: 'problemReturned', step: 'stepReturned', values: of(returned.length) },
  ]
}

function ofReconciliation(context: AnnualContext): Conclusion[] {
  const { of, compared } = cellCounts(context.analysis.reconciliation)
  const [over, under, missing, unreadable] = [of['over-reported'], of['under-reported'], of['not reported'], of.unreadable]
  const { own } = context
  const doubtful = checksCountedOnce(context.analysis).filter(({ findings }) => findings > 0)
  const doubts = sum(doubtful, ({ findings }) => findings)
  const list = doubtful.map(({ title, findings }) => fill(own.verdictCount, { title, count: findings })).join(own.listSeparator)
  return [
    { figure: over + under, problem: 'problemDifferences', step: 'stepDifferences', values: { compared, count: over + under, over, under, share: shareClause(over + under, compared, context) } },
    { figure: missing, problem: 'problemIncomplete', step: 'stepIncomplete', values: { count: missing } },
    { figure: unreadable, problem: 'problemUnreadable', step: 'stepUnreadable', values: { count: unreadable } },
    { figure: of['not computable'], problem: 'problemRecords', step: 'stepRecords', values: { count: of['not computable'] } },
    { figure: doubts, problem: 'problemReturnChecks', step: 'stepReturnChecks', values: { count: doubts, list } },
  ]
}

function ofDiscretion({ analysis: { discretionChecks, benchmarks, coverage } }: AnnualContext): Conclusion[] {
  const findings = sum(discretionChecks, (check) => check.findings)
  const explained = sum(discretionChecks, (check) => check.explained)
  const without = benchmarks?.without ?? 0
  return [
    { figure: findings, problem: 'problemFindings', step: findings > explained ? 'stepFindings' : null, values: { findings, explained, rest: findings - explained } },
    { figure: without, problem: 'problemBenchmarks', step: 'stepBenchmarks', values: { count: without } },
    { figure: coverage.rowsSetAside, problem: 'problemSetAside', step: 'stepSetAside', values: { rows: coverage.rowsSetAside } },
  ]
}
