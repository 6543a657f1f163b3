import { agencies } from './agencies.ts'
import type { AnnualMark } from './annual-records.ts'
import { yearOf } from './days.ts'
import type { SampleDecision } from './decision.ts'
import { randomStream } from './random.ts'

/** Share of the emergency bureau's decisions that order nothing to be corrected. No other agency's file states such orders. */
const withoutOrder: Readonly<Record<number, number>> = { 2024: 0.04, 2025: 0.2 }

export function withOrderToCorrect(decision: SampleDecision): SampleDecision {
  if (decision.agency.name !== agencies.emergency.name) return decision
  const stream = randomStream(`order to correct ${decision.partyNumber} ${decision.conduct}`)
  return stream.next() < withoutOrder[yearOf(decision.decided)]! ? decision : { ...decision, wording: '责令限期改正；' }
}

const mark = { check: 'order-to-correct-missing', agency: agencies.emergency.name } as const

export const orderMarks: readonly AnnualMark[] = [
  {
    ...mark, section: 'findings', year: 2025, verdict: 'often-without-order',
    why: 'about a sixth of the cases of the year order nothing to be corrected, and the others do',
  },
  {
    ...mark, section: 'not_findings', year: 2024, verdict: null,
    why: 'a few cases of the year order nothing to be corrected, less than a tenth',
  },
]
