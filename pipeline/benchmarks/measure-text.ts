import { figurePattern, readFigure } from './figure.ts'
import { isEmpty, type Interval } from './interval.ts'
import type { Base, Duration, Measure, ShareOf } from './outcome.ts'
import { percentScale, readRange, timesScale, yuanScale, type EndWords, type Scale } from './range-text.ts'

export interface ReadMeasure {
  readonly measure: Measure
  /** The place behind it. */
  readonly end: number
  /** The unit of the rate, or the base, is named. */
  readonly isWhole: boolean
}

/** What stands for a sum, so that a multiple can be taken of it. */
const sums = '金额|价款|价值|造价|所得|收入|收益|利润|损失|费用|费|价格|总额|投资额|投资|营业额|经营额|交易额|销售额|税额|货款|税款|工资|报酬|租金|货值|市值|保证金|注册资本'
const base = new RegExp(`(?:按照?)?(?![加减](?!工)|再|另|每|至|到|元|其中)((?:(?![处罚以按])[\\u4e00-\\u9fff《》、()]|处(?=[置理])|以(?=[\\u4e00-\\u9fff])(?![上下内]))*?(?:${sums})(?:总额|总值|总价)?(?:的和|之和)?)的?(?=[\\d零一二三四五六七八九十百两]|不|超过)`, 'y')
const statutory = /(?:按照?)?(法定)?(罚款)?(?:的)?(最高|最低)?(?:罚款)?\(?(数额|金额|幅度|额度|标准|限额|额|限)?\)?(?:的)?/y
const units = '平方米|平米|㎡|立方米|亩|公顷|吨|公斤|千克|克|日|天|月|人次|人|户|件|台|辆|艘|只|头|羽|株|棵|次|车|米|公里|份|个|座|套|幅|条|本|册|间|宗|项|张|名|瓶|袋'
/** 每平方米, 按每吨. */
export const perBefore = new RegExp(`(?:按照?)?每(?:一)?(${units})`, 'y')
const perBehind = new RegExp(`/(${units})`, 'y')

/** An amount, a multiple or a percentage with its base, or a share of what the law allows, that begins at this place; null where none does. */
export function readMeasure(plain: string, at: number, words: EndWords): ReadMeasure | null {
  return readAmount(plain, at, words) ?? readShare(plain, at, words) ?? readMultiple(plain, at, words)
}

function readAmount(plain: string, at: number, words: EndWords): ReadMeasure | null {
  const before = matchAt(perBefore, plain, at)
  const range = readRange(plain, at + (before?.[0].length ?? 0), yuanScale, words)
  if (range === null) return null
  const behind = matchAt(perBehind, plain, range.end)
  if (before !== null && behind !== null) return null
  const per = before?.[1] ?? behind?.[1] ?? null
  return { measure: { kind: 'amount', interval: range.interval, per }, end: range.end + (behind?.[0].length ?? 0), isWhole: true }
}

function readMultiple(plain: string, at: number, words: EndWords): ReadMeasure | null {
  const named = matchAt(base, plain, at)
  const start = at + (named?.[0].length ?? 0)
  const mixed = readMixed(plain, start, words)
  if (mixed !== null) return { measure: { kind: 'multiple', interval: mixed.interval, base: named === null ? null : baseOf(named[1]!) }, end: mixed.end, isWhole: named !== null }
  for (const [kind, scale] of [['multiple', timesScale], ['percentage', percentScale]] as const) {
    const range = readRange(plain, start, scale, words)
    if (range === null) continue
    return { measure: { kind, interval: range.interval, base: named === null ? null : baseOf(named[1]!) }, end: range.end, isWhole: named !== null }
  }
  return null
}

const percentAbove = new RegExp(`(百分之)?(${figurePattern})(%)?以上`, 'y')

/** 百分之五十以上三倍以下, as tax laws have it: from 0.5 to 3 times. */
function readMixed(plain: string, at: number, words: EndWords): { readonly interval: Interval; readonly end: number } | null {
  const match = matchAt(percentAbove, plain, at)
  if (match === null || (match[1] === undefined) === (match[3] === undefined)) return null
  const percent = readFigure(match[2]!)
  const upper = readRange(plain, at + match[0].length, timesScale, words)
  if (percent === null || upper === null || upper.interval.lower !== null) return null
  const lower = { value: percent.dividedBy(100).toFixed(), isClosed: words.aboveIncludes, isStated: true }
  const interval = { lower, upper: upper.interval.upper }
  return isEmpty(interval) ? null : { interval, end: upper.end }
}

/** 法定罚款幅度的30%以下, 最高罚款数额的20%, 法定最低罚款额. */
function readShare(plain: string, at: number, words: EndWords): ReadMeasure | null {
  const match = matchAt(statutory, plain, at)
  if (match === null) return null
  const [text, law, fine, limit, noun] = match
  const isNamed = text !== '' && (limit !== undefined || noun !== undefined) && (law !== undefined || /罚款/.test(text))
  if (!isNamed) return null
  const of = shareOf(limit, noun, law)
  const range = readRange(plain, at + text.length, percentScale, words)
  if (range !== null && of !== null) return { measure: { kind: 'share', interval: range.interval, of }, end: range.end, isWhole: true }
  if (range !== null || limit === undefined || fine === undefined && law === undefined) return null
  const whole = { value: '100', isClosed: true, isStated: true }
  return { measure: { kind: 'share', interval: { lower: whole, upper: whole }, of: of! }, end: at + text.length, isWhole: true }
}

function shareOf(limit: string | undefined, noun: string | undefined, law: string | undefined): ShareOf | null {
  if (limit !== undefined) return limit === '最低' ? 'statutory_minimum' : 'statutory_maximum'
  if (noun === '幅度') return 'statutory_span'
  return law === undefined && (noun === '标准' || noun === '金额' || noun === '数额') ? 'fine' : null
}

/** The code of a base; one that names both sums or neither has none of its own. */
export function baseOf(text: string): Base {
  const isValue = /货值|货物价值/.test(text)
  const isGains = /(?:违法|非法)所得/.test(text)
  return { code: isValue === isGains ? 'other' : isValue ? 'value_of_goods' : 'illegal_gains', text }
}

const timeScales: readonly (readonly [Duration['unit'], Scale])[] = [
  ['working_day', { isMoney: false, unit: '个?工作日' }],
  ['day', { isMoney: false, unit: '[日天]' }],
  ['month', { isMoney: false, unit: '个?月' }],
  ['year', { isMoney: false, unit: '年' }],
]

/** A length of time that begins at this place, in the unit of the text; null where none does. */
export function readDuration(plain: string, at: number, words: EndWords): { readonly duration: Duration; readonly end: number } | null {
  for (const [unit, scale] of timeScales) {
    const range = readRange(plain, at, scale, words)
    if (range !== null) return { duration: { interval: range.interval, unit }, end: range.end }
  }
  return null
}

/** What a sticky pattern matches at this place. */
export function matchAt(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(plain)
}
