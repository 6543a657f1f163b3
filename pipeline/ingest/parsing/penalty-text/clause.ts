import { giveAmount, isFact, isLimit } from './amount-role.ts'
import { amountsOf } from './amounts.ts'
import type { Reading } from './draft.ts'
import { kindOf, readPenaltyWord, sumOf } from './penalty-words.ts'
import type { Statement } from './statement.ts'
import { tokensOf, type Token } from './tokens.ts'

/** A clause while it is read. */
interface Clause {
  readonly body: string
  readonly tokens: readonly Token[]
  readonly statement: Statement
  readonly reading: Reading
  /** An amount that waits for its word: 40万元 of 处以40万元罚款. */
  loose: Token | null
  /** Where the last amount of a confiscation ends; what follows may be goods without a value. */
  confiscatedTo: number
}

const writtenAs = /^\((?:大写|小写|人民币)\)$/
const betweenAmountAndFine = /^(?:的|人民币|元|行政|整|\)|共计)*$/
const goods = /^[、和及与](?!处|罚|给|予)[^0-9]*(?:物|品|工具|设备|原料|烟|酒|药)/
const orderedElse = /^[^,;。]{0,12}?(?:停产|停业|关闭|停止(?:接受|营业|经营|生产|执业)|暂停)/
// Whether this is a suspension or a correction depends on the law applied; 责令对某人给予处分 orders a third party.
const orderedUnclear = /^(?:对|[^,;。]{0,12}?停止(?:建设|施工|使用|作业))/

/** Reads one clause into the statement that it belongs to. */
export function readClause(body: string, statement: Statement, reading: Reading): void {
  const clause: Clause = { body, tokens: tokensOf(body), statement, reading, loose: null, confiscatedTo: -1 }
  let end = 0
  for (const [i, token] of clause.tokens.entries()) {
    if (writtenAs.test(token.text)) continue
    const gap = body.slice(end, token.start)
    if (token.type === 'amount') readAmountToken(clause, token, gap)
    else readWord(clause, i, gap, end)
    end = token.end
  }
  if (clause.confiscatedTo === end) leaveGoods(clause, body.slice(end))
  if (!readBareTotal(clause)) giveUpLoose(clause)
}

function readWord(clause: Clause, i: number, gap: string, end: number): void {
  const { body, statement, reading } = clause
  const token = clause.tokens[i]!
  const sum = sumOf[token.type]
  if (clause.confiscatedTo === end) leaveGoods(clause, gap)
  if (kindOf[token.type] !== undefined) {
    statement.settle()
    readPenaltyWord(clause.tokens, i, body, statement, reading)
  } else if (sum !== undefined) {
    statement.begin(sum, body)
    if (clause.loose !== null && sum === 'fine' && betweenAmountAndFine.test(gap)) {
      statement.take(clause.loose.amount!, body)
      clause.loose = null
    }
  } else if (token.type === 'total') statement.total = true
  else if (token.type === 'each') statement.each = true
  else if (token.type === 'correction') readOrder(clause, token)
  else if (token.type === 'comment') readComment(clause, token)
  else if (token.type === 'unknown' && (token.start === 0 || /予以?$/.test(gap))) reading.unread.add(body)
}

function readAmountToken(clause: Clause, token: Token, gap: string): void {
  const { body, statement } = clause
  giveUpLoose(clause)
  clause.confiscatedTo = -1
  if (isLimit(gap, body.slice(token.end))) return
  if (giveAmount(token, gap, body, statement)) clause.confiscatedTo = statement.filled === 'confiscation' ? token.end : -1
  else if (!isFact(gap, body, clause.tokens)) clause.loose = token
}

function readOrder({ body, statement, reading }: Clause, { text, end }: Token): void {
  const after = body.slice(end)
  if (text === '责令' && orderedElse.test(after)) return
  if (text === '责令' && orderedUnclear.test(after)) reading.unread.add(body)
  else statement.add('order_to_correct')
}

function readComment({ body, statement, reading }: Clause, { text }: Token): void {
  const [value] = /[价货]值/.test(text) && statement.awaits === 'confiscation' ? amountsOf(text) : []
  if (value !== undefined) statement.take({ yuan: value }, body)
  else if (/没收|罚款|警告|拘留|吊销/.test(text)) reading.unread.add(text)
}

function leaveGoods({ statement }: Clause, words: string): void {
  if (!goods.test(words)) return
  statement.settle()
  for (const draft of statement.drafts()) draft.confiscations.push(null)
}

/** 合计5300元 without a word of penalty sums up what was said before. */
function readBareTotal(clause: Clause): boolean {
  const { loose, statement, tokens, body, reading } = clause
  const amount = loose?.amount
  if (!statement.total || amount === undefined || amount === null || !('yuan' in amount)) return false
  if (tokens.some(({ type }) => sumOf[type] !== undefined)) return false
  statement.settle()
  reading.totals.push({ yuan: amount.yuan, of: 'all', drafts: statement.drafts(), clause: body })
  statement.total = false
  return true
}

function giveUpLoose(clause: Clause): void {
  const { loose, reading, body } = clause
  if (loose === null) return
  const foreign = loose.amount !== null && 'unread' in loose.amount && loose.amount.unread === 'foreign'
  reading.unread.add(body)
  reading.doubts.add(foreign ? 'foreign_currency' : 'unclear')
  clause.loose = null
}
