import { exactNumber, type ExactNumber } from '../ingest/parsing/decimal.ts'
import type { End, Interval } from './interval.ts'

/**
 * What became of one end of a range. `added`: there was none; `dropped`: there is none any more; `included`, `excluded`: the
 * figure stayed, and belongs to the range now, or does not any more.
 */
export interface EndChange {
  readonly change: 'same' | 'raised' | 'lowered' | 'added' | 'dropped' | 'included' | 'excluded'
  /** By how much, in the unit of the range, exact decimal text without a sign; null where nothing was added or taken off. */
  readonly by: string | null
  /** The same as a share of the old figure; null where that is 0 or there is none. */
  readonly share: number | null
}

export interface WidthChange {
  readonly before: string
  readonly after: string
  readonly change: 'same' | 'wider' | 'narrower'
  readonly by: string
}

export interface RangeChange {
  readonly lower: EndChange
  readonly upper: EndChange
  /** From the lower to the upper end; null where one of the four ends is missing. */
  readonly width: WidthChange | null
  /** `graver`, `milder`: no end moved the other way. `wider`, `narrower`: they moved apart, or towards each other. */
  readonly direction: 'same' | 'graver' | 'milder' | 'wider' | 'narrower'
}

/** How a range differs from another one in the same unit. */
export function diffRanges(before: Interval, after: Interval): RangeChange {
  const [lower, upper] = [endChange(before.lower, after.lower), endChange(before.upper, after.upper)]
  return { lower, upper, width: widthChange(before, after), direction: directionOf(movementOf(lower, 'lower'), movementOf(upper, 'upper')) }
}

function endChange(before: End | null, after: End | null): EndChange {
  if (before === null || after === null) return { change: before === after ? 'same' : before === null ? 'added' : 'dropped', by: null, share: null }
  const [old, by] = [figure(before.value), figure(after.value).minus(figure(before.value))]
  if (!by.isZero()) return { change: by.isPositive() ? 'raised' : 'lowered', by: by.abs().toFixed(), share: old.isZero() ? null : by.abs().div(old).toNumber() }
  if (before.isClosed === after.isClosed) return { change: 'same', by: null, share: null }
  return { change: after.isClosed ? 'included' : 'excluded', by: null, share: null }
}

/** Above 0 where the end moved up: to a higher figure, or to leave out, or take in, its own. */
function movementOf({ change }: EndChange, end: 'lower' | 'upper'): number {
  if (change === 'same') return 0
  const upwards = end === 'lower' ? ['raised', 'added', 'excluded'] : ['raised', 'dropped', 'included']
  return upwards.includes(change) ? 1 : -1
}

function directionOf(lower: number, upper: number): RangeChange['direction'] {
  if (lower === 0 && upper === 0) return 'same'
  if (lower >= 0 && upper >= 0) return 'graver'
  if (lower <= 0 && upper <= 0) return 'milder'
  return lower > 0 ? 'narrower' : 'wider'
}

function widthChange(before: Interval, after: Interval): WidthChange | null {
  if (before.lower === null || before.upper === null || after.lower === null || after.upper === null) return null
  const [old, now] = [widthOf(before.lower, before.upper), widthOf(after.lower, after.upper)]
  const order = now.comparedTo(old)
  return { before: old.toFixed(), after: now.toFixed(), change: order === 0 ? 'same' : order > 0 ? 'wider' : 'narrower', by: now.minus(old).abs().toFixed() }
}

function widthOf(lower: End, upper: End): ExactNumber {
  return figure(upper.value).minus(figure(lower.value))
}

function figure(text: string): ExactNumber {
  const number = exactNumber(text)
  if (number === null) throw new Error(`${text} is no figure of a range`)
  return number
}
