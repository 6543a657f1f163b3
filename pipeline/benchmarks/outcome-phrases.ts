import type { Duration, Measure, OutcomePart } from './outcome.ts'
import { matchAt, perBefore, readDuration, readMeasure } from './measure-text.ts'
import type { EndWords } from './range-text.ts'

type Penalty = Extract<OutcomePart, { type: 'penalty' }>['penalty']
type Direction = Extract<OutcomePart, { type: 'direction' }>['direction']

/** What a phrase says, without who is meant and when. */
export type Phrase = { readonly end: number; readonly isWhole: boolean; readonly isOptional?: true; readonly joined?: 'concurrent' | 'either' } & (
  | { readonly type: 'fine'; readonly measure: Measure }
  | { readonly type: 'penalty'; readonly penalty: Penalty; readonly duration: Duration | null }
  | { readonly type: 'order' | 'referral' }
  | { readonly type: 'direction'; readonly direction: Direction }
)

/** Where another penalty begins behind an order: 责令改正或者限制生产、停产整治. */
const next = '(?:责令|限期|予以|限制|停产|停业|关闭|没收|吊销|暂扣|警告|罚)'
/** No figure, no word of a penalty and no other sentence: what may stand in the object of a penalty or an order. */
const quiet = `(?:(?!或者?${next}|、${next}|限制生产|限制开展|取缔|出境)(?:(?![处罚元倍没吊扣拘警停关并])[^,;。:\\d%\\n]|处(?=[理置]|所)|关(?![闭停])|停(?![产业]|止(?:生产|营业|经营|使用))))`
const modal = '(?:依法|应当|应|一律|同时|分别|各|可以|可|并可以?|并应当?|并|单独|予以|给予)*'
const beforeFine = new RegExp(`(${modal})((?:单处或者?并处|并处或者?单处|单处|并处|处以处|处以|处|科处|科以|罚(?!款))?)(?:罚款(?:金额|数额|额度|幅度)?)?[:为]?(?:人民币)?(?:按照?|以)?`, 'y')
const calculated = /(?:(?:计算|计处|处以?|标准)*)(?:的)?(?:标准)?(?:计算|处以?|予以)*罚款|的?罚金/y
const hasFine = /罚款/

/** A fine that begins at this place: 并处一万元以上三万元以下罚款, 罚款5000元, 违法所得3倍的罚款; `isBare`: a range alone is one. */
export function readFine(plain: string, at: number, words: EndWords, isBare: boolean): Phrase | null {
  const rate = matchAt(perBefore, plain, at)
  const afterRate = rate === null ? null : matchAt(beforeFine, plain, at + rate[0].length)
  if (rate !== null && afterRate !== null && afterRate[2] !== '') return readRate(plain, rate, afterRate, words)
  const before = matchAt(beforeFine, plain, at)!
  const [text, modals, verb] = before
  // 按 and 罚款 may belong to the measure: 按法定最高罚款额的50%处罚.
  for (const start of new Set([before.index + modals!.length + verb!.length, before.index + text.length])) {
    const read = readMeasure(plain, start, words)
    if (read === null) continue
    const saysFine = hasFine.test(plain.slice(at, start))
    const behind = matchAt(calculated, plain, read.end)
    const isShare = read.measure.kind === 'share'
    const punished = isShare ? matchAt(/(?:的?罚款|处罚|处以?罚款|予以处罚)?/y, plain, read.end)! : null
    const isVerbEnough = (verb !== '' || read.measure.kind === 'share') && /^(?:$|[,;。\n])/.test(plain.slice(read.end))
    if (behind === null && !saysFine && !isBare && !isVerbEnough && (punished === null || punished[0] === '')) continue
    const end = read.end + (behind ?? punished ?? [''])[0].length
    return { type: 'fine', measure: read.measure, end, isWhole: read.isWhole, ...choiceOf(modals! + verb!) }
  }
  return null
}

/** 每平方米处50元以上100元以下罚款: the unit stands before the verb. */
function readRate(plain: string, rate: RegExpExecArray, before: RegExpExecArray, words: EndWords): Phrase | null {
  const read = readFine(plain, before.index, words, false)
  if (read?.type !== 'fine' || read.measure.kind !== 'amount' || read.measure.per !== null) return null
  return { ...read, measure: { ...read.measure, per: rate[1]! } }
}

function choiceOf(words: string): Pick<Phrase, 'isOptional' | 'joined'> {
  const isOptional = words.includes('可') ? ({ isOptional: true } as const) : {}
  if (/单处或|或者?单处/.test(words)) return { ...isOptional, joined: 'either' }
  return words.includes('并') ? { ...isOptional, joined: 'concurrent' } : isOptional
}

const time = '(?:[\\d零一二三四五六七八九十百两.]+(?:个?工作日|[日天]|个?月|年|小时)以?内)'
const penalties: readonly (readonly [Penalty, RegExp])[] = [
  ['no_penalty', /(?:不予|免予|免于|不)(?:行政)?处罚/y],
  ['warning', /(?:处以?)?(?:书面)?警告(?:的?(?:行政)?处罚)?/y],
  ['public_criticism', /通报批评/y],
  ['confiscation', new RegExp(`没收(?:(?!或者?|和处|及)${quiet}|或者?(?=[^,;。]{0,8}(?:所得|财物|物品|产品|工具|设备|材料|原料)))+`, 'y')],
  ['licence_suspension', new RegExp(`(?:处以?)?(?:暂扣|扣留)(?:(?!或者|[零一二三四五六七八九十两])${quiet})*`, 'y')],
  ['licence_revocation', new RegExp(`(?:处以?)?吊销(?:(?!或者|资格)${quiet})+`, 'y')],
  ['qualification_downgrade', new RegExp(`降低(?:(?!或者)${quiet}){0,12}?(?:资质等级|资质|等级)`, 'y')],
  ['closure', /责令(?:限期)?关闭|予以关闭|(?<=停[业产](?:、|或者?))关闭/y],
  ['other', /(?:限期|驱逐)出境/y],
  ['activity_restriction', /(?:责令)?(?:限制开展生产经营活动|限制生产经营活动|限制生产|限产)/y],
  ['business_suspension', /(?:责令)?(?:停产停业整顿|停产停业|停业整顿|停产整顿|停产整治|停产治理|停业|停产|停止生产或者?使用|停止生产、使用|停止生产|停止营业|停止经营)/y],
  ['detention', /(?:处以?)?(?:行政)?拘留/y],
]
const timedDetention = new RegExp(`(?:处以?)`, 'y')
const timed: ReadonlySet<Penalty> = new Set(['licence_suspension', 'business_suspension', 'activity_restriction'])
const softer = new RegExp(`(${modal})`, 'y')

/** 吊销许可证的, and 责令改正拒不改正的, say when something is done, not what. */
const isCondition = /[的后时]$|拒不|逾期|仍|未(?:改|整|按|履)|不(?:改|整|按|履)/

/** A penalty other than a fine that begins at this place, with its length where it has one. */
export function readPenalty(plain: string, at: number, words: EndWords): Phrase | null {
  const modals = matchAt(softer, plain, at)![0]
  for (const start of new Set([at + modals.length, at])) {
    const held = detentionOf(plain, start, words) ?? banOf(plain, start, words)
    if (held !== null) return { ...held, ...choiceOf(modals) }
    for (const [penalty, pattern] of penalties) {
      const match = matchAt(pattern, plain, start)
      if (match === null || isCondition.test(match[0])) continue
      const end = start + match[0].length
      const length = timed.has(penalty) ? readDuration(plain, end, words) : null
      return { type: 'penalty', penalty, duration: length?.duration ?? null, end: length?.end ?? end, isWhole: true, ...choiceOf(modals) }
    }
  }
  return null
}

/** 处5日以上10日以下拘留: the days stand before the word. */
function detentionOf(plain: string, at: number, words: EndWords): Phrase | null {
  const verb = matchAt(timedDetention, plain, at)
  if (verb === null) return null
  const length = readDuration(plain, at + verb[0].length, words)
  if (length === null) return null
  const word = matchAt(/的?(?:行政)?拘留/y, plain, length.end)
  return word === null ? null : { type: 'penalty', penalty: 'detention', duration: length.duration, end: length.end + word[0].length, isWhole: true }
}

const practice = new RegExp(`(?:内)?(?:禁止从业|限制从业|(?:禁止|不得)(?:其)?(?:从事|参加|担任|申请)${quiet}+)`, 'y')

/** 五年内不得从事生产经营活动: the years stand before the words. */
function banOf(plain: string, at: number, words: EndWords): Phrase | null {
  const length = readDuration(plain, at, words)
  const ban = matchAt(practice, plain, length?.end ?? at)
  if (ban === null || isCondition.test(ban[0]) || (length === null && ban[0].startsWith('内'))) return null
  return { type: 'penalty', penalty: 'practice_ban', duration: length?.duration ?? null, end: (length?.end ?? at) + ban[0].length, isWhole: true }
}

const order = new RegExp(`${modal}(?:责令|责成|督促|限期|立即)(?:${time}|${quiet})*`, 'y')
const goesOn = new RegExp(
  `(?:并|或者?|及)?(?:消除|恢复|补办|采取|拆除|清除|治理|改正|停止(?!生产|营业|经营|使用)|补种|赔偿|备案|补正|整改|修复|复垦|退还|退回|退赔|召回|限期|${time})(?:${time}|${quiet})*`,
  'y',
)
const referral = new RegExp(`(?:并|同时|依法)*(?:由[^,;。\\d]{2,30}?(?:公安机关|司法机关|有关机关|有关部门|主管部门)|移送|移交|报经|报请|报|提请|追究刑事责任|给予(?:行政|政务)?处分)(?:${quiet}|(?<=依法)(?:予以|给予)?处罚)*`, 'y')
const directions: readonly (readonly [Direction, RegExp])[] = [
  ['reduced', /(?:可以|应当|依法)*(?:给予|予以)?减轻(?:行政)?处罚/y],
  ['lenient', /(?:可以|应当|依法)*(?:给予|予以)?从轻(?:行政)?处罚/y],
  ['aggravated', /(?:可以|应当|依法)*(?:给予|予以)?从重(?:行政)?处罚/y],
]

/** An order to correct; `isContinued`: one stands right before, so that 消除污染 goes on with it. */
export function readOrder(plain: string, at: number, isContinued: boolean): Phrase | null {
  const match = matchAt(order, plain, at) ?? (isContinued ? matchAt(goesOn, plain, at) : null)
  return match === null || /或者?$/.test(match[0]) || isCondition.test(match[0]) ? null : { type: 'order', end: at + match[0].length, isWhole: true }
}

/** What is left to another body: 由公安机关处理, 报经批准. */
export function readReferral(plain: string, at: number): Phrase | null {
  const match = matchAt(referral, plain, at)
  return match === null || isCondition.test(match[0]) ? null : { type: 'referral', end: at + match[0].length, isWhole: true }
}

/** 从轻处罚, 减轻处罚, 从重处罚. */
export function readDirection(plain: string, at: number): Phrase | null {
  for (const [direction, pattern] of directions) {
    const match = matchAt(pattern, plain, at)
    if (match !== null) return { type: 'direction', direction, end: at + match[0].length, isWhole: true, ...choiceOf(match[0]) }
  }
  return null
}

const capped = /(?:但是?|且)?(?:罚款)?(?:总额|金额|数额)?(?:最高|最多)?(?:罚款)?(?:总额|金额|数额)?(?=不(?:得)?超过)/y

/** 最高不超过一百万元: the most that a fine just named may come to. */
export function readCap(plain: string, at: number, words: EndWords): { readonly measure: Measure; readonly end: number } | null {
  const start = matchAt(capped, plain, at)
  const read = start === null ? null : readMeasure(plain, at + start[0].length, words)
  if (read === null || read.measure.kind !== 'amount' || read.measure.per !== null) return null
  return { measure: read.measure, end: read.end + matchAt(/(?:的?罚款)?/y, plain, read.end)![0].length }
}
