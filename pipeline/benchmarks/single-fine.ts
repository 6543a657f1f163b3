import type { UnconvertedReason } from '../domain/benchmark-conversion.ts'
import { parseBound } from '../ingest/parsing/bound.ts'
import type { BenchmarkRow } from './benchmark-row.ts'
import type { Interval } from './interval.ts'
import type { Base, Outcome, OutcomePart } from './outcome.ts'

/** The range of a fine as a stored tier holds it: yuan, times or percent, the latter two of a recorded sum. */
export interface TierFineRange {
  readonly basis: 'amount' | 'multiple' | 'percentage'
  readonly base: 'value_of_goods' | 'illegal_gains' | null
  readonly interval: Interval
}

type Fine = Extract<OutcomePart, { type: 'fine' }>

/**
 * The one range that every fine of a tier must lie in, or why there is none: whatever else the outcome says, a fine that is
 * imposed may then be held against it.
 */
export function singleFine({ outcome, outcomeText }: Pick<BenchmarkRow, 'outcome' | 'outcomeText'>): TierFineRange | UnconvertedReason {
  if (outcomeText === '') return 'outcome-missing'
  if (outcome.reading !== 'fully') return outcome.reading === 'partly' ? 'outcome-partly-read' : 'outcome-unread'
  const fines = outcome.parts.filter((part) => part.type === 'fine')
  const [fine, ...others] = fines
  if (fine === undefined) return 'no-fine'
  if (others.length > 0) return fines.some(hangsOnBase) ? 'base-switches' : 'several-fines'
  return whatUnbinds(fine, outcome) ?? rangeOf(fine)
}

/** 货值金额不足一万元的，…；没有违法所得的，…: another range for another sum. */
function hangsOnBase({ when }: Fine): boolean {
  return when !== null && (when.isFallback || when.condition.requirements.some(({ quantity }) => quantity === 'value_of_goods' || quantity === 'illegal_gains'))
}

/** What may lawfully put a fine of the tier outside the range, or keep the range from some of its cases. */
function whatUnbinds(fine: Fine, { parts }: Outcome): UnconvertedReason | null {
  if (fine.cap !== null) return 'capped'
  if (fine.payer !== null) return 'named-payer'
  // 拒不改正的 names a case in words, outside of which no fine is imposed; a figure or a missing base is one of several branches.
  if (fine.when !== null && (fine.when.isFallback || fine.when.condition.reading !== 'words')) return 'only-in-a-case'
  const mayBeReduced = parts.some((part) => (part.type === 'direction' && part.direction === 'reduced') || (part.type === 'penalty' && part.penalty === 'no_penalty'))
  return mayBeReduced ? 'may-be-reduced' : null
}

function rangeOf({ measure }: Fine): TierFineRange | UnconvertedReason {
  if (measure.kind === 'share') return 'share-of-statute'
  if (measure.kind === 'amount' && measure.per !== null) return 'per-unit'
  const base = measure.kind === 'amount' ? null : recordedSum(measure.base)
  if (base === 'other') return 'other-base'
  const { interval } = measure
  const fits = [interval.lower, interval.upper].every((end) => end === null || 'value' in parseBound(end.value))
  return fits ? { basis: measure.kind, base, interval } : 'figure-too-fine'
}

const wholeSum = /(?:(?:违法|非法)所得(?:金额|数额|总额)?|货值(?:金额|总额|总值)?|货物价值)$/
const onlyPart = /[部分未余差扣除外超和与及或]/

/** 未售出部分的货值金额 is less than what decisions record as the value of the goods. */
function recordedSum(base: Base | null): Base['code'] {
  return base === null || !wholeSum.test(base.text) || onlyPart.test(base.text) ? 'other' : base.code
}
