import type { AmountAmbiguity } from '../../domain/decision.ts'
import { bareName, maskParty } from '../../privacy/mask-party.ts'
import { amountsOf } from '../parsing/penalty-text/amounts.ts'
import type { PenaltyPart } from '../parsing/penalty-text/penalty-part.ts'
import { parsePenaltyText } from '../parsing/penalty-text.ts'

/** What the wording of a decision imposes on the party of one row. Sums are yuan, exact decimal text. */
export interface PenaltyOfParty {
  /** Codes joined by `|`; null where the wording gives this party none. */
  readonly kinds: string | null
  readonly fine: string | null
  readonly confiscation: string | null
  readonly detentionDays: number | null
  readonly suspensionDays: number | null
  readonly licences: string | null
  readonly ambiguity: AmountAmbiguity | null
  /** Whether the wording names this party beside what it imposes. */
  readonly isNamed: boolean
  /** The sum, where the wording is nothing but a sum. */
  readonly bareAmount: string | null
  readonly speaksOfMoney: boolean
  /** Whom the wording names where it names nobody who could be the party; masked, joined by 、. */
  readonly strangers: string | null
  /** What of the wording could not be read; joined by ；. */
  readonly unread: string | null
}

const anonymousParty = /^(?:该|你|本|其|当事|上述|被处罚|(?:单位|机构|企业)$)/u
const anonymousOrganisation = /公司|单位|机构|企业|银行|行$|社$|厂|店|院|所|中心/u
const office = /任|人|长|理|董|监|员|主管|部|师|士|先生|职/u
const wholeName = /(?:公司|银行|行|社|局|厂|店|院|所|中心)$/u
const severalNames = /[、;；]|及其?相关|等\d*[家人名]/u
/** A sum that is part of another: 罚款3万元（其中…）. */
const includedAmount = /其中.*[元圆]/su
const bareAmount = /^(?:人民币)?[\d,.]+(?:万|亿)?[元圆]?整?。?$/
const money = /[元圆币%倍]|[美港欧日英]元|HK\$|US|\d\s*万/u
const maskedPerson = /^(\p{sc=Han})某/u
const shortestAbbreviation = 4
const longestPersonalName = 4
const longestUnread = 200

/**
 * Picks the penalty of a party out of the wording of the decision: the part that names it, or the only part, or the one
 * for 该公司 where the others go to people. Where that does not tell, nothing is picked and the amount is ambiguous.
 */
export function penaltyOfParty(text: string, party: string | null): PenaltyOfParty {
  const { parts, ambiguity: doubt, unread: pieces } = parsePenaltyText(text)
  const unread = pieces.length === 0 ? null : pieces.join('；').slice(0, longestUnread)
  const bare = bareAmount.test(plain(text)) ? (amountsOf(text)[0] ?? null) : null
  const speaksOfMoney = money.test(text)
  // A wording without a sum casts no doubt on the sum in a column, whatever it says of foreign money.
  const ambiguity = speaksOfMoney || doubt === 'foreign_currency' ? doubt : null
  const isShared = party !== null && severalNames.test(party)
  const own = isShared || includedAmount.test(text) ? null : ownPart(parts, party)
  const rest = { bareAmount: bare, speaksOfMoney, unread }
  if (own === null) {
    const subjects = parts.flatMap(({ subject }) => subject ?? [])
    const strangers = parts.length > 0 && party !== null && !isShared ? [...new Set(subjects.map((subject) => maskParty(subject, 'unknown')))].join('、') : ''
    const unassigned = parts.length > 0 && speaksOfMoney ? (includedAmount.test(text) ? 'unclear' : 'several_parties') : null
    return { ...nothing, ...rest, ambiguity: ambiguity ?? unassigned, strangers: strangers === '' ? null : strangers }
  }
  const isOwnAmount = ambiguity === 'several_parties' && own.fine !== null && parts.length > 1 && own.subject !== null
  return {
    ...rest,
    kinds: own.kinds.length === 0 ? null : own.kinds.join('|'),
    fine: own.fine,
    confiscation: own.confiscation,
    detentionDays: own.detentionDays,
    suspensionDays: own.suspensionDays,
    licences: own.licences.length === 0 ? null : own.licences.join('|'),
    ambiguity: isOwnAmount ? null : ambiguity,
    isNamed: own.subject !== null && party !== null && isParty(own.subject, party),
    strangers: null,
  }
}

const nothing = { kinds: null, fine: null, confiscation: null, detentionDays: null, suspensionDays: null, licences: null, isNamed: false } as const

function ownPart(parts: readonly PenaltyPart[], party: string | null): PenaltyPart | null {
  if (party !== null) {
    const named = parts.filter(({ subject }) => subject !== null && isParty(subject, party))
    if (named.length > 0) return named.length === 1 ? named[0]! : null
  }
  const unnamed = parts.filter(({ subject }) => subject === null)
  if (unnamed.length > 0) return unnamed.length === 1 && parts.length === 1 ? unnamed[0]! : null
  const anonymous = parts.filter(({ subject }) => anonymousParty.test(subject!))
  if (anonymous.length !== 1) return null
  const meansOrganisation = anonymousOrganisation.test(anonymous[0]!.subject!)
  return isPersonal(party ?? '') && (meansOrganisation || parts.length > 1) ? null : anonymous[0]!
}

/** Whether the wording means the party: by its name, a part or an abbreviation of it, or as 李某. */
function isParty(subject: string, party: string): boolean {
  const [written, name] = [plain(subject), plain(bareName(party))]
  if (written === '' || name === '') return false
  if (written === name) return true
  const surname = maskedPerson.exec(written)?.[1]
  if (isPersonal(name)) {
    if (surname !== undefined) return name.startsWith(surname)
    // 王强国 is not 王强: what stands beside the name must be an office or a form of address.
    const beside = written.startsWith(name) ? written.slice(name.length) : written.endsWith(name) ? written.slice(0, -name.length) : ''
    return name.length > 1 && office.test(beside)
  }
  if (written.length > 1 && (name.includes(written) || (name.length > 1 && (written.startsWith(name) || written.endsWith(name))))) return true
  // A whole name that only looks like an abbreviation is another's: 中国银行 is not 中国工商银行.
  return written.length >= shortestAbbreviation && !wholeName.test(written) && isAbbreviation(written, name)
}

function isAbbreviation(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

function isPersonal(name: string): boolean {
  return new RegExp(`^\\p{sc=Han}{1,${longestPersonalName}}$`, 'u').test(plain(name))
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}
