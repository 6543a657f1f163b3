import { decidingAgencies } from './agencies.ts'
import { yearOf } from './days.ts'
import type { NumberedDecision, SampleDecision } from './decision.ts'

function numbered(decision: SampleDecision, caseId: string, documentNumber: string): NumberedDecision {
  return { ...decision, caseId, documentNumber }
}

/** Numbers the decisions of each agency and year in the order of their dates, parties of one case under one case number. */
export function numberDecisions(decisions: readonly SampleDecision[]): NumberedDecision[] {
  return decidingAgencies.flatMap((agency) => {
    const lastDocument = new Map<number, number>()
    const lastCase = new Map<number, number>()
    const shared = new Map<string, string>()
    return decisions
      .filter((decision) => decision.agency.name === agency.name)
      .toSorted((one, other) => one.decided - other.decided)
      .map((decision) => {
        const year = yearOf(decision.decided)
        const document = (lastDocument.get(year) ?? 0) + 1
        lastDocument.set(year, document)
        const known = decision.caseGroup === '' ? undefined : shared.get(decision.caseGroup)
        const caseNumber = known === undefined ? (lastCase.get(year) ?? 0) + 1 : 0
        if (known === undefined) lastCase.set(year, caseNumber)
        const caseId = known ?? `${agency.mark}案〔${year}〕${String(caseNumber).padStart(4, '0')}号`
        if (decision.caseGroup !== '') shared.set(decision.caseGroup, caseId)
        return numbered(decision, caseId, `${agency.mark}罚决〔${year}〕${document}号`)
      })
  })
}
