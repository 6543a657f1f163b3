import { reasonsByItself, type FindingEvent, type FindingLife, type FindingState } from '../../pipeline/domain/finding-life.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'

/** How a finding stands, in words. */
export function stateText({ state, isByPattern, isFirst }: FindingLife, { findingStates, findingLife }: Words): string {
  if (isByPattern) return findingLife.onlyPattern
  return state === 'new' && isFirst ? findingLife.isNew : findingStates[state]
}

/** What happened, one line an event. */
export function eventText(event: FindingEvent, words: Words): string {
  const { findingLife, findingStates } = words
  const { on, outcome, byWhom, reason, owner, until, documentNumber, reply, scope } = event
  return fill(scope === 'pattern' ? findingLife.eventPattern : findingLife.event, {
    on, outcome: findingStates[outcome], by: byWhom ?? findingLife.byItself, reason: reasonText(reason, byWhom, words), owner, until, document: documentNumber, reply,
  })
}

/** The reason as written, or what the program says of what came about by itself. */
export function reasonText(reason: string, byWhom: string | null, words: Words): string {
  const code = byWhom === null ? reasonsByItself.find((one) => one === reason) : undefined
  return code === undefined ? reason : words.reasonsByItself[code]
}

/** Who judged, when, why, until when; null where nobody did. */
export function judgementText({ since, byWhom, reason, until }: FindingLife, words: Words): string | null {
  if (byWhom === null || reason === null) return null
  return fill(words.findingLife.dismissedAs, { by: byWhom, on: since, reason, until })
}

/** Which list a finding stands in. */
export type LifeGroup = 'to look into' | 'settled' | 'dismissed'

export function groupOf(state: FindingState): LifeGroup {
  if (state === 'dismissed') return 'dismissed'
  return state === 'explained' || state === 'confirmed' || state === 'corrected' ? 'settled' : 'to look into'
}
