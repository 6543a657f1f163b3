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
  /** The only sum of money in the wording, whatever it is for. */
  readonly onlyAmount: string | null
  /** Whom the wording names where it names nobody who could be the party; masked, joined by 、. */
  readonly strangers: string | null
  /** What of the wording could not be read; joined by ；. */
  readonly unread: string | null
}

const anonymousParty = /^(?:该|你|本|其|当事|上述|被处罚|(?:单位|机构|企业)$)/u
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
  const amounts = [...new Set(amountsOf(text))]
  // A wording without a sum casts no doubt on the sum in a column.
  const ambiguity = amounts.length === 0 ? null : doubt
  const onlyAmount = amounts.length === 1 ? amounts[0]! : null
  const own = ownPart(parts, party)
  if (own === null) {
    const subjects = parts.flatMap(({ subject }) => subject ?? [])
    const strangers = parts.length > 0 && party !== null ? [...new Set(subjects.map((subject) => maskParty(subject, 'unknown')))].join('、') : ''
    return { ...nothing, ambiguity: ambiguity ?? (parts.length > 0 && amounts.length > 0 ? 'several_parties' : null), onlyAmount, strangers: strangers === '' ? null : strangers, unread }
  }
  const isOwnAmount = ambiguity === 'several_parties' && own.fine !== null && parts.length > 1 && own.subject !== null
  return {
    kinds: own.kinds.length === 0 ? null : own.kinds.join('|'),
    fine: own.fine,
    confiscation: own.confiscation,
    detentionDays: own.detentionDays,
    suspensionDays: own.suspensionDays,
    licences: own.licences.length === 0 ? null : own.licences.join('|'),
    ambiguity: isOwnAmount ? null : ambiguity,
    onlyAmount,
    strangers: null,
    unread,
  }
}

const nothing = { kinds: null, fine: null, confiscation: null, detentionDays: null, suspensionDays: null, licences: null } as const

function ownPart(parts: readonly PenaltyPart[], party: string | null): PenaltyPart | null {
  if (party !== null) {
    const named = parts.filter(({ subject }) => subject !== null && isParty(subject, party))
    if (named.length > 0) return named.length === 1 ? named[0]! : null
  }
  const unnamed = parts.filter(({ subject }) => subject === null)
  if (unnamed.length > 0) return unnamed.length === 1 && parts.length === 1 ? unnamed[0]! : null
  const anonymous = parts.filter(({ subject }) => anonymousParty.test(subject!))
  if (anonymous.length !== 1) return null
  return parts.length === 1 || !isPersonal(party ?? '') ? anonymous[0]! : null
}

/** Whether the wording means the party: by its name, a part or an abbreviation of it, or as 李某. */
function isParty(subject: string, party: string): boolean {
  const [written, name] = [plain(subject), plain(bareName(party))]
  if (written === '' || name === '') return false
  if (written === name || (name.length > 1 && (written.startsWith(name) || written.endsWith(name))) || (written.length > 1 && name.includes(written))) return true
  const surname = maskedPerson.exec(written)?.[1]
  if (surname !== undefined) return isPersonal(name) && name.startsWith(surname)
  return written.length >= shortestAbbreviation && !isPersonal(name) && isAbbreviation(written, name)
}

function isAbbreviation(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

function isPersonal(name: string): boolean {
  return new RegExp(`^\\p{sc=Han}{1,${longestPersonalName}}$`, 'u').test(plain(name))
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}
