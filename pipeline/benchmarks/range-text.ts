import type { ExactNumber } from '../ingest/parsing/decimal.ts'
import { amountPattern, figureCharacters, figurePattern, readFigure, readYuan, scaleOf } from './figure.ts'
import { isEmpty, type End, type Interval } from './interval.ts'

/** Whether 以上 and 以下 include the figure: 民法典 article 1259 says so, and an instrument may define it otherwise. */
export interface EndWords {
  readonly aboveIncludes: boolean
  readonly belowIncludes: boolean
}
export const usualEndWords: EndWords = { aboveIncludes: true, belowIncludes: true }

/** What a range counts: yuan, or the units that the pattern lists. */
export interface Scale {
  readonly isMoney: boolean
  /** Of the unit behind the figure. */
  readonly unit: string
  /** Written before the figure in its place: 百分之. */
  readonly unitBefore?: string
}
export const yuanScale: Scale = { isMoney: true, unit: '[元圆]' }
export const timesScale: Scale = { isMoney: false, unit: '倍' }
export const percentScale: Scale = { isMoney: false, unit: '%', unitBefore: '百分之' }

export interface ReadRange {
  readonly interval: Interval
  /** As written, 元 for money. */
  readonly unit: string
  /** The place behind the range. */
  readonly end: number
}

interface Side {
  readonly figure: string
  readonly value: ExactNumber
  readonly unit: string | null
  readonly role: 'lower' | 'upper' | 'none'
  readonly isClosed: boolean
  /** A note in brackets says whether the figure is included: 2万元(含)-5万元(不含). */
  readonly isNoted: boolean
  readonly end: number
}

/** Words that say with the figure behind them how far a range reaches, and whether it includes the figure. */
const wordsBefore = {
  不低于: ['lower', true], 不少于: ['lower', true], 不小于: ['lower', true],
  不得超过: ['upper', true], 不能超过: ['upper', true], 不超过: ['upper', true], 未超过: ['upper', true],
  不高于: ['upper', true], 不多于: ['upper', true], 不大于: ['upper', true],
  不满: ['upper', false], 不足: ['upper', false], 未满: ['upper', false], 不到: ['upper', false], 未达到: ['upper', false],
  低于: ['upper', false], 少于: ['upper', false], 小于: ['upper', false],
  超过: ['lower', false], 高于: ['lower', false], 多于: ['lower', false], 大于: ['lower', false], 满: ['lower', true],
} as const
const note = `(?:\\((不?)(?:包)?[含括](?:本数|本级|${figurePattern}万?[元圆%倍]?)?\\))?`
export const boundWords = Object.keys(wordsBefore)
const patterns = new Map<Scale, RegExp>()
const joint = /(?:[-—–−~〜]+|至|到|,|、|,?(?:但|且|并且?))?/y

/**
 * A range that begins at this place of half-width text: 一万元以上三万元以下, 1-3万元, 不满5倍, 百分之五以上百分之十以下, or a
 * single figure with its unit. Null where none begins, and where its words do not make up a range (7万元以下9万元以下), run
 * backwards, or the figure is only a rough one (5万元左右). The unit of the second figure holds for a first without.
 */
export function readRange(plain: string, at: number, scale: Scale, words: EndWords = usualEndWords): ReadRange | null {
  const first = readSide(plain, at, scale, words)
  if (first === null) return null
  joint.lastIndex = first.end
  const between = joint.exec(plain)![0]
  const second = readSide(plain, first.end + between.length, scale, words)
  const pair = second === null ? null : pairOf(first, second, between)
  if (pair !== null) return whole(plain, pair)
  // Behind a comma something else may begin; right behind the first side it cannot.
  if (second !== null && !between.startsWith(',') && between !== '、') return null
  return first.unit === null || (first.isNoted && first.role === 'none') ? null : whole(plain, { interval: single(first), unit: first.unit, end: first.end })
}

function whole(plain: string, range: ReadRange): ReadRange | null {
  const behind = plain.slice(range.end, range.end + 4)
  const isCut = behind !== '' && (figureCharacters.test(behind[0]!.replace(',', ' ')) || /^(?:左右|上下|余|多|半|元|圆|以[上下内外]|[<>≤≥]|\(不?包?[含括])/.test(behind))
  return isCut || isEmpty(range.interval) ? null : range
}

function pairOf(first: Side, second: Side, between: string): ReadRange | null {
  if (second.unit === null) return null
  if (first.unit !== null && first.unit !== second.unit) return null
  const isSpan = /^[-—–−~〜至到]/.test(between)
  const isStated = first.role === 'lower' && second.role === 'upper'
  const isBare = isSpan && first.role !== 'upper' && second.role !== 'lower'
  if (!isStated && !isBare) return null
  const value = first.unit === null ? inUnitOf(first, second) : first.value
  if (!value.lessThan(second.value)) return null
  return {
    interval: { lower: endOf({ ...first, value }), upper: endOf(second) },
    unit: second.unit,
    end: second.end,
  }
}

/** 1-3万元 begins at 10,000; 5000-1万元 at 5,000, because 5000万元 would lie above the end. */
function inUnitOf(first: Side, second: Side): ExactNumber {
  const scaled = first.value.times(scaleOf(second.figure))
  const isPlainFigure = !/[百千佰仟]/.test(first.figure) || scaleOf(second.figure) >= 1e4
  return isPlainFigure && scaled.lessThan(second.value) ? scaled : first.value
}

function single(side: Side): Interval {
  const end = endOf(side)
  if (side.role === 'none') return { lower: { ...end, isStated: true }, upper: { ...end, isStated: true } }
  return side.role === 'lower' ? { lower: end, upper: null } : { lower: null, upper: end }
}

function endOf({ value, isClosed, isNoted, role }: Side): End {
  return { value: value.toFixed(), isClosed, isStated: isNoted || role !== 'none' }
}

function readSide(plain: string, at: number, scale: Scale, words: EndWords): Side | null {
  const pattern = patternOf(scale)
  pattern.lastIndex = at
  const match = pattern.exec(plain)
  if (match === null) return null
  const [text, before, unitBefore, figure, unitBehind, noteA, suffix, noteB] = match
  const value = scale.isMoney ? readYuan(figure!) : readFigure(figure!)
  if (value === null || (unitBefore !== undefined && unitBehind !== undefined)) return null
  if (before !== undefined && suffix !== undefined) return null
  const end = at + text.length
  const unit = scale.isMoney ? (unitBehind ?? (/[万亿萬億]$/.test(figure!) ? '元' : null)) : (unitBehind ?? (unitBefore === undefined ? null : '%'))
  const stated = statedRole(before, suffix, words)
  const noted = [noteA, noteB].filter((each) => each !== undefined)
  if (noted.length > 1) return null
  const isClosed = noted.length > 0 ? noted[0] === '' : stated.isClosed
  return { figure: figure!, value, unit: unit === '圆' ? '元' : unit, role: stated.role, isClosed, isNoted: noted.length > 0, end }
}

function statedRole(before: string | undefined, suffix: string | undefined, words: EndWords): Pick<Side, 'role' | 'isClosed'> {
  const word = Object.entries(wordsBefore).find(([one]) => one === before)?.[1]
  if (word !== undefined) return { role: word[0], isClosed: word[1] }
  if (suffix === undefined) return { role: 'none', isClosed: true }
  const isUpper = /[下内]$/.test(suffix)
  // 及以下 and 以内 name the figure itself.
  const isPlain = /^以[上下]$/.test(suffix)
  return { role: isUpper ? 'upper' : 'lower', isClosed: !isPlain || (isUpper ? words.belowIncludes : words.aboveIncludes) }
}

function patternOf(scale: Scale): RegExp {
  const known = patterns.get(scale)
  if (known !== undefined) return known
  const before = `(${boundWords.join('|')})?`
  const figure = scale.isMoney ? `(?:人民币)?()?(${amountPattern})` : `(${scale.unitBefore ?? '(?!)'})?(${figurePattern})`
  const currency = scale.isMoney ? '整?(?:人民币)?' : ''
  const suffix = '((?:及|或者?)?以[上下]|[以之]内)?'
  const pattern = new RegExp(`${before}${figure}(${scale.unit})?${currency}${note}${suffix}${note}`, 'y')
  patterns.set(scale, pattern)
  return pattern
}
