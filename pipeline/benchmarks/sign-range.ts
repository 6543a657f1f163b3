import { figurePattern, readFigure, readYuan } from './figure.ts'
import type { End, Interval } from './interval.ts'

export interface SignRange {
  readonly interval: Interval
  readonly unit: string
  /** What stands between the signs and the figures. */
  readonly subject: string
  readonly end: number
}

const signs = '[<>≤≥]'
const closed = /[≤≥]/
const patterns = new Map<string, RegExp>()

/** A range in signs that begins at this place and ends with its clause: 500平方米≤堆场面积<1000平方米, 面积≥30平方米, 3吨<数量; null where none does. */
export function readSignRange(plain: string, at: number, units: string): SignRange | null {
  const pattern = patternOf(units)
  pattern.lastIndex = at
  const match = pattern.exec(plain)
  if (match === null) return null
  const [text, leftFigure, leftUnit, leftSign, subject, rightSign, rightFigure, rightUnit] = match
  const unit = leftUnit ?? rightUnit
  if (unit === undefined || (leftUnit !== undefined && rightUnit !== undefined && unitOf(leftUnit) !== unitOf(rightUnit))) return null
  const left = endAt(leftFigure, leftSign, leftUnit)
  const right = endAt(rightFigure, rightSign, rightUnit)
  if (left === undefined || right === undefined) return null
  const interval = placed(left, leftSign, right, rightSign)
  return interval === null ? null : { interval, unit: unitOf(unit), subject: subject!, end: at + text.length }
}

/** 3吨<数量 gives the lower end, 数量<3吨 the upper one; with two signs both point the same way, and the left is the lower. */
function placed(left: End | null, leftSign: string | undefined, right: End | null, rightSign: string | undefined): Interval | null {
  if (left !== null && right !== null) return /[<≤]/.test(leftSign!) && /[<≤]/.test(rightSign!) && Number(left.value) < Number(right.value) ? { lower: left, upper: right } : null
  if (left !== null) return /[<≤]/.test(leftSign!) ? { lower: left, upper: null } : { lower: null, upper: left }
  if (right === null) return null
  return /[<≤]/.test(rightSign!) ? { lower: null, upper: right } : { lower: right, upper: null }
}

/** Null where the text gives no such end, undefined where it cannot be read. */
function endAt(figure: string | undefined, sign: string | undefined, unit: string | undefined): End | null | undefined {
  if (figure === undefined) return null
  const value = unit?.endsWith('元') === true ? readYuan(figure + unit.slice(0, -1)) : readFigure(figure)
  return value === null ? undefined : { value: value.toFixed(), isClosed: closed.test(sign!), isStated: true }
}

function unitOf(unit: string): string {
  return unit.endsWith('元') ? '元' : unit
}

function patternOf(units: string): RegExp {
  const known = patterns.get(units)
  if (known !== undefined) return known
  const quantity = `(${figurePattern})(万?元|${units})`
  const pattern = new RegExp(`(?:${quantity}(${signs}))?([^<>≤≥,;。:()\\d]{1,20})(?:(${signs})${quantity})?(?=[的,;。)]|$)`, 'y')
  patterns.set(units, pattern)
  return pattern
}
