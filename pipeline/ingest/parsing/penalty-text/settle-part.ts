import { penaltyKinds } from '../../../domain/decision.ts'
import { exactNumber } from '../decimal.ts'
import type { Draft, Reading, Total } from './draft.ts'
import type { PenaltyPart } from './penalty-part.ts'

/** The finished parts of a reading, in the order in which the text names them; doubts about their sums are added to the reading. */
export function settledParts(reading: Reading): PenaltyPart[] {
  const drafts = [...reading.drafts.values()].filter(({ kinds }) => kinds.size > 0)
  const totals = new Map<Draft, string>()
  const doubtful = new Set<Draft>()
  for (const total of reading.totals) settleTotal(total, drafts, totals, doubtful, reading)
  return drafts.map((draft) => settled(draft, totals.get(draft), doubtful.has(draft), reading))
}

function settleTotal(total: Total, all: readonly Draft[], totals: Map<Draft, string>, doubtful: Set<Draft>, reading: Reading): void {
  const { drafts, yuan, of } = total
  const counts = drafts.flatMap(({ fines }) => fines.map((count) => count.yuan))
  const known = !drafts.some(({ fineUnknown }) => fineUnknown)
  if (of === 'fines' && drafts.length === 1 && counts.length === 0 && known) {
    const earlier = totals.get(drafts[0]!)
    totals.set(drafts[0]!, yuan)
    reading.doubts.add('several_violations')
    if (earlier === undefined || earlier === yuan) return
    doubtful.add(drafts[0]!)
  } else if (agrees(total, drafts, totals) || agrees(total, all, totals)) {
    if (counts.length > 1) reading.doubts.add('several_violations')
    if (drafts.length === 1 && of !== 'combined' && counts.length > 1) totals.set(drafts[0]!, sum(counts))
    return
  } else for (const draft of drafts) doubtful.add(draft)
  reading.doubts.add('unclear')
  reading.unread.add(total.clause)
}

function agrees({ yuan, of }: Total, drafts: readonly Draft[], totals: ReadonlyMap<Draft, string>): boolean {
  if (drafts.some((draft) => (draft.fineUnknown && !totals.has(draft)) || draft.confiscationUnknown)) return false
  const fines = drafts.flatMap((draft) => {
    const counts = draft.fines.map((count) => count.yuan)
    return counts.length === 0 ? [totals.get(draft) ?? '0'] : counts
  })
  const confiscations = drafts.flatMap((draft) => draft.confiscations)
  if (of !== 'combined' && sum(fines) === yuan) return true
  // Goods without a value are in no sum of money.
  return of !== 'fines' && sum([...fines, ...confiscations.map((each) => each ?? '0')]) === yuan && confiscations.length > 0
}

function settled(draft: Draft, total: string | undefined, doubtful: boolean, reading: Reading): PenaltyPart {
  const { subject, kinds } = draft
  // To spare one fine is no "no penalty" where another penalty stands beside it.
  if ([...kinds].some((kind) => kind !== 'no_penalty' && kind !== 'order_to_correct')) kinds.delete('no_penalty')
  const fine = doubtful ? null : (total ?? fineOf(draft, reading))
  if (kinds.has('fine') && fine === null && !reading.doubts.has('several_parties') && !reading.doubts.has('foreign_currency')) reading.doubts.add('unclear')
  return {
    subject,
    kinds: penaltyKinds.filter((kind) => kinds.has(kind)),
    fine,
    confiscation: doubtful ? null : confiscationOf(draft),
    detentionDays: draft.detentionDays,
    suspensionDays: draft.suspensionDays,
    licences: [...draft.licences],
    terms: [...draft.terms],
  }
}

function fineOf({ fines, fineUnknown }: Draft, reading: Reading): string | null {
  const yuan = fines.map((count) => count.yuan)
  if (yuan.length === 0) return null
  if (fineUnknown) {
    reading.doubts.add('unclear')
    return null
  }
  if (yuan.length === 1) return yuan[0]!
  if (fines.every(({ own }) => own) && new Set(yuan).size > 1) {
    reading.doubts.add('several_violations')
    return sum(yuan)
  }
  // Two fines with nothing that tells them apart: two counts, two parties, or one fine told twice.
  reading.doubts.add('unclear')
  return null
}

function confiscationOf({ confiscations, confiscationUnknown }: Draft): string | null {
  if (confiscationUnknown || confiscations.length === 0 || confiscations.includes(null)) return null
  return sum(confiscations.map((each) => each ?? '0'))
}

function sum(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => exactNumber(total)!.plus(amount).toFixed(), '0')
}
