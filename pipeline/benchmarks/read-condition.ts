import type { Condition, Requirement } from './condition.ts'
import { figurePattern, readFigure } from './figure.ts'
import { point } from './interval.ts'
import { matchAt } from './measure-text.ts'
import { boundWords, readRange, usualEndWords, yuanScale, type EndWords, type ReadRange, type Scale } from './range-text.ts'
import { readSignRange } from './sign-range.ts'
import { sourceText, type SourceText } from './source-text.ts'

const wholeUnits = '次|人次|人|名|户|家|头|只|羽|辆|台|艘|件|套|份|个小类|个|项|小类|种|处'
const partUnits = '%|倍|平方公里|平方千米|平方米|平米|㎡|亩|公顷|立方米|吨|公斤|千克|克|公里|千米|米|升|分贝|小时|分钟|个工作日|工作日|日|天|个月|月|年|周岁|岁'
const unitScale: Scale = { isMoney: false, unit: `(?:${partUnits}|dB(?:\\(A\\))?|${wholeUnits})`, unitBefore: '百分之' }
/** A bare count of these may be a list (三种情形之一), a word (一个) or part of a name. */
const vagueUnits = /^(?:个|项|个?小类|种|处|家|人|名|户|件|份|套|台|只|月|年|日|天|米|克|升)$/
const isWholeUnit = new RegExp(`^(?:${wholeUnits})$`)

/** Figures that name something and measure nothing: articles, years, grades, standards. */
const names = new RegExp(
  [
    '《[^》]*》', '[〔\\[]\\d{4}[〕\\]]\\d*号?', '(?:19|20)\\d{2}年(?:版|修[订正])?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?!以|内)',
    `第${figurePattern}(?:章|节|条|款|项|目|类|级|号)(?:第${figurePattern}(?:款|项|目))*`, '[A-Z]{2,}(?:/[A-Z])?-?\\d+(?:[.-]\\d+)*', '\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)', '(?:^|(?<=[,;。:\\n]))\\d{1,2}[、.](?!\\d)',
  ].join('|'),
  'gy',
)
const ordinal = new RegExp(`第(${figurePattern})次((?:及|或者?)?以[上下])?`, 'y')
const window = new RegExp(`近?(${figurePattern})(年|个月|日|天|小时)(?:以?内|之内)`, 'y')
const firstTime = /^(?:属于?|系|为)?(?:首次|初次|第一次)(?:违法|违反|发生|实施|被发现|被查处)?(?:的)?(?=$|[,;。])|^初犯(?:的)?(?=$|[,;。])/
const figure = new RegExp(`\\d|百分之|[一二两三四五六七八九十百千万亿]+(?:${partUnits.slice(4)}|${wholeUnits}|元|万元|倍)`, 'g')

/**
 * Reads the measurable conditions of a text. A figure is left unread rather than guessed at: where a word of denial stands
 * before it (没有超过), where it is only named (第三类), or where it may belong to a list (两种情形之一).
 */
export function readCondition(text: string, words: EndWords = usualEndWords): Condition {
  const source = sourceText(text)
  const { plain } = source
  const requirements: Requirement[] = []
  const read: [number, number][] = []
  let within: { text: string; until: number } | null = null
  for (let at = 0; at < plain.length; ) {
    const named = matchAt(names, plain, at)
    if (named !== null) {
      read.push([at, at + named[0].length])
      at += named[0].length
      continue
    }
    const limited = matchAt(window, plain, at)
    if (limited !== null && readFigure(limited[1]!) !== null) {
      const until = clauseEnd(plain, at)
      if (/次|受|被/.test(plain.slice(at, until))) {
        within = { text: limited[0], until }
        read.push([at, at + limited[0].length])
        at += limited[0].length
        continue
      }
    }
    const found = requirementAt(source, at, read.at(-1)?.[1] ?? 0, words)
    if (found === null) {
      at++
      continue
    }
    requirements.push({ ...found.requirement, within: within !== null && at < within.until ? within.text : null })
    read.push([at, found.end])
    at = found.end
  }
  return conclude(source, text, requirements, read)
}

interface Found {
  readonly requirement: Omit<Requirement, 'within'>
  readonly end: number
}

function requirementAt(source: SourceText, at: number, readUntil: number, words: EndWords): Found | null {
  const { plain } = source
  const before = plain[at - 1] ?? ''
  const start = clauseStart(plain, at)
  const signed = at === start ? signedRange(source, at) : null
  if (signed !== null) return signed
  const first = at === start ? firstTime.exec(plain.slice(at)) : null
  if (first !== null) {
    const requirement = { quantity: 'occurrence', subject: '', unit: '次', interval: point('1'), isWhole: true, source: source.spanOf(at, at + first[0].length) } as const
    return { requirement, end: at + first[0].length }
  }
  const nth = matchAt(ordinal, plain, at)
  if (nth !== null) return nthTime(source, at, nth, words)
  if (/[\d.%一二两三四五六七八九十百千万亿第每约近余<>≤≥=×*/·-]/.test(before) || /\d,$/.test(plain.slice(0, at))) return null
  const range = moneyAt(plain, at, words) ?? readRange(plain, at, unitScale, words)
  if (range === null || isDenied(plain, at) || isVague(plain, at, range) || /^[/内]/.test(plain.slice(range.end))) return null
  const subject = subjectOf(plain.slice(Math.max(start, readUntil), at))
  const { unit, interval } = range
  const requirement = { quantity: quantityOf(subject, unit), subject, unit, interval, isWhole: isWholeUnit.test(unit), source: source.spanOf(at, range.end) } as const
  return { requirement, end: range.end }
}

/** 500平方米≤堆场面积<1000平方米 fills its clause. */
function signedRange(source: SourceText, at: number): Found | null {
  if (!/[<>≤≥]/.test(source.plain.slice(at, clauseEnd(source.plain, at)))) return null
  const range = readSignRange(source.plain, at, unitScale.unit)
  if (range === null) return null
  const subject = subjectOf(range.subject)
  const { unit, interval, end } = range
  return { requirement: { quantity: quantityOf(subject, unit), subject, unit, interval, isWhole: isWholeUnit.test(unit), source: source.spanOf(at, end) }, end }
}

function nthTime(source: SourceText, at: number, [text, written, suffix]: RegExpExecArray, words: EndWords): Found | null {
  const number = readFigure(written!)
  if (number === null) return null
  const value = number.toFixed()
  const isUpper = suffix?.endsWith('下') === true
  const isClosed = suffix === undefined || suffix.length > 2 || (isUpper ? words.belowIncludes : words.aboveIncludes)
  const end = { value, isClosed, isStated: true }
  const interval = suffix === undefined ? point(value) : isUpper ? { lower: null, upper: end } : { lower: end, upper: null }
  return {
    requirement: { quantity: 'occurrence', subject: '', unit: '次', interval, isWhole: true, source: source.spanOf(at, at + text.length) },
    end: at + text.length,
  }
}

/** 3万 is money only where nothing else is counted in it: 3万立方米. */
function moneyAt(plain: string, at: number, words: EndWords): ReadRange | null {
  const range = readRange(plain, at, yuanScale, words)
  if (range === null) return null
  return /[元圆]/.test(plain.slice(at, range.end)) || /^(?:$|[,;。)]|的(?:$|[,;。)]))/.test(plain.slice(range.end)) ? range : null
}

const wordsOfDenial = new RegExp(`(?:[不未没无非免]|没有|不得|${boundWords.join('|')})$`)
const figureBefore = new RegExp(`${figurePattern}(?:元|${unitScale.unit})$`)

/** 没有超过10万元 is not 超过10万元, 超过3次以上 contradicts itself, and in 1吨不足3吨 a word is missing. */
function isDenied(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 20), at)
  return wordsOfDenial.test(before) || figureBefore.test(before)
}

function isVague(plain: string, at: number, { interval, unit, end }: ReadRange): boolean {
  if (unit === '月') return true
  const { lower, upper } = interval
  const isPoint = lower !== null && upper !== null && lower.value === upper.value
  const behind = plain.slice(end, clauseEnd(plain, at))
  // 500头猪当量以下 is no single figure, and 不足下1万元 was to be an end of a range.
  if (isPoint && (/[以外约内上下]|不足|不满|超过/.test(behind) || /[不未没无非超低高满足]/.test(plain.slice(clauseStart(plain, at), at)))) return true
  const isAlone = (behind === '' || behind.startsWith(')')) && at > clauseStart(plain, at)
  return (isPoint && vagueUnits.test(unit) && !isAlone) || /^(?:情形|情节|行为|规定|因素|条件)?之一/.test(plain.slice(end)) || /以[上下]$|其中$/.test(plain.slice(0, at))
}

const subjectEnds = /(?:在|(?<!行)为|达到|达|有|是|累计|共计|合计)+$/
function subjectOf(text: string): string {
  return text.replace(/^.*[)】]/, '').replace(window, '').replace(/^(?:涉及|属于|系|且|并且|或者|但|和|对)+/, '').replace(subjectEnds, '').slice(-30)
}

function quantityOf(subject: string, unit: string): Requirement['quantity'] {
  if (unit === '元' && /货值|货物价值|产品价值/.test(subject)) return /所得/.test(subject) ? 'other' : 'value_of_goods'
  if (unit === '元' && /(?:违法|非法)所得/.test(subject)) return 'illegal_gains'
  return unit === '次' ? 'occurrence' : 'other'
}

function conclude(source: SourceText, text: string, requirements: readonly Requirement[], read: readonly (readonly [number, number])[]): Condition {
  const unread = [...source.plain.matchAll(figure)]
    .filter(({ index }) => !read.some(([from, to]) => index >= from && index < to))
    .map(({ index }) => [clauseStart(source.plain, index), clauseEnd(source.plain, index)] as const)
  const places = new Map(unread.map((place) => [place[0], source.spanOf(...place)]))
  const reading = unread.length > 0 ? (requirements.length > 0 ? 'partly' : 'text') : requirements.length > 0 ? 'measured' : 'words'
  return { reading, text, requirements, joined: joinedBy(text, requirements), unread: [...places.values()] }
}

function joinedBy(text: string, requirements: readonly Requirement[]): Condition['joined'] {
  const between = requirements.slice(1).map(({ source }, i) => text.slice(requirements[i]!.source.end, source.start))
  if (between.every((words) => !words.includes('或'))) return between.every((words) => /[且、并同]|[，,]/.test(words)) ? 'all' : 'unclear'
  return between.every((words) => words.includes('或')) ? 'any' : 'unclear'
}

function clauseStart(plain: string, at: number): number {
  for (let i = at; i > 0; i--) if (/[,;。:、\n(]/.test(plain[i - 1]!)) return i
  return 0
}

function clauseEnd(plain: string, at: number): number {
  const end = plain.slice(at).search(/[,;。:\n]/)
  return end === -1 ? plain.length : at + end
}
