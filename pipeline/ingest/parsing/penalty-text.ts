import { addressed } from './penalty-text/address.ts'
import { readClause } from './penalty-text/clause.ts'
import { clausesOf } from './penalty-text/clauses.ts'
import { emptyReading, type Doubt, type Reading } from './penalty-text/draft.ts'
import type { Parties } from './penalty-text/parties.ts'
import type { PenaltyText } from './penalty-text/penalty-part.ts'
import { plainText } from './penalty-text/plain-text.ts'
import { settledParts } from './penalty-text/settle-part.ts'
import { Statement } from './penalty-text/statement.ts'

const theParty: Parties = { subjects: [null], group: false, violation: false }
const onlyNumber = /^[\d,.]+$/
const penaltyWord = /罚款|罚没|警告|没收|拘留|吊销|禁止|责令|暂扣|停业/
/** The gravest doubt first: an amount that may be wrong outweighs one that is only shared. */
const gravest: readonly Doubt[] = ['unclear', 'foreign_currency', 'several_parties', 'several_violations']

/**
 * Reads the wording of a penalty (处罚内容, 处罚结果): who gets which kinds, how much and how long. Splits where the text
 * itself says who gets what, and marks the rest; an amount that is not certainly a fine is never made one.
 */
export function parsePenaltyText(text: string): PenaltyText {
  const plain = plainText(text)
  const reading = emptyReading()
  let statement = new Statement(reading, theParty, false)
  let pending = ''
  let pendingEach = false
  for (const clause of clausesOf(plain)) {
    const { parties, body, unfinished, each } = addressed(clause, pending)
    if (unfinished) {
      pending = pending === '' ? clause.replace(/^.*?对/, '') : `${pending},${clause}`
      pendingEach ||= each
      continue
    }
    if (parties !== null) {
      statement.settle()
      statement = new Statement(reading, parties, true)
      statement.each = each || pendingEach
    }
    pending = ''
    pendingEach = false
    readClause(body, statement, reading)
  }
  statement.settle()
  if (onlyNumber.test(plain)) {
    reading.doubts.add('unclear')
    reading.unread.add(plain)
  }
  const parts = settledParts(reading)
  if (parts.length === 0 && reading.unread.size === 0 && penaltyWord.test(text)) reading.unread.add(plain === '' ? text.trim() : plain)
  return { parts, ambiguity: ambiguityOf(reading), unread: [...reading.unread] }
}

function ambiguityOf({ doubts }: Reading): Doubt | null {
  return gravest.find((doubt) => doubts.has(doubt)) ?? null
}
