import { readChineseNumber } from '../chinese-number.ts'
import type { PenaltyKind } from '../../../domain/decision.ts'
import { amountsOf } from './amounts.ts'
import type { Reading } from './draft.ts'
import { licencesIn } from './licences.ts'
import type { Statement } from './statement.ts'
import { tokensOf, type Token, type TokenType } from './tokens.ts'

const kinds: Partial<Record<TokenType, PenaltyKind>> = {
  spared: 'no_penalty',
  detention: 'detention',
  revokedQualification: 'practice_ban',
  ban: 'practice_ban',
  downgrade: 'qualification_downgrade',
  suspendLicence: 'licence_suspension',
  revokeLicence: 'licence_revocation',
  closure: 'closure',
  suspendBusiness: 'business_suspension',
  restriction: 'activity_restriction',
  other: 'other',
  publicCriticism: 'public_criticism',
  warning: 'warning',
}
const sums: Partial<Record<TokenType, 'fine' | 'confiscation' | 'combined'>> = {
  fine: 'fine',
  confiscation: 'confiscation',
  combined: 'combined',
}

const leadsToFine = /^(?:[(:的为计即]|金额|数额|总额|人民币|折合|大写|处以?|并|给予|予以|各)*$/
const leadsToFineBefore = /^(?:的|人民币|元|行政|整|\)|共计)*$/
const repeats = /^(?:\(|,|即|:)?(?:大写|小写|即|人民币|:|为|¥|计|\()*$/
const listed = /^[、和及与,]$/
const anotherConfiscation = /^[、和及与并][^0-9]*(?:所得|财物|物品|工具|设备|原料|产品|食品|药品|货物|商品|收入)[^0-9]*$/
const goodsLeft = /^[、和及与](?!处|罚|给|予)[^0-9]*(?:物|品|工具|设备|原料|烟|酒|药)/
const fact = /货值|所得|价值|价款|价格|销售额|收入|获利|保费|贷款|资金|涉案|费用|交易|成本|造价|合同|余额|数额|金额|款项/
const statesFact = /^(?!.*(?:处|罚|缴|合计|共计|大写)).*\p{Script=Han}{4}/u
const limit = /^(?:以上|以下|以内|至|到|-|—|~|\/|\()?(?:以上|以下|以内|至|到|[-—~/])/
const orderedElse = /^[^,;。]{0,12}?(?:停产|停业|关闭|停止(?:接受|营业|经营|生产|执业)|暂停)/
const orderedUnknown = /^[^,;。]{0,12}?停止(?:建设|施工|使用|作业)/

/** Reads one clause into the statement that it belongs to. */
export function readClause(body: string, statement: Statement, reading: Reading): void {
  const tokens = tokensOf(body)
  let end = 0
  let loose: Token | null = null
  let confiscatedTo = -1
  for (const [i, token] of tokens.entries()) {
    const gap = body.slice(end, token.start)
    const kind = kinds[token.type]
    const sum = sums[token.type]
    if (confiscatedTo === end && token.type !== 'amount' && goodsLeft.test(gap)) leaveGoods(statement)
    if (kind !== undefined) {
      statement.settle()
      readKind(kind, token, tokens, i, body, statement, reading)
    } else if (sum !== undefined) {
      statement.begin(sum, body)
      if (loose !== null && sum === 'fine' && leadsToFineBefore.test(gap)) {
        statement.fill(loose.amount!, body)
        loose = null
      }
    } else if (token.type === 'total') {
      statement.total = true
    } else if (token.type === 'each') {
      statement.each = true
    } else if (token.type === 'correction') {
      readOrder(body.slice(token.end), token, body, statement, reading)
    } else if (token.type === 'comment') {
      const [value] = /[价货]值/.test(token.text) && statement.awaits === 'confiscation' ? amountsOf(token.text) : []
      if (value !== undefined) statement.fill({ yuan: value }, body)
      else if (/没收|罚款|警告|拘留|吊销/.test(token.text)) reading.unread.add(token.text)
    } else if (token.type === 'unknown' && (token.start === 0 || /予以?$/.test(gap))) {
      reading.unread.add(body)
    } else if (token.type === 'amount') {
      loose = looseAfter(loose, reading, body)
      if (limit.test(body.slice(token.end)) || /(?:以上|至|到|每\p{Script=Han}{0,4}(?:处|罚款)?|[-—~])$/u.test(gap)) {
        // A range of the law or a rate is nobody's fine.
      } else if (!readAmountAt(token, gap, body, statement)) {
        if (!isFact(gap, body, tokens)) loose = token
      } else if (statement.filled === 'confiscation') confiscatedTo = token.end
    }
    if (token.type === 'amount' && confiscatedTo !== token.end) confiscatedTo = -1
    end = token.end
  }
  if (confiscatedTo === end && goodsLeft.test(body.slice(end))) leaveGoods(statement)
  if (loose !== null && statement.total && !tokens.some(({ type }) => sums[type] !== undefined) && 'yuan' in loose.amount!) {
    statement.settle()
    reading.totals.push({ yuan: loose.amount.yuan, of: 'all', drafts: statement.drafts(), clause: body })
    statement.total = false
    return
  }
  looseAfter(loose, reading, body)
}

function readAmountAt(token: Token, gap: string, body: string, statement: Statement): boolean {
  const amount = token.amount!
  const before = statement.lastAmount
  if (before !== undefined && repeats.test(gap) && (gap !== '' || token.start === 0) && gap !== ',') {
    if (token.start === 0 && !/大写|小写|即|\(/.test(gap + token.text)) return false
    if (!('yuan' in amount) || amount.yuan !== before) statement.contradict(body)
    return true
  }
  if (before !== undefined && (listed.test(gap) || (statement.filled === 'confiscation' && anotherConfiscation.test(gap)))) {
    statement.fill(amount, body)
    return true
  }
  const awaited = statement.awaits
  if (awaited === null) return false
  if (awaited === 'confiscation' ? /货值|倍|%/.test(gap) : !leadsToFine.test(gap)) return false
  statement.fill(amount, body)
  return true
}

function leaveGoods(statement: Statement): void {
  statement.settle()
  for (const draft of statement.drafts()) draft.confiscations.push(null)
}

function looseAfter(loose: Token | null, reading: Reading, body: string): null {
  if (loose !== null) {
    reading.unread.add(body)
    reading.doubts.add(loose.amount !== null && 'unread' in loose.amount && loose.amount.unread === 'foreign' ? 'foreign_currency' : 'unclear')
  }
  return null
}

function isFact(gap: string, body: string, tokens: readonly Token[]): boolean {
  return fact.test(gap) || (tokens.every(({ type }) => type === 'amount' || type === 'duration' || type === 'title') && statesFact.test(body))
}

function readOrder(after: string, token: Token, body: string, statement: Statement, reading: Reading): void {
  if (token.text === '责令' && orderedElse.test(after)) return
  if (token.text === '责令' && orderedUnknown.test(after)) reading.unread.add(body)
  else statement.add('order_to_correct')
}

function readKind(kind: PenaltyKind, token: Token, tokens: readonly Token[], i: number, body: string, statement: Statement, reading: Reading): void {
  statement.add(kind)
  const next = tokens.find(({ type }, j) => j > i && (kinds[type] !== undefined || sums[type] !== undefined))
  const piece = body.slice(token.start, next?.start)
  const duration = durationOf(token, tokens, i, next, body)
  if (kind === 'warning' && /^警告(?:[2-9]|\d\d|[二两三四五六七八九十])次/.test(body.slice(token.start))) reading.doubts.add('several_violations')
  if (kind === 'licence_suspension' || kind === 'licence_revocation') {
    for (const draft of statement.drafts()) for (const licence of licencesIn(piece.slice(token.text.length))) draft.licences.add(licence)
  }
  if (duration === null) return
  const days = daysOf(duration)
  for (const draft of statement.drafts()) {
    if (kind === 'detention' && days !== null) draft.detentionDays = (draft.detentionDays ?? 0) + days
    else if ((kind === 'licence_suspension' || kind === 'business_suspension') && days !== null) draft.suspensionDays = days
    else if (kind === 'practice_ban' || kind === 'activity_restriction') draft.terms.add(trimmed(piece))
    else if (kind === 'licence_suspension' || kind === 'business_suspension' || kind === 'detention') draft.terms.add(token.text + duration)
  }
}

/** 终身, 五年, 10日: how long the penalty of a token lasts, written inside it, behind it or, for detention, before it. */
function durationOf(token: Token, tokens: readonly Token[], i: number, next: Token | undefined, body: string): string | null {
  const inside = /终身|[0-9零一二三四五六七八九十两百]+(?:个月|年)/.exec(token.text)
  if (inside !== null) return inside[0]
  const behind = tokens.slice(i + 1).find(({ type, start }) => type === 'duration' && (next === undefined || start < next.start))
  const before = tokens[i - 1]
  const found = behind ?? (before?.type === 'duration' && /^(?:的|以)?$/.test(body.slice(before.end, token.start)) ? before : undefined)
  return found === undefined || limit.test(body.slice(found.end)) || /以上$/.test(body.slice(0, found.start)) ? null : found.text
}

function daysOf(duration: string): number | null {
  const match = /^(.+?)(?:日|天)$/.exec(duration)
  return match === null || duration.includes('工作') ? null : readChineseNumber(match[1]!)
}

function trimmed(piece: string): string {
  return piece.replace(/的?(?:行政)?(?:处罚|处理)(?:决定)?$/, '').replace(/[、并及和]*(?:处以?|给予|予以|责令|合计|共计)*$/, '')
}
