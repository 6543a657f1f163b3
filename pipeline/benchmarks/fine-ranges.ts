import type { UnconvertedReason } from '../domain/benchmark-conversion.ts'
import type { BenchmarkRow } from './benchmark-row.ts'
import { areApart, type FineRange, type Payer, type RecordedSum } from './fine-range.ts'
import { isStorable } from './interval.ts'
import type { Base, Outcome, OutcomePart } from './outcome.ts'
import { payerOf } from './payer.ts'
import { restOf, switchOf, type Switch } from './switch-of.ts'

type Fine = Extract<OutcomePart, { type: 'fine' }>

/**
 * The ranges that every fine of a tier must lie in, of which never two are for one case, or why there are none: whatever else the
 * outcome says, a fine that is imposed may then be held against the range for its payer and sum.
 */
export function fineRanges({ outcome, outcomeText }: Pick<BenchmarkRow, 'outcome' | 'outcomeText'>): readonly FineRange[] | UnconvertedReason {
  if (outcomeText === '') return 'outcome-missing'
  if (outcome.reading !== 'fully') return outcome.reading === 'partly' ? 'outcome-partly-read' : 'outcome-unread'
  const fines = outcome.parts.filter((part) => part.type === 'fine')
  if (fines.length === 0) return 'no-fine'
  const read = fines.map((fine) => whatUnbinds(fine, outcome) ?? rangeOf(fine))
  const reason = read.find((one) => typeof one === 'string')
  const ranges = read.filter((one) => typeof one !== 'string')
  if (fines.length === 1) return reason ?? ranges
  const apart = reason === undefined && !fines.some(({ isAlternative }) => isAlternative) ? setApart(ranges, fines) : null
  return apart ?? (fines.some(hangsOnSum) ? 'base-switches' : 'several-fines')
}

/** 货值金额不足一万元的，…；没有违法所得的，…: another range for another sum. */
function hangsOnSum({ when }: Fine): boolean {
  return when !== null && (when.isFallback || when.condition.requirements.some(({ quantity }) => quantity === 'value_of_goods' || quantity === 'illegal_gains'))
}

/** What may lawfully put a fine of the tier outside the range, or keep the range from cases that no record tells. */
function whatUnbinds({ cap, payer, when }: Fine, { parts }: Outcome): UnconvertedReason | null {
  if (cap !== null) return 'capped'
  if (payer !== null && payerOf(payer) === null) return 'named-payer'
  // 拒不改正的 names a case in words, outside of which no fine is imposed; a figure or a missing base is one of several branches.
  if (when !== null && (when.isFallback || when.condition.reading !== 'words') && switchOf(when) === null) return 'only-in-a-case'
  const mayBeReduced = parts.some((part) => (part.type === 'direction' && part.direction === 'reduced') || (part.type === 'penalty' && part.penalty === 'no_penalty'))
  return mayBeReduced ? 'may-be-reduced' : null
}

function rangeOf({ measure, payer, when }: Fine): FineRange | UnconvertedReason {
  if (measure.kind === 'share') return 'share-of-statute'
  if (measure.kind === 'amount' && measure.per !== null) return 'per-unit'
  const base = measure.kind === 'amount' ? null : recordedSum(measure.base)
  if (base === 'other') return 'other-base'
  const { interval } = measure
  const applies = when === null ? null : switchOf(when)
  if (!isStorable(interval) || (applies !== null && !isStorable(applies.interval))) return 'figure-too-fine'
  return { basis: measure.kind, base, interval, payer: payer === null ? null : payerOf(payer), applies }
}

/** Several ranges, each with its payer and its stretch of the sum; null where two of them are for one case. */
function setApart(ranges: readonly FineRange[], fines: readonly Fine[]): readonly FineRange[] | null {
  const hasPayers = ranges.some(({ payer }) => payer !== null)
  const completed = ranges.map((range): FineRange => {
    // 处…罚款，对直接负责的主管人员处…罚款: what names nobody is for the offender.
    const payer: Payer | null = hasPayers ? (range.payer ?? 'offender') : null
    return { ...range, payer, applies: range.applies ?? restBeside(range, ranges, fines) }
  })
  const isWhole = completed.every((one, i) => completed.slice(i + 1).every((other) => areApart(one, other)))
  const hasTwoMeanings = completed.some(({ payer }) => payer === 'offender') && completed.some(({ payer }) => payer === 'organisation')
  return isWhole && !hasTwoMeanings ? completed : null
}

/** What is left for a range that names no case, where its only other one is for a sum that is missing or too small. */
function restBeside(range: FineRange, ranges: readonly FineRange[], fines: readonly Fine[]): Switch | null {
  const others = ranges.filter((other) => other !== range && other.payer === range.payer)
  const [other] = others
  if (others.length !== 1 || other!.applies === null || fines[ranges.indexOf(other!)]!.when?.isFallback !== true) return null
  return restOf(other!.applies)
}

const wholeSum = /(?:(?:违法|非法)所得(?:金额|数额|总额)?|货值(?:金额|总额|总值)?|货物价值)$/
const onlyPart = /[部分未余差扣除外超和与及或]/

/** 未售出部分的货值金额 is less than what decisions record as the value of the goods. */
function recordedSum(base: Base | null): RecordedSum | 'other' {
  return base === null || !wholeSum.test(base.text) || onlyPart.test(base.text) ? 'other' : base.code
}
