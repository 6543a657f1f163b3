import type { PenaltyKind } from '../../../domain/decision.ts'
import { readChineseNumber } from '../chinese-number.ts'
import type { Draft, Reading } from './draft.ts'
import { licencesIn } from './licences.ts'
import type { Statement } from './statement.ts'
import type { Token, TokenType } from './tokens.ts'

export const kindOf: Partial<Record<TokenType, PenaltyKind>> = {
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
export const sumOf: Partial<Record<TokenType, 'fine' | 'confiscation' | 'combined'>> = {
  fine: 'fine',
  confiscation: 'confiscation',
  combined: 'combined',
}

const warnedRepeatedly = /^警告(?:[2-9]|\d\d|[二两三四五六七八九十])次/
const limitBehind = /^(?:以上|以下|以内)/

/** Adds the kind of a word, and what the words around it say of its length and of licences. */
export function readPenaltyWord(tokens: readonly Token[], i: number, body: string, statement: Statement, reading: Reading): void {
  const token = tokens[i]!
  const kind = kindOf[token.type]!
  statement.add(kind)
  if (kind === 'warning' && warnedRepeatedly.test(body.slice(token.start))) reading.doubts.add('several_violations')
  const next = tokens.find(({ type }, j) => j > i && (kindOf[type] !== undefined || sumOf[type] !== undefined))
  const piece = body.slice(token.start, next?.start)
  const licences = kind === 'licence_suspension' || kind === 'licence_revocation' ? licencesIn(piece.slice(token.text.length)) : []
  const duration = durationOf(tokens, i, next, body)
  for (const draft of statement.drafts()) {
    for (const licence of licences) draft.licences.add(licence)
    if (duration !== null) noteDuration(draft, kind, duration, piece, token.text)
  }
}

function noteDuration(draft: Draft, kind: PenaltyKind, duration: string, piece: string, word: string): void {
  const days = daysOf(duration)
  if (kind === 'practice_ban' || kind === 'activity_restriction') draft.terms.add(trimmed(piece))
  else if (kind === 'detention' && days !== null) draft.detentionDays = (draft.detentionDays ?? 0) + days
  else if ((kind === 'licence_suspension' || kind === 'business_suspension') && days !== null) draft.suspensionDays = days
  else if (kind === 'licence_suspension' || kind === 'business_suspension' || kind === 'detention') draft.terms.add(word + duration)
}

/** 终身, 五年, 10日: written inside the word, behind it or right before it. */
function durationOf(tokens: readonly Token[], i: number, next: Token | undefined, body: string): string | null {
  const token = tokens[i]!
  const inside = /终身|[0-9零一二三四五六七八九十两百]+(?:个月|年)/.exec(token.text)
  if (inside !== null) return inside[0]
  const behind = tokens.find(({ type, start }, j) => j > i && type === 'duration' && (next === undefined || start < next.start))
  const before = tokens[i - 1]
  const found = behind ?? (before?.type === 'duration' && /^[的以]?$/.test(body.slice(before.end, token.start)) ? before : undefined)
  return found === undefined || limitBehind.test(body.slice(found.end)) || body.slice(0, found.start).endsWith('以上') ? null : found.text
}

function daysOf(duration: string): number | null {
  const match = /^(.+?)(?:日|天)$/.exec(duration)
  return match === null ? null : readChineseNumber(match[1]!)
}

function trimmed(piece: string): string {
  return piece.replace(/的?(?:行政)?(?:处罚|处理)(?:决定)?$/, '').replace(/[、并及和]*(?:处以?|给予|予以|责令|合计|共计)*$/, '')
}
